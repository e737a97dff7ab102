import { expect, test } from 'vitest';
import type { Database } from '../../../src/casefile/store/database.ts';
import type { MappingFile } from '../../../src/intake/heading/mapping.ts';
import { workbook } from '../../intake/formatBooks.ts';
import { withCase, withCsv, withFiles } from '../caseOf.ts';

const CODES = ['fact-given', 'unit-from-source', 'unit-contradicted', 'unit-option-shared'];
const remarks = (db: Database) =>
  db.rows<{ code: string; value: string | null }>(`SELECT code, value FROM problem
    WHERE row_id IS NULL AND (code LIKE 'no-%-column' OR code IN (${CODES.map((code) => `'${code}'`).join(', ')})) ORDER BY ALL`);
const HEADINGS = {
  code: ['Mã hồ sơ', 'A-1'],
  unit: ['Đơn vị giải quyết', 'Sở Y tế'],
  field: ['Lĩnh vực', 'Dược phẩm'],
  procedure: ['Tên thủ tục', 'Cấp phép'],
  channel: ['Hình thức nộp', 'Trực tiếp'],
  received: ['Ngày tiếp nhận', '01/03/2022'],
  due: ['Ngày hẹn trả', '08/03/2022'],
  result: ['Ngày có kết quả', '07/03/2022'],
  status: ['Trạng thái', 'Đã trả kết quả'],
} as const;
type Column = keyof typeof HEADINGS;
const ALL = Object.keys(HEADINGS) as Column[];

/** A table of one dossier of which some columns are left out, and some say nothing. */
function csv({ without = [], unread = [] }: { without?: Column[]; unread?: Column[] }): string {
  const columns = ALL.filter((column) => !without.includes(column));
  const cells = columns.map((column) =>
    unread.includes(column) ? (column === 'channel' ? 'Kiosk' : '-') : HEADINGS[column][1],
  );
  return `Cột lạ,${columns.map((column) => HEADINGS[column][0]).join(',')}\nx,${cells.join(',')}\n`;
}

test('a table that has all says nothing', async () => {
  expect(await withCsv(csv({}), remarks)).toEqual([]);
});

test.each(ALL)('the column %s is said to be missing, with headings that nobody knows', async (column) => {
  expect(await withCsv(csv({ without: [column] }), remarks)).toEqual([
    { code: `no-${column}-column`, value: 'Cột lạ' },
  ]);
});

test.each(ALL)('a column %s without one readable value is said, with its heading', async (column) => {
  const expected = [{ code: `no-${column}-column`, value: HEADINGS[column][0] }];
  expect(await withCsv(csv({ unread: [column] }), remarks)).toEqual(expected);
});

test('the first due date lacks where another table has it', async () => {
  const first = csv({}).replace('Cột lạ', 'Ngày hẹn trả ban đầu').replace('\nx,', '\n08/03/2022,');
  await withFiles({ 'a.csv': csv({}), 'b.csv': first.replace('A-1', 'A-2') }, async (paths) => {
    expect(await withCase(paths, remarks)).toEqual([{ code: 'no-original-due-column', value: 'Cột lạ' }]);
  });
});

test('constants fill what a file does not state, cell by cell, and it is said', async () => {
  const mapping: MappingFile = {
    constants: { channel: 'Trực tuyến', finished: '2022-03-09', unit: 'Sở Y tế', field: 'Mỹ phẩm' },
  };
  const text = `Mã hồ sơ,Ngày tiếp nhận,Hình thức nộp,Ngày có kết quả,Đơn vị giải quyết\nA-1,01/03/2022,Trực tiếp,,UBND huyện Quỳ Hợp\nA-2,01/03/2022,-,07/03/2022,\nTổng cộng: 2,,,,\n`;
  const facts = (db: Database) =>
    db.rows(`SELECT r.code, r.channel, r.finished::DATE::VARCHAR AS finished, r.field, u.name AS unit
      FROM dossier d JOIN raw_row r ON r.rowid = d.row_id JOIN unit u ON u.id = d.unit ORDER BY r.code`);
  expect(await withCsv(text, facts, { mapping })).toEqual([
    { code: 'A-1', channel: 'Trực tiếp', finished: '2022-03-09', field: 'Mỹ phẩm', unit: 'UBND huyện Quỳ Hợp' },
    { code: 'A-2', channel: 'Trực tuyến', finished: '2022-03-07', field: 'Mỹ phẩm', unit: 'Sở Y tế' },
  ]);
  const given = (await withCsv(text, remarks, { mapping })).filter(({ code }) => code === 'fact-given');
  expect(given.map(({ value }) => value)).toEqual([
    'channel: Trực tuyến',
    'field: Mỹ phẩm',
    'finished: 2022-03-09',
    'unit: Sở Y tế',
  ]);
});

const SHEET = csv({ without: ['unit'] })
  .trim()
  .split('\n')
  .map((line) => line.split(','));

test.each<[what: string, title: string[][], unit: string | null]>([
  [
    'a unit of the plan in a letterhead',
    [['UBND TỈNH NGHỆ AN\nSỞ Y TẾ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']],
    'Sở Y tế',
  ],
  ['an office of no plan', [['UBND TỈNH A'], ['SỞ XÂY DỰNG'], ['DANH SÁCH HỒ SƠ']], 'SỞ XÂY DỰNG'],
  ['an office after a label', [['Đơn vị: PHÒNG QUẢN LÝ ĐÔ THỊ'], ['BÁO CÁO CHI TIẾT']], 'PHÒNG QUẢN LÝ ĐÔ THỊ'],
  ['a label beside its office', [['Đơn vị báo cáo:', 'Chi cục Thú y']], 'Chi cục Thú y'],
  ['two offices', [['UBND HUYỆN A'], ['PHÒNG NỘI VỤ']], null],
  ['a book', [['SỔ THEO DÕI HỒ SƠ']], null],
  ['a label without a name', [['Đơn vị: ........'], ['DANH SÁCH'], ['HỒ SƠ'], ['(Mật)']], null],
])('the unit of a title: %s', async (_, title, unit) => {
  const file = workbook([{ name: 'DS', rows: [...title, ...SHEET] }], 'xlsx');
  await withFiles({ 'a.xlsx': file }, async (paths) => {
    const said =
      unit === null
        ? { code: 'no-unit-column', value: 'Cột lạ' }
        : { code: 'unit-from-source', value: `${unit} (title)` };
    expect(await withCase(paths, remarks)).toEqual([said]);
  });
});

test('--unit stands where no cell states a unit; a title that names another is said, and so are several such files', async () => {
  const titled = workbook([{ name: 'DS', rows: [['SỞ XÂY DỰNG'], ...SHEET] }], 'xlsx');
  const stating = csv({}).replace('A-1', 'A-2');
  await withFiles(
    { 'a.xlsx': titled, 'b.csv': stating, 'c.csv': csv({ unread: ['unit'] }).replace('A-1', 'A-3') },
    async (paths) => {
      const unit = 'UBND huyện Nghi Lộc';
      expect(await withCase(paths, remarks, { unit })).toEqual([
        { code: 'fact-given', value: `unit: ${unit} (--unit)` },
        { code: 'fact-given', value: `unit: ${unit} (--unit)` },
        { code: 'unit-contradicted', value: `SỞ XÂY DỰNG (title) / ${unit} (option)` },
        { code: 'unit-option-shared', value: 'a.xlsx › DS; c.csv' },
      ]);
    },
  );
});
