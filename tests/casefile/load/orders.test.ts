import { expect, test } from 'vitest';
import type { Database } from '../../../src/casefile/store/database.ts';
import { workbook } from '../../intake/formatBooks.ts';
import { withCase, withFiles } from '../readOf.ts';

const HEADER = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Lĩnh vực', 'Trạng thái'];
const rowsOf = (days: string[]) => [HEADER, ...days.map((day, at) => [`A-${at}`, day, 'Đất đai', 'Đang xử lý'])];

const columns: [what: string, days: string[], read: (string | null)[], remarks: Record<string, string>][] = [
  ['years of two digits at the end', ['05-03-21', '21-03-22'], ['2021-03-05', '2022-03-21'], {}],
  [
    'years of two digits at the beginning',
    ['21-03-05', '22-03-31', '21-12-01'],
    ['2021-03-05', '2022-03-31', '2021-12-01'],
    { 'date-order-year-first': '3' },
  ],
  // years of four digits beside say what the usual order is
  [
    'one short year among long ones',
    ['20/07/2022', '25/07/2022', '20/03/14'],
    ['2022-07-20', '2022-07-25', '2014-03-20'],
    {},
  ],
  // either end can be the year: the usual order
  ['years of two digits that could stand at either end', ['21-03-22', '22-03-21'], ['2022-03-21', '2021-03-22'], {}],
  [
    'the month first',
    ['03/15/2022', '04/02/2022'],
    ['2022-03-15', '2022-04-02'],
    { 'date-order-month-first': '0 / 1 / 1' },
  ],
  [
    'no day over 12',
    ['05/03/2022', '04/02/2022'],
    ['2022-03-05', '2022-02-04'],
    { 'date-order-undecided': '05/03/2022; 04/02/2022' },
  ],
  [
    'both orders in one column',
    ['15/03/2022', '03/16/2022', '04/02/2022'],
    ['2022-03-15', null, '2022-02-04'],
    { 'date-order-mixed': '1 / 1 / 1', 'bad-date': '03/16/2022', 'date-order-undecided': '04/02/2022' },
  ],
];

test.each(columns)('%s', async (_, days, read, remarks) => {
  const look = async (db: Database) => {
    const rows = await db.rows('SELECT received::DATE::VARCHAR AS day FROM raw_row ORDER BY rowid');
    expect(rows.map(({ day }) => day)).toEqual(read);
    const found = await db.rows(`SELECT code, string_agg(value, '; ' ORDER BY row_id) AS value FROM problem
      WHERE code LIKE 'date-order%' OR code = 'bad-date' GROUP BY code`);
    expect(Object.fromEntries(found.map(({ code, value }) => [code, value]))).toEqual(remarks);
  };
  const rows = rowsOf(days);
  const files = {
    'fast.csv': `${rows.map((row) => row.join(',')).join('\n')}\n`,
    // a blank line leaves the file to the careful lane
    'careful.csv': `${rows.map((row) => row.join(',')).join('\n')}\n\n`,
    'text.xlsx': workbook([{ name: 'DS', rows }], 'xlsx'),
  };
  for (const [name, content] of Object.entries(files)) {
    await withFiles({ [name]: content }, (paths) => withCase(paths, look));
  }
});
