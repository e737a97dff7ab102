import { expect, test } from 'vitest';
import type { Database } from '../../../src/casefile/store/database.ts';
import { withCsv } from '../readOf.ts';

const HEAD = 'Số hồ sơ,Đơn vị giải quyết,Lĩnh vực,Tên thủ tục,Ngày tiếp nhận,Trạng thái';
const csv = (rows: [unit: string, field: string, procedure: string][]) =>
  [HEAD, ...rows.map((cells, at) => `H41.14-220301-000${at},${cells.join(',')},01/03/2022,Đang xử lý`)].join('\n');
const counted = async (db: Database) => ({
  units: await names(db, 'unit'),
  fields: await names(db, 'field'),
  procedures: await names(db, 'procedure'),
});
const names = async (db: Database, table: string) =>
  await db
    .rows<{ name: string; n: number }>(
      `SELECT t.name, count(*)::INTEGER AS n FROM dossier d JOIN ${table} t ON t.id = d.${table} GROUP BY 1 ORDER BY 1`,
    )
    .then((rows) => rows.map(({ name, n }) => `${name} ${n}`));

const ROWS: [string, string, string][] = [
  ['UBND huyện Quì Hợp', 'Đất đai', '1.012790.H41 - Đính chính'],
  ['UBND HUYỆN QÙY HỢP', 'Ɖất đai', 'Đính chính'],
  ['Sở Xây dựng', 'Dat dai', '1.012790.000.00.00.H41-Đính chính'],
  ['So Xay dung', 'ĐẤT ĐAI', 'Cấp GPXD'],
  ['SXD', 'Đạt đai', 'Cấp giấy phép xây dựng'],
];

test('spellings of one unit, field and procedure are one, in the spelling of plan and vocabulary', async () => {
  await withCsv(csv(ROWS), async (db) =>
    expect(await counted(db)).toEqual({
      units: ['SXD 1', 'So Xay dung 2', 'UBND huyện Quỳ Hợp 2'],
      fields: ['Đạt đai 1', 'Đất đai 4'],
      procedures: ['Cấp GPXD 1', 'Cấp giấy phép xây dựng 1', 'Đính chính 3'],
    }),
  );
});

test('a mapping file says which names are one', async () => {
  const mapping = {
    values: {
      unit: { 'Sở Xây dựng': ['SXD'], 'UBND huyện Quỳ Hợp': ['Quỳ Hợp cũ'] },
      procedure: { 'Cấp giấy phép xây dựng': ['Cấp GPXD'] },
    },
  };
  await withCsv(
    csv(ROWS),
    async (db) =>
      expect(await counted(db)).toMatchObject({
        units: ['Sở Xây dựng 3', 'UBND huyện Quỳ Hợp 2'],
        procedures: ['Cấp giấy phép xây dựng 2', 'Đính chính 3'],
      }),
    { mapping },
  );
});
