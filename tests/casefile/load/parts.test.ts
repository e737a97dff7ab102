import { expect, test } from 'vitest';
import { countRows } from '../../../src/casefile/dossiers/rows.ts';
import type { Database } from '../../../src/casefile/store/database.ts';
import { workbook } from '../../intake/formatBooks.ts';
import { withCase, withFiles } from '../readOf.ts';

const SETTLED = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày có kết quả', 'Trạng thái'];
/** The open ones: other columns in another order, and a person that the first table does not name. */
const OPEN = ['Mã hồ sơ', 'Ngày hẹn trả', 'Ngày tiếp nhận', 'Người nộp', 'Lý do'];
const ROWS = [
  ['I. HỒ SƠ ĐÃ GIẢI QUYẾT', '', '', '', ''],
  SETTLED,
  ['A-1', '01/03/2022', '15/03/2022', '14/03/2022', 'Đã trả kết quả'],
  ['A-2', '02/03/2022', '16/03/2022', '17/03/2022', 'Đã trả kết quả'],
  SETTLED,
  ['A-3', '03/03/2022', '17/03/2022', '17/03/2022', 'Đã trả kết quả'],
  ['II. HỒ SƠ ĐANG GIẢI QUYẾT', '', '', '', ''],
  OPEN,
  ['B-1', '18/03/2022', '04/03/2022', 'Trần Vô Danh', 'Chờ ý kiến phối hợp'],
  ['B-2', '19/03/2022', '05/03/2022', 'Lê Không Tên', ''],
];
const csv = `${ROWS.map((row) => row.join(',')).join('\n')}\n`;

async function read(db: Database) {
  return {
    rows: await db.rows(`SELECT code, received::DATE::VARCHAR AS received, due::DATE::VARCHAR AS due, finished::DATE::VARCHAR AS finished,
      status, reason, applicant IS NOT NULL AS has_applicant, source FROM raw_row WHERE kind IS NULL ORDER BY rowid`),
    remarks: await db.rows("SELECT source, value FROM problem WHERE code = 'lower-table'"),
    counted: await countRows(db),
  };
}

test.each([
  ['a.csv', () => Buffer.from(csv)],
  ['a.xlsx', () => workbook([{ name: 'DS', rows: ROWS }], 'xlsx')],
  ['a.ods', () => workbook([{ name: 'DS', rows: ROWS }], 'ods')],
])('a table under another is read by its own headings: %s', async (name, make) => {
  await withFiles({ [name]: make() }, (paths) =>
    withCase(paths, async (db) => {
      const { rows, remarks, counted } = await read(db);
      const done = (code: string, received: string, due: string, finished: string) => ({
        ...{ code, received, due, finished, status: 'Đã trả kết quả', reason: null, has_applicant: false, source: 1 },
      });
      const open = (code: string, received: string, due: string, reason: string | null) => ({
        ...{ code, received, due, finished: null, status: null, reason, has_applicant: true, source: 2 },
      });
      expect(rows).toEqual([
        done('A-1', '2022-03-01', '2022-03-15', '2022-03-14'),
        done('A-2', '2022-03-02', '2022-03-16', '2022-03-17'),
        done('A-3', '2022-03-03', '2022-03-17', '2022-03-17'),
        open('B-1', '2022-03-04', '2022-03-18', 'Chờ ý kiến phối hợp'),
        open('B-2', '2022-03-05', '2022-03-19', null),
      ]);
      expect(remarks).toEqual([{ source: 2, value: '8' }]);
      // The heading repeated, and the title of the second table; the heading of a table is no row of it.
      expect([...counted].map(([source, { layout }]) => [source, layout]).sort()).toEqual([
        [1, 2],
        [2, 0],
      ]);
    }),
  );
});

test('a heading repeated is no other table, though of its doubled columns another is read', async () => {
  const heading = ['Mã hồ sơ', 'Ngày hẹn trả', 'Ngày tiếp nhận', 'Ngày tiếp nhận', 'Trạng thái'];
  const line = (code: string) => [code, '15/03/2022', '', '01/03/2022', 'Đang xử lý'];
  const rows = [heading, line('A-1'), heading, line('A-2')];
  await withFiles({ 'a.xlsx': workbook([{ name: 'DS', rows }], 'xlsx') }, (paths) =>
    withCase(paths, async (db) => {
      expect(await db.rows('SELECT count(*)::INTEGER AS n FROM source')).toEqual([{ n: 1 }]);
      expect(await db.rows('SELECT DISTINCT received::DATE::VARCHAR AS day FROM raw_row WHERE kind IS NULL')).toEqual([
        { day: '2022-03-01' },
      ]);
    }),
  );
});

