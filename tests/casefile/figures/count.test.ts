import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCarriedOver, countFigures, type LeafCounts, sumCounts } from '../../../src/casefile/figures/count.ts';
import {
  countForm,
  FORM_ORDER,
  type FormSettings,
  formFigureId,
  sumForm,
  withSums,
} from '../../../src/casefile/figures/form06a.ts';
import { proveCounts } from '../../../src/casefile/figures/proof.ts';
import { sharesOf } from '../../../src/casefile/figures/shares.ts';
import { TRACEABLE, traceFigure, traceFirst } from '../../../src/casefile/figures/trace.ts';
import { countStarts } from '../../../src/casefile/figures/windowStarts.ts';
import { loadCalendar, workingDays } from '../../../src/law/calendar.ts';
import { largeScenarios, scenarios } from '../../naive/arbitrary.ts';
import { carriedOverAt, count, countBy } from '../../naive/count.ts';
import { toCsv } from '../../naive/csv.ts';
import { sharesOf as naiveShares } from '../../naive/shares.ts';
import { withoutImpossibleYears } from '../../naive/years.ts';
import { withCsv } from '../readOf.ts';

const calendar = loadCalendar();
const lateDays = (from: string, to: string) => workingDays(calendar, from, to);

function group(leaves: LeafCounts[], key: 'unit' | 'field') {
  const names = new Set(leaves.map((leaf) => leaf[key]));
  return new Map([...names].map((name) => [name, sumCounts(leaves.filter((leaf) => leaf[key] === name))]));
}

test('SQL counts what a plain loop counts: in total, by unit and by field, whatever the dossiers', async () => {
  await fc.assert(
    fc.asyncProperty(
      scenarios.filter(({ dossiers }) => dossiers.length > 0),
      async ({ window, dossiers: written }) => {
        const dossiers = withoutImpossibleYears(written, window);
        await withCsv(
          toCsv(written),
          async (db) => {
            const leaves = await countFigures(db, window);
            const total = sumCounts(leaves);
            proveCounts('total', total);
            const naive = count(dossiers, window, lateDays);
            expect(total.figures).toEqual(naive.figures);
            expect(total.placement).toEqual(naive.placement);
            for (const key of ['unit', 'field'] as const) {
              const ours = group(leaves, key);
              const theirs = countBy(dossiers, key, window, lateDays);
              expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
              for (const [name, counts] of theirs) {
                proveCounts(String(name), ours.get(name) as NonNullable<ReturnType<typeof ours.get>>);
                expect(ours.get(name)?.figures, `${key} ${name}`).toEqual(counts.figures);
              }
            }
            expect(sharesOf(total.figures)).toEqual(naiveShares(dossiers, window, lateDays));
            const starts = ['2021-06-15', window.from];
            const mains = await countStarts(db, window, [...new Set(starts)]);
            for (const from of starts)
              expect(count(dossiers, { ...window, from }, lateDays).figures).toMatchObject(mains.get(from) ?? {});
            const cuts = ['2021-06-15', '2021-07-15', window.cut];
            const carried = await countCarriedOver(db, window, [...new Set(cuts)]);
            for (const cut of cuts) expect(carried.get(cut)).toBe(carriedOverAt(dossiers, window, cut));
          },
          { window },
        );
      },
    ),
    { numRuns: 40 },
  );
});

/** The form as the plan fills it, and with everything moved that can be. */
const FORMS: FormSettings[] = [
  { refused: 'byTimeliness', withdrawn: 'byTimeliness', noDue: 'onTime', paused: 'inTime', unstatedChannel: 'direct' },
  { refused: 'onTime', withdrawn: 'apart', noDue: 'apart', paused: 'apart', unstatedChannel: 'apart' },
];

test('the dossiers traced are as many as the figure counts, for every figure and placement', async () => {
  await fc.assert(
    fc.asyncProperty(
      largeScenarios.filter(({ dossiers }) => dossiers.length > 0),
      async ({ window, dossiers }) => {
        await withCsv(
          toCsv(dossiers),
          async (db) => {
            const { figures, placement } = sumCounts(await countFigures(db, window));
            const counts: Record<string, number> = { ...placement, ...figures };
            for (const [at, form] of FORMS.entries()) {
              const columns = withSums(sumForm(await countForm(db, window, form)).columns);
              const formCounts = Object.fromEntries(
                FORM_ORDER.map((column, at) => [`form.${at + 3}`, columns[column]]),
              );
              const all: Record<string, number> = { ...counts, ...formCounts };
              // Only a column of the form depends on its settings.
              for (const id of at === 0 ? TRACEABLE : Object.keys(formCounts)) {
                const lines = [];
                for await (const batch of traceFigure(db, window, id, { form })) lines.push(...batch);
                expect(lines.length, id).toBe(all[id]);
                expect(await traceFirst(db, window, id, { form, most: 3 })).toEqual(lines.slice(0, 3));
              }
              for (const column of FORM_ORDER) expect(all[formFigureId(column, form)], column).toBe(columns[column]);
            }
          },
          { window },
        );
      },
    ),
    { numRuns: 4 },
  );
});
