import { expect, test } from 'vitest';
import type { Database } from '../../../src/casefile/store/database.ts';
import { withCase, withCsv, withFiles } from '../caseOf.ts';

const HEAD = 'Số hồ sơ,Đơn vị giải quyết,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái,Hình thức nộp';
const row = (code: string, unit: string, day: string) => `${code},${unit},${day},30/06/2022,Đang xử lý,Trực tiếp`;
const rows = async (db: Database) => ({
  dossiers: (await db.rows('SELECT 1 FROM dossier')).length,
  repeats: (await db.rows('SELECT 1 FROM repeat')).length,
  remarked: (await db.rows("SELECT value FROM problem WHERE code = 'running-numbers' ORDER BY source")).map(
    ({ value }) => value,
  ),
});

test('numbers that every list begins anew are no codes: another unit or day is another dossier', async () => {
  const health = [row('1', 'Sở Y tế', '01/03/2022'), row('2', 'Sở Y tế', '02/03/2022')];
  const district = [row('1', 'UBND huyện Nghi Lộc', '01/03/2022'), row('2', 'UBND huyện Nghi Lộc', '03/03/2022')];
  const csv = (lines: string[]) => `${HEAD}\n${lines.join('\n')}\n`;
  await withFiles({ 'a.csv': csv(health), 'b.csv': csv(district) }, (paths) =>
    withCase(paths, async (db) => expect(await rows(db)).toEqual({ dossiers: 4, repeats: 0, remarked: ['2', '2'] })),
  );
  // The same list twice, or a list of the settled ones beside that of all: the same dossiers.
  const settled = [row('1', 'SỞ Y TẾ', '01/03/2022').replace('Đang xử lý', 'Đã trả kết quả')];
  await withFiles({ 'a.csv': csv(health), 'b.csv': csv(settled) }, (paths) =>
    withCase(paths, async (db) => expect(await rows(db)).toEqual({ dossiers: 2, repeats: 1, remarked: ['2', '1'] })),
  );
  const oneFile = [...health, ...district, row('1', 'Sở Y tế', '05/01/2023'), health[0] as string];
  await withCsv(csv(oneFile), async (db) =>
    expect(await rows(db)).toEqual({ dossiers: 5, repeats: 1, remarked: ['6'] }),
  );
});

test('numbers begun anew for each field are other dossiers', async () => {
  const csv = (lines: string[]) => `${HEAD},Lĩnh vực\n${lines.join('\n')}\n`;
  const lines = ['Dược', 'Mỹ phẩm'].flatMap((field) =>
    ['1', '2'].map((code) => `${row(code, 'Sở Y tế', '01/03/2022')},${field}`),
  );
  await withCsv(csv(lines), async (db) => expect(await rows(db)).toEqual({ dossiers: 4, repeats: 0, remarked: ['4'] }));
});

test('a code is one dossier wherever it stands, and words in its place are none', async () => {
  const lines = [
    row('H41.14-220301-0001', 'Sở Y tế', '01/03/2022'),
    row('H41.14-220301-0001', 'UBND huyện Nghi Lộc', '02/03/2022'),
    row('12345', 'Sở Y tế', '01/03/2022'),
    row('12345', 'Sở Y tế', '02/03/2022'),
    row('Chưa có mã', 'Sở Y tế', '01/03/2022'),
    row('Chưa có mã', 'Sở Y tế', '02/03/2022'),
  ];
  await withCsv(`${HEAD}\n${lines.join('\n')}\n`, async (db) => {
    expect(await rows(db)).toEqual({ dossiers: 4, repeats: 2, remarked: [] });
    expect(await db.rows("SELECT 1 FROM problem WHERE code = 'no-code'")).toHaveLength(2);
  });
});
