import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SheetRow } from '../../../src/intake/sheets/rows.ts';
import { readPlainCell } from '../../../src/intake/xlsx/plainCell.ts';
import { sheetHandlers } from '../../../src/intake/xlsx/sheet.ts';
import { ownNamespace } from '../../../src/intake/xml/ownNamespace.ts';
import { type XmlHandlers, xmlScanner } from '../../../src/intake/xml/xml.ts';

const CONTEXT = {
  strings: ['Sở Y tế', '_x0041_', ''],
  dateKinds: [undefined, 'date', 'time'] as const,
  date1904: false,
};
const BOUNDS = { columns: 30, cellChars: 40 };

/** The rows of a sheet handed over in these chunks, or why it has none. */
function read(chunks: string[], of: (handlers: XmlHandlers) => XmlHandlers): SheetRow[] | string {
  const rows: SheetRow[] = [];
  try {
    const scanner = xmlScanner(ownNamespace(of(sheetHandlers(CONTEXT, BOUNDS, (row) => rows.push(row)))));
    for (const chunk of chunks) scanner.write(chunk);
    scanner.end();
    return rows;
  } catch (error) {
    return (error as Error).message;
  }
}

const tagByTag = ({ element: _, ...handlers }: XmlHandlers): XmlHandlers => handlers;

const attribute = fc.oneof(
  fc.constantFrom(' r="B2"', ' r="C2"', ' r="AC2"', ' r="AE2"', ' r="b2"', ' r="XFD2"', ' r="2"', ' r="B"', ' r=""'),
  fc.constantFrom(' s="0"', ' s="1"', ' s="2"', ' s="9"', ' t="s"', ' t="str"', ' t="b"', ' t="e"', ' t="n"', ' t="d"'),
  fc.constantFrom(" t='s'", ' s = "1"', '  t="s"', '\n t="str"', ' cm="1"', ' t="&#115;"', ' xmlns="urn:other"', ' '),
);
const value = fc.oneof(
  fc.constantFrom('0', '1', '2', '7', '44621', '44621.5', '1e3', '', ' 1 ', 'x', '2022-03-01', '_x0041_', 'TRUE'),
  fc.constantFrom(
    '&amp;',
    '&#49;',
    '1\r\n',
    '<![CDATA[1]]>',
    '1<!-- -->2',
    '>',
    'ễ',
    'nhiều chữ hơn một ô của bảng này có thể có',
  ),
);
const content = fc.oneof(
  { weight: 6, arbitrary: value.map((text) => `<v>${text}</v>`) },
  { weight: 1, arbitrary: value.map((text) => `<f>1+1</f><v>${text}</v>`) },
  { weight: 1, arbitrary: value.map((text) => `<v xml:space="preserve">${text}</v>`) },
  fc.constantFrom('', '<v/>', '<f>1+1</f>', '<is><t> chữ </t></is>', '<v>1</v><v>2</v>', '<x:v>1</x:v>', '<v>1</v >'),
);
const cell = fc.tuple(
  fc.constantFrom('c', 'c', 'c', 'c', 'x:c', 'col'),
  fc.array(attribute, { maxLength: 4 }),
  content,
);
const row = fc.array(
  cell.map(([name, attributes, inner]) =>
    inner === '' ? `<${name}${attributes.join('')}/>` : `<${name}${attributes.join('')}>${inner}</${name}>`,
  ),
  { maxLength: 6 },
);
const root = fc.constantFrom(
  '',
  ' xmlns="urn:main"',
  ' xmlns="urn:main" xmlns:x="urn:main"',
  ' xmlns="urn:main" xmlns:x="urn:x"',
);

test('a cell read in one go is the cell that is read tag by tag, wherever its text is cut', () => {
  const table = fc.record({
    root,
    rows: fc.array(row, { maxLength: 3 }),
    ends: fc.array(fc.nat(600), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(table, ({ root: names, rows, ends }) => {
      const xml = `<worksheet${names}><sheetData>${rows.map((cells) => `<row>${cells.join('')}</row>`).join('')}</sheetData></worksheet>`;
      const cuts = [0, ...ends.filter((end) => end < xml.length).toSorted((a, b) => a - b), xml.length];
      const chunks = cuts.slice(1).map((end, at) => xml.slice(cuts[at], end));
      expect(read(chunks, (handlers) => handlers)).toEqual(read([xml], tagByTag));
    }),
    { numRuns: 3000 },
  );
});

test('what most programs write is read in one go, anything else is left', () => {
  const read = (xml: string) => {
    const cell = { column: 0, type: '', style: '', value: '' };
    return readPlainCell(xml, 0, cell) === xml.length ? cell : null;
  };
  expect(read('<c r="B2" s="1" t="s"><v>7</v></c>')).toEqual({ column: 2, type: 's', style: '1', value: '7' });
  expect(read('<c t="str" r="AA10"><v>Sở Y tế</v></c>')).toEqual({
    column: 27,
    type: 'str',
    style: '',
    value: 'Sở Y tế',
  });
  expect(read('<c><v>44621.25</v></c>')).toEqual({ column: 0, type: '', style: '', value: '44621.25' });
  expect(read('<c r="A1" s="3"/>')).toEqual({ column: 1, type: '', style: '3', value: '' });
  for (const xml of [
    '<c r="A1"><f>B1</f><v>1</v></c>',
    '<c r="A1" t="inlineStr"><is><t>a</t></is></c>',
    '<c r="A1"><v>a&amp;b</v></c>',
    '<c r="A1" r="B1"><v>1</v></c>',
    '<col r="A1"/>',
    '<c r="A1"><v>1</v></c',
  ]) {
    expect(read(xml), xml).toBeNull();
  }
});
