import * as sheetjs from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { withCase, withFiles } from '../readOf.ts';

const HEADINGS = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả'];
/** 15 Jul 2021 08:30 and 20 Jul 2021 in either system. */
const DAYS = { 1900: [44392.354166666664, 44397], 1904: [42930.354166666664, 42935] } as const;
const READ = [{ received: '2021-07-15 08:30:00', due: '2021-07-20 00:00:00' }];

/** A workbook with days in cells that have no format: numbers, as programs without styles write them. */
function book(system: 1900 | 1904, bookType: 'xlsx' | 'xlsb' | 'biff8'): Buffer {
  const file = sheetjs.utils.book_new();
  sheetjs.utils.book_append_sheet(
    file,
    sheetjs.utils.aoa_to_sheet([HEADINGS, ['H41.19-210715-0001', ...DAYS[system]]]),
    'S',
  );
  file.Workbook = { WBProps: { date1904: system === 1904 } };
  return sheetjs.write(file, { bookType, type: 'buffer' });
}

function fods(system: 1900 | 1904): string {
  const text = (cell: string) => `<t:table-cell o:value-type="string"><x:p>${cell}</x:p></t:table-cell>`;
  const number = (cell: number) => `<t:table-cell o:value-type="float" o:value="${cell}"/>`;
  const settings = `<t:calculation-settings><t:null-date t:date-value="${system === 1904 ? '1904-01-01' : '1899-12-30'}"/></t:calculation-settings>`;
  return `<?xml version="1.0" encoding="UTF-8"?><o:document xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:x="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    o:mimetype="application/vnd.oasis.opendocument.spreadsheet"><o:body><o:spreadsheet>${settings}<t:table t:name="S">
    <t:table-row>${HEADINGS.map(text).join('')}</t:table-row>
    <t:table-row>${text('H41.19-210715-0001')}${DAYS[system].map(number).join('')}</t:table-row></t:table></o:spreadsheet></o:body></o:document>`;
}

function xml2003(system: 1900 | 1904): string {
  const row = (cells: (string | number)[]) =>
    `<Row>${cells.map((cell) => `<Cell><Data ss:Type="${typeof cell === 'number' ? 'Number' : 'String'}">${cell}</Data></Cell>`).join('')}</Row>`;
  return `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
    xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel">${system === 1904 ? '<Date1904/>' : ''}</ExcelWorkbook>
    <Worksheet ss:Name="S"><Table>${row(HEADINGS)}${row(['H41.19-210715-0001', ...DAYS[system]])}</Table></Worksheet></Workbook>`;
}

describe.each([1900, 1904] as const)('numbers of days without a format, in the system of %i', (system) => {
  test.each([
    ['xlsx', 'book.xlsx', book(system, 'xlsx')],
    ['xlsb', 'book.xlsb', book(system, 'xlsb')],
    ['xls', 'book.xls', book(system, 'biff8')],
    ['fods', 'book.fods', Buffer.from(fods(system))],
    ['XML of 2003', 'book.xml', Buffer.from(xml2003(system))],
  ])('%s', async (_, name, bytes) => {
    const read = await withFiles({ [name]: bytes }, ([path = '']) =>
      withCase([path], (db) => db.rows('SELECT received::VARCHAR AS received, due::VARCHAR AS due FROM dossier')),
    );
    expect(read).toEqual(READ);
  });
});
