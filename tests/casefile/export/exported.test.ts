import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportDossiers } from '../../../src/casefile/export/exported.ts';
import { countFigures, type LeafCounts, sumCounts } from '../../../src/casefile/figures/count.ts';
import type { Database } from '../../../src/casefile/store/database.ts';
import { scenarios } from '../../naive/arbitrary.ts';
import { toCsv } from '../../naive/csv.ts';
import { type CaseOverrides, PLAN_WINDOW, withCase, withFiles } from '../caseOf.ts';

const counted = async (db: Database, { window = PLAN_WINDOW }: CaseOverrides) =>
  (await countFigures(db, window)).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** The signs that need no person: those and no repeat are in what is exported. */
const signs = (db: Database) =>
  db.rows(
    `SELECT rule, count(*)::INTEGER AS n FROM finding WHERE rule NOT IN ('RF13', 'RF22', 'RF27') GROUP BY rule ORDER BY rule`,
  );

test('what is exported as Parquet reads back as the same figures of every unit, field and procedure', () =>
  fc.assert(
    fc.asyncProperty(scenarios, ({ dossiers, window }) =>
      withFiles({ 'a.csv': toCsv(dossiers) }, async (paths, folder) => {
        const over = { window, exportedOn: '2026-03-31' };
        const out = join(folder, "của ai [1] 'x'*.parquet");
        const first = await withCase(
          paths,
          async (db) => {
            expect(await exportDossiers(db, out, 'parquet')).toBe(dossiers.length);
            return { counts: await counted(db, over), signs: await signs(db) };
          },
          over,
        );
        const again = await withCase(
          [out],
          async (db) => ({ counts: await counted(db, over), signs: await signs(db) }),
          // The day of the export stands in the file.
          { window },
        );
        expect(again).toEqual(first);
      }),
    ),
    { numRuns: 12 },
  ));

const HEAD =
  'Mã hồ sơ,Cơ quan,Chủ hồ sơ,Số điện thoại,Kênh,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái,Lý do\n';
const row = (code: string, unit: string, received: string, status = 'Đã trả kết quả') =>
  `${code},${unit},Trần Thị Bịa,0912345678,Quầy 7,${received},15/03/2022,16/03/2022,${status},=chờ bà Trần Thị Bịa ký\n`;

test('a province is the sum of its units, less the repeats that it names, and holds no person', () =>
  withFiles(
    {
      'a.csv':
        HEAD +
        row('H41.1-220301-0001', 'UBND huyện Bịa Một', '01/03/2022') +
        row('H41.1-220301-0002', 'UBND huyện Bịa Một', '01/03/2022', 'Xong'),
      'b.csv':
        HEAD +
        row('H41.2-220301-0001', 'UBND huyện Bịa Hai', '01/03/2022 08:30') +
        row('H41.1-220301-0001', 'UBND huyện Bịa Hai', '01/03/2022'),
      'c.csv':
        'Mã hồ sơ,Cơ quan,Ngày tiếp nhận,Ngày hẹn trả\nH41.3-1,UBND huyện Bịa Ba,32/03/2022,15/03/2022\nH41.3-2,UBND huyện Bịa Ba,02/03/2022,\n',
    },
    async (paths, folder) => {
      // Words that one unit's mapping file alone knows.
      const mapping = { values: { channel: { direct: ['Quầy 7'] }, outcome: { granted: ['Xong'] } } };
      const parts: LeafCounts[] = [];
      for (const [at, path] of paths.entries()) {
        const made = await withCase(
          [path],
          async (db) => {
            await exportDossiers(db, join(folder, `${at}.parquet`), 'parquet');
            await exportDossiers(db, join(folder, `${at}.csv`), 'csv');
            return counted(db, {});
          },
          at < 2 ? { mapping } : {},
        );
        parts.push(...made);
      }
      const csv = readFileSync(join(folder, '0.csv'), 'utf8').split('\n');
      expect(csv[0]).toMatch(/^code,unit,field,channel,status,reason,received,due,/);
      expect(csv[1]).toMatch(/^H41\.1-220301-0001,UBND huyện Bịa Một,,direct,granted,'=chờ bà … ký,2022-03-01,/);
      const bytes = [0, 1].map((at) => readFileSync(join(folder, `${at}.parquet`)).toString('latin1'));
      for (const text of [...csv, ...bytes]) expect(text).not.toMatch(/Bịa ký|0912345678|Tr\u1ea7n Th/);
      await withCase(
        [0, 1, 2].map((at) => join(folder, `${at}.parquet`)),
        async (db) => {
          const whole = sumCounts(await counted(db, {}));
          const sum = sumCounts(parts);
          expect(await db.rows('SELECT count(*)::INTEGER AS n FROM repeat')).toEqual([{ n: 1 }]);
          expect(whole.dossiers).toBe(sum.dossiers - 1);
          for (const id of ['received', 'received.direct', 'settled.late', 'overdue'] as const) {
            expect(whole.figures[id], id).toBe(sum.figures[id] - 1);
          }
          expect(whole.placement.unplaced).toBe(1);
          const names = 'SELECT DISTINCT applicant IS NULL AND applicantPhone IS NULL AS none FROM raw_row';
          expect(await db.rows(names)).toEqual([{ none: true }]);
          // Each part has the columns of its own export: what is not asked is not "no".
          const facts =
            "SELECT string_agg(fact, ' ' ORDER BY fact) AS facts FROM source_column GROUP BY source ORDER BY source";
          expect((await db.rows<{ facts: string }>(facts)).map(({ facts: one }) => one.includes('finished'))).toEqual([
            true,
            true,
            false,
          ]);
        },
      );
    },
  ));
