import { expect, test } from 'vitest';
import type { Database } from '../../../src/casefile/store/database.ts';
import { workbook } from '../../intake/formatBooks.ts';
import { withCase, withCsv, withFiles } from '../readOf.ts';

const remarks = (db: Database) => db.rows("SELECT code, value FROM problem WHERE code = 'doubled-column'");
const FULL = 'Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái,Hình thức nộp';

test('of two columns for one fact the better is read, the filled one where both have one heading, and it is said', async () => {
  const received = (db: Database) => db.rows('SELECT received::DATE::VARCHAR AS day FROM raw_row ORDER BY rowid');
  const two = (cells: string) => `Ngày tiếp nhận,${FULL}\n${cells},08/03/2022,,Đang xử lý,Trực tiếp\n`;
  await withCsv(two('02/03/2022,A-1,01/03/2022'), async (db) => {
    expect(await received(db)).toEqual([{ day: '2022-03-02' }]);
    expect(await remarks(db)).toEqual([{ code: 'doubled-column', value: 'Ngày tiếp nhận (C)' }]);
  });
  await withCsv(two(',A-1,01/03/2022'), async (db) => {
    expect(await received(db)).toEqual([{ day: '2022-03-01' }]);
    expect(await remarks(db)).toEqual([{ code: 'doubled-column', value: 'Ngày tiếp nhận (A)' }]);
  });
});

test('a heading of many lines is one record', async () => {
  const headings = FULL.split(',').map((heading) => `"${heading.replaceAll(' ', '\n')}"`);
  await withCsv(`${headings.join(',')}\nA-1,01/03/2022,08/03/2022,,Đang xử lý,Trực tiếp\n`, async (db) => {
    expect(await db.rows('SELECT code, due::DATE::VARCHAR AS due, channel FROM raw_row')).toEqual([
      { code: 'A-1', due: '2022-03-08', channel: 'Trực tiếp' },
    ]);
    expect(await remarks(db)).toEqual([]);
  });
});

test('what keeps a spreadsheet from taking a code for a number is no part of it', async () => {
  const codes = ["'H41.14-220301-0001", '"=""H41.14-220301-0001"""', '’H41.14-220301-0001', 'H41.14-220301-0001'];
  const rows = codes.map((code) => `${code},01/03/2022,08/03/2022,,Đang xử lý,Trực tiếp`);
  await withCsv(`${FULL}\n${rows.join('\n')}\n`, async (db) => {
    expect(await db.rows('SELECT DISTINCT code FROM raw_row')).toEqual([{ code: 'H41.14-220301-0001' }]);
    expect(await db.rows('SELECT count(*)::INTEGER AS n FROM dossier')).toEqual([{ n: 1 }]);
  });
});

test('a hidden column gives way to one that is seen, and is said where it is read', async () => {
  const rows = [
    ['Mã hồ sơ', 'Ngày hẹn trả kết quả', 'Ngày hẹn trả', 'Ngày tiếp nhận', 'Trạng thái', 'Hình thức nộp'],
    ['A-1', '01/01/2030', '08/03/2022', '01/03/2022', 'Đã trả kết quả', 'Trực tiếp'],
    ['A-2', '01/01/2030', '08/03/2022', '01/03/2022', 'Đã trả kết quả', 'Trực tiếp'],
  ];
  const read = (hiddenColumns: number[]) =>
    withFiles({ 'a.xlsx': workbook([{ name: 'DS', rows, hiddenColumns }], 'xlsx') }, (paths) =>
      withCase(paths, async (db) => ({
        due: (await db.rows('SELECT DISTINCT due::DATE::VARCHAR AS due FROM raw_row'))[0]?.due,
        remarks: (
          await db.rows(
            "SELECT code, value FROM problem WHERE code IN ('doubled-column', 'hidden-column') ORDER BY code",
          )
        ).map(({ code, value }) => `${code} ${value}`),
      })),
    );
  expect(await read([])).toEqual({ due: '2030-01-01', remarks: ['doubled-column Ngày hẹn trả (C)'] });
  expect(await read([1])).toEqual({ due: '2022-03-08', remarks: ['doubled-column Ngày hẹn trả kết quả (B)'] });
  expect(await read([1, 2])).toEqual({
    due: '2030-01-01',
    remarks: ['doubled-column Ngày hẹn trả (C)', 'hidden-column Ngày hẹn trả kết quả (B)'],
  });
  // what is seen and empty tells nothing
  for (const row of rows.slice(1)) row[2] = '';
  expect((await read([1])).due).toBe('2030-01-01');
});
