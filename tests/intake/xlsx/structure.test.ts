import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../src/intake/xlsx/workbook.ts';
import { parts, readParts, rowsOf, save, styleSheet } from './book.ts';
import { buildZip } from './zip.ts';

const sample = () =>
  parts({
    rows: '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" s="0"><v>44392</v></c></row>',
    strings: '<si><t>chữ</t></si>',
    styles: styleSheet(['dd/mm/yyyy']),
  });
const expected = [{ row: 2, cells: ['', 'chữ', '2021-07-15'], hidden: false }];

function edit(map: Map<string, string>, part: string, change: (xml: string) => string): Map<string, string> {
  return map.set(part, change(map.get(part) as string));
}

test('parts in any order, stored or deflated', async () => {
  const entries = [...sample()];
  for (let turn = 0; turn < entries.length; turn++) {
    entries.push(entries.shift() as [string, string]);
    for (const deflate of [true, false]) expect(await rowsOf(save(buildZip(entries, { deflate })))).toEqual(expected);
  }
});

test('prefixed XML and strict namespaces', async () => {
  const prefixed = new Map(
    [...sample()].map(([name, xml]) => [name, xml.replace(/<(\/?)(\w)/g, '<$1x:$2').replaceAll('r:id', 'rel:id')]),
  );
  expect(await readParts(prefixed)).toEqual(expected);
  const strict = new Map(
    [...sample()].map(([name, xml]) => [
      name,
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        ),
    ]),
  );
  expect(await readParts(strict)).toEqual(expected);
});

test.each([
  ['/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['../xl/./worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['Trang/T%E1%BB%9D 1.xml', 'xl/trang/Tờ 1.xml'],
  ['../other/a.b', 'other/a.b'],
  ['worksheets/SHEET1.XML', 'xl/worksheets/sheet1.xml'],
  ['worksheets/sheet1.xml', '/xl/worksheets/sheet1.xml'],
  ['100%.xml', 'xl/100%.xml'],
])('target %s finds part %s', async (target, part) => {
  const map = edit(sample(), 'xl/_rels/workbook.xml.rels', (xml) => xml.replace('worksheets/sheet1.xml', target));
  const sheet = map.get('xl/worksheets/sheet1.xml') as string;
  map.delete('xl/worksheets/sheet1.xml');
  expect(await readParts(map.set(part, sheet))).toEqual(expected);
});

test('a workbook in another folder, and one without package relations', async () => {
  const moved = new Map([...sample()].map(([name, xml]) => [name.replace('xl/', 'sổ/'), xml.replace('"xl/', '"sổ/')]));
  expect(await readParts(moved)).toEqual(expected);
  const bare = sample();
  bare.delete('_rels/.rels');
  expect(await readParts(bare)).toEqual(expected);
});

test('sheets in tab order, hidden and very hidden told, chart sheets left out', async () => {
  const map = sample();
  edit(map, 'xl/workbook.xml', (xml) =>
    xml.replace(
      /<sheets>.*<\/sheets>/,
      '<sheets><sheet name="Biểu đồ" r:id="rId9"/><sheet name="B &amp; C_x0041_" state="hidden" r:id="rId8"/>' +
        '<sheet name="A" state="visible" r:id="rId1"/><sheet name="D" state="veryHidden" r:id="rId7"/></sheets>',
    ),
  );
  edit(map, 'xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rId7" Type="x/worksheet" Target="d.xml"/><Relationship Id="rId8" Type="x/worksheet" Target="b.xml"/>' +
        '<Relationship Id="rId9" Type="x/chartsheet" Target="c.xml"/><Relationship Id="rId5" Type="x/hyperlink" Target="http://x" TargetMode="External"/></Relationships>',
    ),
  );
  const book = await openWorkbook(save(buildZip([...map, ['xl/b.xml', '<worksheet/>'], ['xl/d.xml', '<worksheet/>']])));
  expect(book.sheets).toEqual([
    { name: 'B & CA', part: 'xl/b.xml', hidden: true },
    { name: 'A', part: 'xl/worksheets/sheet1.xml', hidden: false },
    { name: 'D', part: 'xl/d.xml', hidden: true },
  ]);
  book.close();
});

test('rows come in batches, may be stopped early, and read again', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join('');
  const book = await openWorkbook(save(buildZip([...parts({ rows })], { deflate: true })));
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const sizes: number[] = [];
  for await (const batch of book.rows(sheet)) sizes.push(batch.length);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(20_000);
  expect(Math.max(...sizes)).toBeLessThan(4000);
  for await (const batch of book.rows(sheet)) {
    expect(batch[0]).toEqual({ row: 1, cells: ['0'], hidden: false });
    break;
  }
  const both = await Promise.all([book.rows(sheet).next(), book.rows(sheet).next()]);
  expect(both[0].value?.[0]).toEqual(both[1].value?.[0]);
  book.close();
});

test('names parted with the backslash of Windows', async () => {
  const map = new Map([...sample()].map(([name, xml]) => [name.replaceAll('/', '\\'), xml]));
  expect(await readParts(map)).toEqual(expected);
});

describe('what an extension says with the same words is not said to us', () => {
  const x15 = 'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"';
  const date = '<row r="1"><c r="A1" s="0"><v>42930</v></c></row>';
  const styles = styleSheet(['dd/mm/yyyy']);
  const in1904 = () => parts({ rows: date, styles, properties: 'date1904="1"' });
  const end = (inside: string) => (xml: string) => xml.replace('</workbook>', `${inside}</workbook>`);
  test.each([
    ['another properties element under an extension', end(`<extLst><ext ${x15}><x15:workbookPr/></ext></extLst>`)],
    ['one right under the workbook', end(`<x15:workbookPr ${x15}/>`)],
    ['one of the same namespace in another place', end('<extLst><ext><workbookPr date1904="0"/></ext></extLst>')],
    ['another list of sheets', end(`<x15:sheets ${x15}><sheet name="x" r:id="rId9"/></x15:sheets>`)],
    ['the default namespace changed inside', end('<a xmlns="urn:x"><workbookPr/><sheet name="x"/></a>')],
  ])('%s', async (_what, change) => {
    expect((await readParts(edit(in1904(), 'xl/workbook.xml', change)))[0]?.cells).toEqual(['2021-07-15']);
  });
});

test('parts in UTF-16, with a byte order mark or without, and in a code page that they declare', async () => {
  for (const mark of ['\uFEFF', '']) {
    const wide = new Map(
      [...sample()].map(([name, xml]): [string, Buffer] => [name, Buffer.from(`${mark}${xml}`, 'utf16le')]),
    );
    expect(await rowsOf(save(buildZip([...wide])))).toEqual(expected);
    for (const bytes of wide.values()) bytes.swap16();
    expect(await rowsOf(save(buildZip([...wide])))).toEqual(expected);
  }
  const latin = edit(
    sample(),
    'xl/sharedStrings.xml',
    (xml) => `<?xml version="1.0" encoding="ISO-8859-1"?>${xml.replace('chữ', 'café')}`,
  );
  const bytes = new Map(
    [...latin].map(([name, xml]): [string, Buffer] => [
      name,
      Buffer.from(xml, name.includes('Strings') ? 'latin1' : 'utf8'),
    ]),
  );
  expect((await rowsOf(save(buildZip([...bytes]))))[0]?.cells[1]).toBe('café');
});
