// Self-reports made by a second program under planted rules: every set is found again, with its exact numbers of dossiers.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ComparedTable, compareTable } from '../../../src/casefile/compare/compare.ts';
import { countedIn } from '../../../src/casefile/compare/counted.ts';
import { namesOf } from '../../../src/casefile/compare/match.ts';
import { countingRules } from '../../../src/casefile/compare/rules.ts';
import { loadPlan } from '../../../src/plan/load.ts';
import { reportedIn } from '../../intake/reported/reportedIn.ts';
import { dossiersFor, EXPORTED_ON, UNITS } from '../../naive/arbitrary.ts';
import { csvLines, toCsv, toVietnameseDate } from '../../naive/csv.ts';
import { COLUMNS, effects, type ReportedDossier, RULES, reported } from '../../naive/selfReport.ts';
import { PLAN_WINDOW, withCase, withFiles } from '../caseOf.ts';

const plan = await loadPlan('2960-kh-ttcp');
const OPTIONS = {
  path: 'bieu.csv',
  unit: null,
  notStated: ['(không ghi)'],
  profile: null,
  shown: (text: string) => text,
};

const moments = fc.constantFrom('2021-07-15', '2021-07-14T09:00:00', '2022-03-01T10:00:00', '2023-11-30', '2023-12-05');
const dossiers: fc.Arbitrary<ReportedDossier[]> = dossiersFor(PLAN_WINDOW, 120).chain((drawn) =>
  fc
    .array(
      fc.record({
        returned: fc.option(moments, { freq: 2 }),
        supplements: fc.constantFrom(0, 0, 0, 1, 2, 3),
        repeats: fc.constantFrom(0, 0, 0, 0, 1, 2),
      }),
      { minLength: drawn.length, maxLength: drawn.length },
    )
    .map((more) =>
      drawn.map(
        (one, at) =>
          ({ ...one, ...more[at], repeats: one.code === null ? 0 : (more[at]?.repeats ?? 0) }) as ReportedDossier,
      ),
    ),
);

function exportOf(all: ReportedDossier[]): string {
  const rows = all.flatMap((one) => Array.from({ length: 1 + one.repeats }, () => one));
  return toCsv(rows, [
    { heading: 'Ngày trả kết quả', cells: rows.map(({ returned }) => toVietnameseDate(returned)) },
    { heading: 'Số lần bổ sung', cells: rows.map(({ supplements }) => String(supplements)) },
  ]);
}

const HEAD = [
  ['Biểu số II.06a/VPCP/KSTT'],
  ['(Từ ngày 15/07/2021 đến ngày 30/11/2023)'],
  [
    'STT',
    'Đơn vị',
    'Số hồ sơ nhận giải quyết',
    '',
    '',
    '',
    'Số lượng hồ sơ đã giải quyết',
    '',
    '',
    '',
    'Số lượng hồ sơ đang giải quyết',
    '',
    '',
  ],
  [
    '',
    '',
    'Tổng số',
    'Trong kỳ',
    '',
    'Từ kỳ trước',
    'Tổng số',
    'Trước hạn',
    'Đúng hạn',
    'Quá hạn',
    'Tổng số',
    'Trong hạn',
    'Quá hạn',
  ],
  ['', '', '', 'Trực tuyến', 'Trực tiếp, dịch vụ bưu chính', '', '', '', '', '', '', '', ''],
  Array.from({ length: 13 }, (_, at) => `(${at + 1})`),
];

const LABELS = [...UNITS, '(không ghi)'];
const ownOf = (all: ReportedDossier[], label: string) => all.filter(({ unit }) => (unit ?? '(không ghi)') === label);

type Report = { label: string; values: number[] }[];
function reportOf(all: ReportedDossier[], rules: string[]): Report {
  const own = LABELS.map((label) => ({ label, values: reported(ownOf(all, label), PLAN_WINDOW, rules) }));
  return [...own, { label: 'Tổng số', values: reported(all, PLAN_WINDOW, rules) }];
}

const write = (report: Report) =>
  csvLines([...HEAD, ...report.map(({ label, values }, at) => [String(at + 1), label, ...values.map(String)])]);

/** Compares the reports made of the dossiers under each set of rules. */
function compared(all: ReportedDossier[], reports: Report[]): Promise<ComparedTable[]> {
  const files = Object.fromEntries(reports.map((report, at) => [`bieu-${at}.csv`, write(report)]));
  return withFiles({ 'export.csv': exportOf(all), ...files }, ([first = '', ...paths]) =>
    withCase(
      [first],
      async (db) => {
        const counted = await countedIn(db, PLAN_WINDOW, plan.form06a);
        const names = await namesOf(db, UNITS);
        const tables = await Promise.all(paths.map((path) => reportedIn(path)));
        return tables.map(([table]) =>
          compareTable(table as NonNullable<typeof table>, counted, { ...OPTIONS, names }),
        );
      },
      { judged: false, exportedOn: EXPORTED_ON },
    ),
  );
}

