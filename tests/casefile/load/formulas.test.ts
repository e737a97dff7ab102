import { expect, test } from 'vitest';
import { parts } from '../../intake/xlsx/book.ts';
import { buildZip } from '../../intake/xlsx/zip.ts';
import { withCase, withFiles } from '../caseOf.ts';

const HEADER = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái', 'Ghi chú'];
/** A formula by what is stored with it: nothing, an empty text, a value. */
type Cell = string | { stored: null | '' | string };
const ROWS: Cell[][] = [
  ['H41.15-220101-0001', '01/03/2022', { stored: null }, 'Đang xử lý', { stored: null }],
  ['H41.15-220101-0002', '02/03/2022', { stored: '' }, 'Đang xử lý', ''],
  ['H41.15-220101-0003', '03/03/2022', { stored: '15/03/2022' }, 'Đang xử lý', ''],
  ['H41.15-220101-0004', { stored: null }, '15/03/2022', 'Đang xử lý', ''],
];
const grid: Cell[][] = [HEADER, ...ROWS];

function xlsx(): Buffer {
  const cell = (value: Cell) => {
    if (typeof value === 'string') return `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    if (value.stored === null) return '<c><f>NOW()</f><v></v></c>';
    return `<c t="str"><f>A1</f><v>${value.stored}</v></c>`;
  };
  const rows = grid.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
  return buildZip([...parts({ rows })]);
}

function xml2003(): string {
  const cell = (value: Cell) => {
    if (typeof value === 'string') return `<Cell><Data ss:Type="String">${value}</Data></Cell>`;
    const data = value.stored === null ? '' : `<Data ss:Type="String">${value.stored}</Data>`;
    return `<Cell ss:Formula="=NOW()">${data}</Cell>`;
  };
  const rows = grid.map((cells) => `<Row>${cells.map(cell).join('')}</Row>`).join('');
  return `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
    <Worksheet ss:Name="HS"><Table>${rows}</Table></Worksheet></Workbook>`;
}

function ods(): Buffer {
  const cell = (value: Cell) => {
    if (typeof value === 'string')
      return `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
    if (value.stored === null) return '<table:table-cell table:formula="of:=NOW()"/>';
    return `<table:table-cell table:formula="of:=A1" office:value-type="string"><text:p>${value.stored}</text:p></table:table-cell>`;
  };
  const rows = grid.map((cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`).join('');
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
    <office:body><office:spreadsheet><table:table table:name="HS">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  return buildZip([
    ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
    ['content.xml', content],
    ['META-INF/manifest.xml', '<manifest:manifest xmlns:manifest="m"/>'],
  ]);
}

test.each([
  ['book.xlsx', xlsx],
  ['book.xml', xml2003],
  ['book.ods', ods],
] as const)('a formula without a stored value is no blank: %s', async (name, write) => {
  await withFiles({ [name]: write() }, (paths) =>
    withCase(paths, async (db) => {
      const found = await db.rows(
        "SELECT place FROM placed_problem WHERE code = 'formula-without-value' ORDER BY row_id",
      );
      expect(found.map(({ place }) => String(place).split(' › ').at(-1))).toEqual(['C2', 'B5']);
    }),
  );
});
