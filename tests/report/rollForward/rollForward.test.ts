import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countFigures } from '../../../src/casefile/figures/count.ts';
import { BrokenSum } from '../../../src/casefile/figures/proof.ts';
import { countParts } from '../../../src/casefile/figures/rollForward.ts';
import type { Database } from '../../../src/casefile/store/database.ts';
import { loadCalendar, workingDays } from '../../../src/law/calendar.ts';
import { loadPlan } from '../../../src/plan/load.ts';
import { partsOf, SPLITS, type Split } from '../../../src/plan/windowParts.ts';
import { type CountTree, countTree } from '../../../src/report/figures/tree.ts';
import { rollForwardOf } from '../../../src/report/rollForward/rollForward.ts';
import { PLAN_WINDOW, withCsv } from '../../casefile/readOf.ts';
import { EXPORTED_ON, largeScenarios } from '../../naive/arbitrary.ts';
import { count, figuresOf, placeOf } from '../../naive/count.ts';
import { toCsv } from '../../naive/csv.ts';
import type { NaiveDossier, Window } from '../../naive/dossier.ts';

const calendar = loadCalendar();
const lateDays = (from: string, to: string) => workingDays(calendar, from, to);
const plan = await loadPlan('2960-kh-ttcp');

/** The dossiers of a figure in a part, by a plain loop. */
function dossiersIn(dossiers: NaiveDossier[], window: Window, figure: string): number[] {
  return dossiers.flatMap((dossier, index) =>
    figuresOf(dossier, placeOf(dossier, window), window, lateDays).includes(figure) ? [index] : [],
  );
}

test('for every split each part balances, closes into the next, and the parts sum to the window, as a plain loop counts', async () => {
  await fc.assert(
    fc.asyncProperty(
      largeScenarios.filter(({ dossiers }) => dossiers.length > 0),
      async ({ window, dossiers }) => {
        await withCsv(
          toCsv(dossiers),
          async (db) => {
            const tree = countTree(await countFigures(db, window), []);
            for (const split of [null, ...SPLITS]) await check(db, window, dossiers, tree, split);
          },
          { window, exportedOn: EXPORTED_ON },
        );
      },
    ),
    { numRuns: 8 },
  );
}, 120_000);

async function check(
  db: Database,
  window: Window,
  dossiers: NaiveDossier[],
  tree: CountTree,
  split: Split | null,
): Promise<void> {
  // Throws BrokenSum when a part does not balance or the chain breaks.
  const { total, units } = await rollForwardOf(db, { plan, window, split, tree });
  const parts = partsOf(plan, window, split).map(({ from, to }) => ({ ...window, from, to, asOf: to, cut: from }));
  const by = (some: NaiveDossier[]) =>
    parts.map((part) => {
      const { figures } = count(some, part, lateDays);
      return {
        from: part.from,
        to: part.to,
        opening: figures.carriedIn,
        received: figures.received,
        settled: figures.settled,
        closing: figures.pending,
        overdueClosing: figures['pending.overdue'],
        late: figures['settled.late'],
      };
    });
  expect(total).toEqual(by(dossiers));
  for (const { unit, parts: own } of units)
    expect(own, String(unit)).toEqual(by(dossiers.filter((dossier) => dossier.unit === unit)));
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    if (next) expect(dossiersIn(dossiers, part, 'pending')).toEqual(dossiersIn(dossiers, next, 'carriedIn'));
  }
}

const HEADER = 'Mã hồ sơ,Đơn vị giải quyết,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái';
const ROWS = [
  // final without a date: settled in 2021 where it was received, in no later opening
  'H41-1,Sở Y tế,01/09/2021,10/09/2021,,Đã trả kết quả',
  // received before the window, final without a date: nobody can place it
  'H41-2,Sở Y tế,01/03/2021,10/03/2021,,Đã trả kết quả',
  // open from 2021 to the end: overdue at the end of each part
  'H41-3,Sở Y tế,01/10/2021,10/10/2021,,Đang xử lý',
  // finished before it was received, in another year: settled where it was received
  'H41-4,Sở Y tế,01/03/2022,10/03/2022,01/02/2021,Đã trả kết quả',
  // received after the first part, finished late in the third
  'H41-5,Sở Y tế,01/06/2022,10/06/2022,05/01/2023,Đã trả kết quả',
  // finished after the window: pending to its end
  'H41-6,Sở Y tế,20/11/2023,20/12/2023,05/12/2023,Đã trả kết quả',
];

test('an undated end is settled where it was received and carried into no part', () =>
  withCsv(`${HEADER}\n${ROWS.join('\n')}\n`, async (db) => {
    const tree = countTree(await countFigures(db, PLAN_WINDOW), []);
    const { total } = await rollForwardOf(db, { plan, window: PLAN_WINDOW, split: null, tree });
    expect(tree.total.placement.unplaced).toBe(1);
    expect(total.map(({ from, to, ...counts }) => Object.values(counts))).toEqual([
      // opening, received, settled, closing, of it overdue, settled late
      [0, 2, 1, 1, 1, 0],
      [1, 2, 1, 2, 2, 0],
      [2, 1, 1, 2, 1, 1],
    ]);
  }));

test('parts with a gap are a broken sum: the dossiers beside the chain are counted', () =>
  withCsv(`${HEADER}\n${ROWS.join('\n')}\n`, async (db) => {
    const parts = [
      { from: '2021-07-15', to: '2021-12-31' },
      { from: '2022-07-01', to: '2023-11-30' },
    ];
    await expect(countParts(db, PLAN_WINDOW, parts)).rejects.toThrow(BrokenSum);
  }));
