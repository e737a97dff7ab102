import { expect, test } from 'vitest';
import { type CaseOverrides, withCsv } from '../caseOf.ts';

const HEADER = 'Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái';

const remarksOf = (rows: string[], over: CaseOverrides = {}) => {
  const csv = [HEADER, ...rows.map((row, at) => `H41.15-220101-${1000 + at},${row},Đã trả kết quả`), ''].join('\n');
  return withCsv(
    csv,
    async (db) => {
      const found = await db.rows<{ fact: string; value: string }>(
        "SELECT fact, value FROM problem WHERE code = 'year-out-of-range' ORDER BY row_id, fact",
      );
      for (const { fact } of found) {
        const left = await db.rows(`SELECT 1 FROM raw_row WHERE year(${fact}) NOT BETWEEN 1990 AND 2048`);
        expect(left).toEqual([]);
      }
      return found.map(({ fact, value }) => `${fact} ${value}`);
    },
    over,
  );
};

test('a day of a year that cannot be is a remark and no date', async () => {
  const rows = [
    '16/10/2021 12:48:55,29/11/2021,13/11/2021',
    '04/01/3023,16/06/3023,02/03/2023',
    '31/12/1989,01/01/1990,31/12/2028',
    '04/01/2023,31/12/2043,01/01/2029',
    '04/01/2023,01/01/2044,',
  ];
  expect(await remarksOf(rows)).toEqual([
    'due 16/06/3023',
    'received 04/01/3023',
    'received 31/12/1989',
    'finished 01/01/2029',
    'due 01/01/2044',
  ]);
});

test('the year of the export is the measure where it is known, the later days received where it is not', async () => {
  const late = ['16/10/2030,29/11/2030,13/11/2035', '17/10/2030,29/11/2030,13/11/2036', '17/10/2031,,'];
  expect(await remarksOf(late)).toEqual(['finished 13/11/2036']);
  const rows = ['16/10/2021,29/11/2021,13/11/2027', '17/10/2021,29/11/2042,13/11/2026'];
  expect(await remarksOf(rows, { exportedOn: '2021-12-31' })).toEqual(['finished 13/11/2027', 'due 29/11/2042']);
});