const book = (rows: string[][]) => ({ 'a.xlsx': workbook([{ name: 'DS', rows }], 'xlsx') });
const unitsOf = (db: Database) =>
  db.rows(`SELECT r.code, u.name AS unit FROM dossier d JOIN raw_row r ON r.rowid = d.row_id LEFT JOIN unit u ON u.id = d.unit
    ORDER BY r.rowid`);

test('each table has the unit of the title right above it, else that of the sheet', async () => {
  const first = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái'];
  const second = ['Mã hồ sơ', 'Trạng thái', 'Ngày tiếp nhận', 'Ngày hẹn trả'];
  const rows = (title: string) => [
    ['UBND huyện Nghi Lộc', '', '', ''],
    first,
    ['A-1', '01/03/2022', '15/03/2022', 'Đã trả kết quả'],
    [title, '', '', ''],
    second,
    ['B-1', 'Đang xử lý', '01/03/2022', '15/03/2022'],
  ];
  const units = (title: string) => withFiles(book(rows(title)), (paths) => withCase(paths, unitsOf));
  expect(await units('Đơn vị: UBND huyện Quỳ Hợp (5 hồ sơ)')).toEqual([
    { code: 'A-1', unit: 'UBND huyện Nghi Lộc' },
    { code: 'B-1', unit: 'UBND huyện Quỳ Hợp' },
  ]);
  expect((await units('II. HỒ SƠ ĐANG GIẢI QUYẾT'))[1]).toEqual({ code: 'B-1', unit: 'UBND huyện Nghi Lộc' });
});

test('another heading over one column alone makes another table', async () => {
  const rows = [
    ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày có kết quả', 'Trạng thái'],
    ['A-1', '01/03/2022', '15/03/2022', '14/03/2022', 'Đã trả kết quả'],
    ['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày trình lãnh đạo', 'Trạng thái'],
    ['B-1', '01/03/2022', '15/03/2022', '10/03/2022', 'Đang xử lý'],
  ];
  await withFiles(book(rows), (paths) =>
    withCase(paths, async (db) => {
      expect(
        await db.rows(
          'SELECT code, finished::DATE::VARCHAR AS finished FROM raw_row WHERE kind IS NULL ORDER BY rowid',
        ),
      ).toEqual([
        { code: 'A-1', finished: '2022-03-14' },
        { code: 'B-1', finished: null },
      ]);
    }),
  );
});

test('a table under another may be wider, above it narrower, and there may be three; no row is read twice', async () => {
  const narrow = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Trạng thái'];
  const wide = ['Mã hồ sơ', 'Lĩnh vực', 'Trạng thái', 'Ngày tiếp nhận', 'Hình thức nộp', 'Ngày hẹn trả'];
  const last = ['Ngày tiếp nhận', 'Mã hồ sơ', 'Trạng thái'];
  const rows = [
    narrow,
    ['A-1', '01/03/2022', 'Đang xử lý'],
    wide,
    ['B-1', 'Đất đai', 'Đang xử lý', '02/03/2022', 'Trực tiếp', '15/03/2022'],
    last,
    ['03/03/2022', 'C-1', 'Đang xử lý'],
  ];
  const read = (db: Database) =>
    db.rows(
      'SELECT code, received::DATE::VARCHAR AS received, due::DATE::VARCHAR AS due, source FROM raw_row WHERE kind IS NULL ORDER BY rowid',
    );
  const expected = [
    { code: 'A-1', received: '2022-03-01', due: null, source: 1 },
    { code: 'B-1', received: '2022-03-02', due: '2022-03-15', source: 2 },
    { code: 'C-1', received: '2022-03-03', due: null, source: 3 },
  ];
  expect(await withFiles(book(rows), (paths) => withCase(paths, read))).toEqual(expected);
  // As a spreadsheet saves it: every line as wide as the widest.
  const padded = rows.map((row) => [...row, '', '', ''].slice(0, 6).join(',')).join('\n');
  expect(await withFiles({ 'a.csv': `${padded}\n` }, (paths) => withCase(paths, read))).toEqual(expected);
});
