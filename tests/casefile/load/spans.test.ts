import { expect, test } from 'vitest';
import type { Database } from '../../../src/casefile/store/database.ts';
import { htmlPage, workbook } from '../../intake/formatBooks.ts';
import { withCase, withFiles } from '../readOf.ts';

const HEADER = ['Mã hồ sơ', 'Đơn vị giải quyết', 'Lĩnh vực', 'Ngày tiếp nhận', 'Hình thức nộp'];
/** Merged: the heading's group, the unit over all dossiers, the field over two of them, a day over two. */
const ROWS = [
  ['DANH SÁCH', '', '', '', ''],
  HEADER,
  ['A-1', 'Sở Y tế', 'Dược', '01/03/2022', 'Trực tiếp'],
  ['A-2', '', '', '02/03/2022', ''],
  ['A-3', '', 'Mỹ phẩm', '', 'Trực tuyến'],
  ['A-4', '', '', '04/03/2022', ''],
];
const MERGED = ['A1:E1', 'B3:B6', 'C3:C4', 'D4:D5', 'E3:E3'];
const READ = [
  ['A-1', 'Sở Y tế', 'Dược', '2022-03-01', 'Trực tiếp'],
  ['A-2', 'Sở Y tế', 'Dược', '2022-03-02', null],
  ['A-3', 'Sở Y tế', 'Mỹ phẩm', '2022-03-02', 'Trực tuyến'],
  ['A-4', 'Sở Y tế', null, '2022-03-04', null],
];

/** The rows with their spans as HTML writes them. */
function html(): string {
  const spans: Record<string, number> = { 'Sở Y tế': 4, Dược: 2, '02/03/2022': 2 };
  const cell = (text: string) => `<td rowspan="${spans[text] ?? 1}">${text}</td>`;
  const lines = [
    [HEADER.map(cell)],
    [['A-1', 'Sở Y tế', 'Dược', '01/03/2022', 'Trực tiếp'].map(cell)],
    [['A-2', '02/03/2022', ''].map(cell)],
    [['A-3', 'Mỹ phẩm', 'Trực tuyến'].map(cell)],
    [['A-4', '', '04/03/2022', ''].map(cell)],
  ].map(([cells = []]) => `<tr>${cells.join('')}</tr>`);
  return htmlPage(`<table>${lines.join('')}</table>`);
}

const book = (type: 'biff8' | 'ods' | 'xlml' | 'xlsx') => workbook([{ name: 'DS', rows: ROWS, merged: MERGED }], type);

test.each([
  ['a.xlsx', () => book('xlsx')],
  ['a.xls', () => book('biff8')],
  ['a.ods', () => book('ods')],
  ['a.xml', () => book('xlml')],
  ['b.xls', () => Buffer.from(html())],
])('a merged cell counts for every row that it reaches over: %s', async (name, make) => {
  await withFiles({ [name]: make() }, (paths) =>
    withCase(paths, async (db) => {
      const rows = await db.rows(
        'SELECT code, unit, field, received::DATE::VARCHAR AS received, channel FROM raw_row WHERE kind IS NULL ORDER BY rowid',
      );
      expect(rows.map((row) => Object.values(row))).toEqual(READ);
      // three units, a field, a day
      expect(await remarks(db)).toEqual([{ code: 'merged-cells', value: '5' }]);
    }),
  );
});

test('a group row under a merged cell keeps its own text', async () => {
  const rows = [
    ['Đơn vị giải quyết', 'Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái'],
    ['', 'Lĩnh vực: Dược phẩm', '', '', ''],
    ['Sở Y tế', 'A-1', '01/03/2022', '15/03/2022', 'Đang xử lý'],
    ['', 'Lĩnh vực: Mỹ phẩm', '', '', ''],
    ['', 'A-2', '02/03/2022', '16/03/2022', 'Đang xử lý'],
  ];
  await withFiles({ 'a.xlsx': workbook([{ name: 'DS', rows, merged: ['A3:A5'] }], 'xlsx') }, (paths) =>
    withCase(paths, async (db) => {
      expect(await db.rows('SELECT code, unit, field FROM raw_row WHERE kind IS NULL ORDER BY rowid')).toEqual([
        { code: 'A-1', unit: 'Sở Y tế', field: 'Dược phẩm' },
        { code: 'A-2', unit: 'Sở Y tế', field: 'Mỹ phẩm' },
      ]);
    }),
  );
});

test('a workbook without merged cells says nothing of them', async () => {
  await withFiles({ 'a.xlsx': workbook([{ name: 'DS', rows: ROWS }], 'xlsx') }, (paths) =>
    withCase(paths, async (db) => expect(await remarks(db)).toEqual([])),
  );
});

function remarks(db: Database) {
  return db.rows("SELECT code, value FROM problem WHERE code = 'merged-cells'");
}

test('rows over which the running number is merged are one entry', async () => {
  const rows = [
    ['STT', 'Đơn vị giải quyết', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái', 'Ghi chú'],
    ['1', 'Sở Y tế', '01/03/2022', '15/03/2022', 'Đang xử lý', 'giấy tờ thứ nhất'],
    ['', '', '', '', '', 'giấy tờ thứ hai'],
    ['2', 'Sở Y tế', '02/03/2022', '16/03/2022', 'Đang xử lý', ''],
  ];
  const merged = ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3'];
  await withFiles({ 'a.xlsx': workbook([{ name: 'DS', rows, merged }], 'xlsx') }, (paths) =>
    withCase(paths, async (db) => {
      expect(
        await db.rows('SELECT received::DATE::VARCHAR AS day FROM raw_row WHERE received IS NOT NULL'),
      ).toHaveLength(2);
    }),
  );
});

test('a cell of a page reaches no further than its table', async () => {
  const cells = (texts: string[]) => texts.map((text) => `<td>${text}</td>`).join('');
  const table = (unit: string, code: string) =>
    `<table><tr>${cells(['Mã hồ sơ', 'Ngày tiếp nhận', 'Đơn vị giải quyết'])}</tr><tr>${cells([code, '01/03/2022'])}${unit}</tr></table>`;
  const page = htmlPage(table('<td rowspan="20">Sở Y tế</td>', 'A-1') + table('<td></td>', 'A-2'));
  await withFiles({ 'a.xls': page }, (paths) =>
    withCase(paths, async (db) => {
      expect(await db.rows('SELECT code, unit FROM raw_row WHERE kind IS NULL ORDER BY rowid')).toEqual([
        { code: 'A-1', unit: 'Sở Y tế' },
        { code: 'A-2', unit: null },
      ]);
    }),
  );
});
