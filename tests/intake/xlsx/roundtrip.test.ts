import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOf, save } from './book.ts';

/** What XML carries unchanged; CR is left out because a parser must turn it into LF, `_x` because exceljs does not escape it. */
const text = fc
  .string({ unit: 'binary', maxLength: 12 })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being left out
  .filter((value) => !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|_x/.test(value));
const table = fc.array(
  fc.array(fc.oneof(text, fc.constantFrom('', 'Sở Y tế', '000.00.01.H29', ' x ', 'a\nb')), { maxLength: 6 }),
  {
    maxLength: 6,
  },
);

test('any table of text written by exceljs reads back the same', async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.boolean(), async (rows, streaming) => {
      const bytes = await (streaming ? streamed(rows) : buffered(rows));
      const expected = rows
        .map((cells, i) => ({
          row: i + 1,
          cells: cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1),
          hidden: false,
        }))
        .filter((row) => row.cells.length > 0);
      expect(await rowsOf(bytes)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

async function buffered(rows: string[][]): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('S');
  rows.forEach((cells, i) => {
    sheet.getRow(i + 1).values = cells;
  });
  return save(Buffer.from(await book.xlsx.writeBuffer()));
}

async function streamed(rows: string[][]): Promise<string> {
  const path = save(Buffer.alloc(0));
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: path, useSharedStrings: true });
  const sheet = book.addWorksheet('S');
  rows.forEach((cells, i) => {
    const row = sheet.getRow(i + 1);
    row.values = cells;
    row.commit();
  });
  sheet.commit();
  await book.commit();
  return path;
}

test('what exceljs writes of other types', async () => {
  const book = new ExcelJS.Workbook();
  book.properties.date1904 = true;
  const sheet = book.addWorksheet('S');
  sheet.addRow(['tiêu đề', '', '']);
  sheet.mergeCells('A1:C1');
  const row = sheet.addRow([
    new Date(Date.UTC(2021, 6, 15)),
    new Date(Date.UTC(2021, 6, 15, 8, 30, 12)),
    12.5,
    true,
    { error: '#N/A' },
    { formula: 'A1&"x"', result: 'tiêu đềx' },
    { formula: '1+1', result: 2 },
    { richText: [{ text: 'Sở ' }, { font: { bold: true }, text: 'Y tế' }] },
    { text: 'liên kết', hyperlink: 'https://example.org' },
  ]);
  row.getCell(2).numFmt = '[$-42A]dd/mm/yyyy hh:mm';
  row.hidden = true;
  const path = save(Buffer.from(await book.xlsx.writeBuffer()));
  expect(await rowsOf(path)).toEqual([
    { row: 1, cells: ['tiêu đề'], hidden: false },
    {
      row: 2,
      cells: ['2021-07-15', '2021-07-15T08:30:12', '12.5', 'TRUE', '#N/A', 'tiêu đềx', '2', 'Sở Y tế', 'liên kết'],
      hidden: true,
    },
  ]);
});
