import { expect, test } from 'vitest';
import { columnOf } from '../../../src/intake/xlsx/cellRef.ts';
import { firstRow, kindOf, parts, readParts, rowsOf, save } from './book.ts';
import { buildZip } from './zip.ts';

const cells = (inside: string, strings?: string) =>
  firstRow({ rows: `<row r="1">${inside}</row>`, ...(strings === undefined ? {} : { strings }) });

test('shared strings: plain, rich, phonetic left out, space kept only where it is meant', async () => {
  const strings = [
    '<si><t>một</t></si>',
    '<si><r><rPr><b/></rPr><t xml:space="preserve">Sở </t></r><r><t>Y tế</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh><phoneticPr/></si>',
    '<si><t xml:space="preserve"> hai </t></si>',
    '<si><t>\n   ba\n  </t></si>',
    '<si><t>dòng 1\ndòng 2_x000D_3_x005F_x000D_</t></si>',
    '<si/>',
    '<si><t>&lt;A&amp;B&gt; <![CDATA[<c>]]></t></si>',
  ];
  const list = strings.map((_, i) => `<c t="s"><v>${i}</v></c>`).join('');
  expect(await cells(`${list}<c t="s"><v> 0 </v></c>`, strings.join(''))).toEqual([
    'một',
    'Sở Y tế',
    ' hai ',
    'ba',
    'dòng 1\ndòng 2\r3_x000D_',
    '',
    '<A&B> <c>',
    'một',
  ]);
});

test('every other type of cell', async () => {
  expect(
    await cells(
      '<c t="inlineStr"><is><t>trong</t></is></c>' +
        '<c t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh><t>x</t></rPh></is></c>' +
        '<c t="str"><f>A1&amp;"x"</f><v> kết quả_x000A_</v></c>' +
        '<c><f>1+1</f><v>2</v></c>' +
        '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>' +
        '<c t="n"><v>1.23456789012E+17</v></c><c><v>007.50</v></c><c t="d"><v>2021-07-15T00:00:00</v></c>' +
        '<c t="n"><v></v></c><c s="3"/><c t="str"/><c><v>9</v></c>',
    ),
  ).toEqual(
    ['trong', 'a b', ' kết quả\n', '2', 'TRUE', 'FALSE', '#N/A', '1.23456789012E+17', '007.50', '2021-07-15'].concat([
      '',
      '',
      '',
      '9',
    ]),
  );
});

test('addresses place cells; without one a cell follows the last', async () => {
  expect(await cells('<c r="C1"><v>3</v></c><c><v>4</v></c><c r="b1"><v>2</v></c><c r="H1"/>')).toEqual([
    '',
    '2',
    '3',
    '4',
  ]);
  expect(columnOf('A1')).toBe(1);
  expect(columnOf('XFD1048576')).toBe(16384);
  for (const bad of ['1', 'A', '', '$A1', 'ABCDEFGH1']) expect(() => columnOf(bad)).toThrow('bad-xml');
});

test('row numbers, hidden rows, rows without text, rows out of order', async () => {
  const row = (attributes: string, text: string) => `<row ${attributes}><c><v>${text}</v></c></row>`;
  const rows = `${row('', '1') + row('r="5" hidden="1"', '5') + row('hidden="true"', '6')}<row r="7"/>${row('', '8')}`;
  expect(await readParts(parts({ rows: rows + row('r="3" hidden="0"', '3') + row('', '4') }))).toEqual([
    { row: 1, cells: ['1'], hidden: false },
    { row: 5, cells: ['5'], hidden: true },
    { row: 6, cells: ['6'], hidden: true },
    { row: 8, cells: ['8'], hidden: false },
    { row: 3, cells: ['3'], hidden: false },
    { row: 4, cells: ['4'], hidden: false },
  ]);
});

test('elements of the same names outside the cells are not cells', async () => {
  const sheet =
    '<worksheet><dimension ref="A1:Z9999"/><cols><c><v>no</v></c></cols><sheetData><row><c><v>1</v><extLst><ext><v>no</v></ext></extLst></c>' +
    '<x><c><v>no</v></c></x></row><extLst><row><c><v>no</v></c></row></extLst></sheetData><row><c><v>no</v></c></row></worksheet>';
  expect(await readParts(parts({ sheet }))).toEqual([{ row: 1, cells: ['1'], hidden: false }]);
});

test('a shared string that does not exist is an error, not an empty cell', async () => {
  for (const index of ['1', '-1', 'x', '0.5']) {
    expect(await kindOf(cells(`<c t="s"><v>${index}</v></c>`, '<si><t>a</t></si>'))).toBe('bad-xml');
  }
  expect(await kindOf(cells('<c t="s"><v>0</v></c>'))).toBe('bad-xml');
  expect(await kindOf(cells('<c r="?"><v>0</v></c>'))).toBe('bad-xml');
  expect(await kindOf(readParts(parts({ rows: '<row r="x"><c><v>0</v></c></row>' })))).toBe('bad-xml');
});

test('UTF-16 parts and bytes that are not UTF-8', async () => {
  const sheet = (text: string) =>
    `<worksheet><sheetData><row><c t="str"><v>${text}</v></c></row></sheetData></worksheet>`;
  const little = Buffer.from(`\ufeff${sheet('Hồ sơ')}`, 'utf16le');
  const read = async (bytes: Buffer) => {
    const others = [...parts({})].filter(([name]) => !name.endsWith('sheet1.xml'));
    return (await rowsOf(save(buildZip([...others, ['xl/worksheets/sheet1.xml', bytes]]))))[0]?.cells;
  };
  expect(await read(little)).toEqual(['Hồ sơ']);
  expect(await read(Buffer.from(little).swap16())).toEqual(['Hồ sơ']);
  expect(await read(Buffer.from(`\ufeff${sheet('Hồ sơ')}`))).toEqual(['Hồ sơ']);
  expect(await read(Buffer.from(sheet('a\xffb'), 'latin1'))).toEqual(['a\ufffdb']);
});
