import { expect, test } from 'vitest';
import type { Database } from '../../../src/casefile/store/database.ts';
import { withCase, withCsv, withFiles } from '../readOf.ts';

const HEAD = 'Số hồ sơ,Đơn vị giải quyết,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái,Hình thức nộp';
const row = (code: string, unit: string, day: string) => `${code},${unit},${day},30/06/2022,Đang xử lý,Trực tiếp`;
const rows = async (db: Database) => ({
  dossiers: (await db.rows('SELECT 1 FROM dossier')).length,
  repeats: (await db.rows('SELECT 1 FROM repeat')).length,
  remarked: (
    await db.rows(
      "SELECT count(row_id)::VARCHAR AS value FROM problem WHERE code = 'running-numbers' GROUP BY source ORDER BY source",
    )
  ).map(({ value }) => value),
});

const csv = (lines: string[], more = '') => `${HEAD}${more}\n${lines.join('\n')}\n`;

test('register numbers that every list begins anew are no codes: another unit or day is another dossier', async () => {
  const health = [row('1', 'Sở Y tế', '01/03/2022'), row('2', 'Sở Y tế', '02/03/2022')];
  const district = [row('1', 'UBND huyện Nghi Lộc', '01/03/2022'), row('2', 'UBND huyện Nghi Lộc', '03/03/2022')];
  await withFiles({ 'a.csv': csv(health), 'b.csv': csv(district) }, (paths) =>
    withCase(paths, async (db) => expect(await rows(db)).toEqual({ dossiers: 4, repeats: 0, remarked: ['2', '2'] })),
  );
  // The same list twice, or a list of the settled ones beside that of all: the same dossiers.
  const settled = [row('1', 'SỞ Y TẾ', '01/03/2022').replace('Đang xử lý', 'Đã trả kết quả')];
  await withFiles({ 'a.csv': csv(health), 'b.csv': csv(settled) }, (paths) =>
    withCase(paths, async (db) => expect(await rows(db)).toEqual({ dossiers: 2, repeats: 1, remarked: [] })),
  );
  const oneFile = [...health, ...district, row('1', 'Sở Y tế', '05/01/2023'), health[0] as string];
  await withCsv(csv(oneFile), async (db) =>
    expect(await rows(db)).toEqual({ dossiers: 5, repeats: 1, remarked: ['6'] }),
  );
});

test('numbers begun anew for each field are other dossiers', async () => {
  const lines = ['Dược', 'Mỹ phẩm'].flatMap((field) =>
    ['1', '2'].map((code) => `${row(code, 'Sở Y tế', '01/03/2022')},${field}`),
  );
  await withCsv(csv(lines, ',Lĩnh vực'), async (db) =>
    expect(await rows(db)).toEqual({ dossiers: 4, repeats: 0, remarked: ['4'] }),
  );
});

test.each<[why: string, codes: [code: string, unit: string, day: string][], dossiers: number, remark: string | null]>([
  [
    'a legal code is one dossier whatever its rows state',
    [
      ['H41.14-220301-0001', 'Sở Y tế', '01/03/2022'],
      ['H41.14-220301-0001', 'UBND huyện Nghi Lộc', '02/03/2022'],
    ],
    1,
    null,
  ],
  [
    'the old order of a code and the new are two codes',
    [
      ['000.00.14.H41-220301-0001', 'Sở Y tế', '01/03/2022'],
      ['H41.14-220301-0001', 'Sở Y tế', '01/03/2022'],
    ],
    2,
    null,
  ],
  [
    'a register number with letters is one dossier in one unit, whatever the day',
    [
      ['15/2022/HS', 'Sở Y tế', '01/03/2022'],
      ['15/2022/HS', 'Sở Y tế', '02/03/2022'],
      ['15/2022/HS', 'UBND huyện Nghi Lộc', '01/03/2022'],
    ],
    2,
    null,
  ],
  [
    'digits alone of another day are another dossier',
    [
      ['12345', 'Sở Y tế', '01/03/2022'],
      ['12345', 'Sở Y tế', '02/03/2022'],
    ],
    2,
    null,
  ],
  [
    'a blank fits what is there',
    [
      ['12345', 'Sở Y tế', '01/03/2022'],
      ['12345', '', '01/03/2022'],
      ['12345', 'Sở Y tế', ''],
    ],
    1,
    null,
  ],
  [
    'a row that fits two dossiers stands alone, and is named',
    [
      ['12345', 'Sở Y tế', '01/03/2022'],
      ['12345', 'UBND huyện Nghi Lộc', '01/03/2022'],
      ['12345', '', '01/03/2022'],
    ],
    3,
    'join-open',
  ],
  [
    'what keeps a spreadsheet from reading a number, and what one adds, is no part of a code',
    [
      ["'20220300013", 'Sở Y tế', '01/03/2022'],
      ['20220300013.0', 'Sở Y tế', '01/03/2022'],
      ['20220300013', 'Sở Y tế', '01/03/2022'],
    ],
    1,
    null,
  ],
  [
    'leading zeros may have been lost: never joined, named',
    [
      ['00220300013', 'Sở Y tế', '01/03/2022'],
      ['220300013', 'Sở Y tế', '01/03/2022'],
    ],
    2,
    'leading-zeros',
  ],
  [
    'digits cut by a spreadsheet identify nothing',
    [
      ['202203010000000000', 'Sở Y tế', '01/03/2022'],
      ['202203010000000000', 'Sở Y tế', '01/03/2022'],
    ],
    2,
    'damaged-code',
  ],
  [
    'a long code beside it that ends in other digits shows that none was cut',
    [
      ['202203010000000000', 'Sở Y tế', '01/03/2022'],
      ['202203010000000000', 'Sở Y tế', '01/03/2022'],
      ['202203010000000012', 'Sở Y tế', '01/03/2022'],
    ],
    2,
    null,
  ],
  [
    'words in the place of a code are none',
    [
      ['Chưa có mã', 'Sở Y tế', '01/03/2022'],
      ['Chưa có mã', 'Sở Y tế', '01/03/2022'],
    ],
    2,
    'no-code',
  ],
])('%s', async (_, codes, dossiers, remark) => {
  const codeRemarks = ['join-open', 'leading-zeros', 'damaged-code', 'no-code'].map((code) => `'${code}'`).join(', ');
  await withCsv(csv(codes.map(([code, unit, day]) => row(code, unit, day))), async (db) => {
    expect((await rows(db)).dossiers).toBe(dossiers);
    const remarks = await db.rows(`SELECT DISTINCT code FROM problem WHERE code IN (${codeRemarks})`);
    expect(remarks).toEqual(remark === null ? [] : [{ code: remark }]);
  });
});