const left = ({ rows }: ComparedTable) =>
  rows.flatMap(({ label, cells }) =>
    cells
      .filter(({ unexplained }) => unexplained !== 0)
      .map((cell) => ({ label, column: cell.column, left: cell.unexplained })),
  );

/** Is every rule of a set needed for its report? */
function isLean(all: ReportedDossier[], rules: string[]): boolean {
  const whole = write(reportOf(all, rules));
  return subsets(rules).every((some) => some.length === rules.length || write(reportOf(all, some)) !== whole);
}

function subsets(rules: string[]): string[][] {
  const [first, ...rest] = rules;
  if (first === undefined) return [[]];
  return subsets(rest).flatMap((set) => [set, [first, ...set]]);
}

const planted = (size: number) => fc.subarray([...RULES], { minLength: size, maxLength: size });

test('the rules are those of the specification, in its order', () => {
  expect(countingRules().map(({ id }) => id)).toEqual(RULES);
});

test('every planted rule, pair and three of rules is found again with its exact dossiers', async () => {
  await fc.assert(
    fc.asyncProperty(
      dossiers,
      fc.array(planted(2), { minLength: 4, maxLength: 4 }),
      fc.array(planted(3), { minLength: 4, maxLength: 4 }),
      async (all, pairs, threes) => {
        const sets = [[], ...RULES.map((rule) => [rule]), ...pairs, ...threes];
        const results = await compared(
          all,
          sets.map((rules) => reportOf(all, rules)),
        );
        for (const [at, rules] of sets.entries()) {
          const result = results[at] as ComparedTable;
          expect(left(result), rules.join()).toEqual([]);
          expect(result.rules.length).toBeLessThanOrEqual(rules.length);
          expect(result.identities.filter(({ rule }) => rule !== '(3)=(7)+(11)')).toEqual([]);
          if (isLean(all, rules) && result.alternatives.length < 20) {
            const found = [result.rules, ...result.alternatives].map((set) => set.join());
            expect(found, 'what was planted, or others that give the same cells').toContain(rules.join());
          }
          for (const { label, cells } of result.rows) {
            const own = label === 'Tổng số' ? all : ownOf(all, label);
            const recomputed = reported(own, PLAN_WINDOW, []);
            cells.forEach((cell, column) => {
              expect(cell.recomputed, `${label} ${cell.column}`).toBe(recomputed[column]);
              expect(cell.explained).toEqual(effects(own, PLAN_WINDOW, result.rules, COLUMNS[column] as number));
              const sum = cell.explained.reduce((total, one) => total + one.in - one.out, 0);
              expect(cell.difference).toBe(sum + cell.unexplained);
            });
          }
        }
      },
    ),
    { numRuns: Number(process.env.PLANTED_RUNS ?? 6), endOnFailure: true },
  );
});

test('of a planted typing error the remainder is exactly it', async () => {
  await fc.assert(
    fc.asyncProperty(
      dossiers,
      planted(1),
      fc.nat(3),
      fc.nat(10),
      fc.constantFrom(-1, 1),
      async (all, rules, row, column, sign) => {
        // An error larger than all dossiers: no rule can seem to explain a part of it.
        const error = sign * (3 * all.length + 1000);
        const report = reportOf(all, rules);
        const values = report[row]?.values as number[];
        values[column] = Math.abs((values[column] ?? 0) + error);
        const planted = values[column] - (reported(ownOf(all, LABELS[row] ?? ''), PLAN_WINDOW, rules)[column] ?? 0);
        const [result] = await compared(all, [report]);
        const remainder = left(result as ComparedTable);
        expect(remainder).toEqual([{ label: LABELS[row], column: `(${COLUMNS[column]})`, left: planted }]);
      },
    ),
    { numRuns: 10, endOnFailure: true },
  );
});

test('more than four rules are added one by one, and that is said; they never explain less than four', async () => {
  await fc.assert(
    fc.asyncProperty(dossiers, planted(7), async (all, rules) => {
      const [result] = await compared(all, [reportOf(all, rules)]);
      const { rules: found = [], greedy, rows = [], alternatives } = result ?? {};
      expect(greedy).toBe(found.length > 4);
      if (greedy) expect(alternatives).toEqual([]);
      const sum = (key: 'difference' | 'unexplained') =>
        rows.flatMap(({ cells }) => cells).reduce((total, cell) => total + Math.abs(cell[key]), 0);
      expect(sum('unexplained')).toBeLessThanOrEqual(sum('difference'));
    }),
    { numRuns: 8, endOnFailure: true },
  );
});
