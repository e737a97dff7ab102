import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countMonths, monthsOf } from '../../../src/casefile/figures/months.ts';
import { loadCalendar, workingDays } from '../../../src/law/calendar.ts';
import { EXPORTED_ON, largeScenarios } from '../../naive/arbitrary.ts';
import { figuresOf, placeOf } from '../../naive/count.ts';
import { toCsv } from '../../naive/csv.ts';
import { withCsv } from '../readOf.ts';

const calendar = loadCalendar();
const lateDays = (from: string, to: string) => workingDays(calendar, from, to);

test('receipts by unit and month are what a plain loop counts', async () => {
  await fc.assert(
    fc.asyncProperty(
      largeScenarios.filter(({ dossiers }) => dossiers.length > 0),
      async ({ window, dossiers }) => {
        await withCsv(
          toCsv(dossiers),
          async (db) => {
            const naive: Record<string, [received: number, online: number]> = {};
            for (const dossier of dossiers) {
              const figures = figuresOf(dossier, placeOf(dossier, window), window, lateDays);
              if (!figures.includes('received')) continue;
              const key = `${dossier.unit} ${dossier.received?.slice(0, 7)}`;
              const [received, online] = naive[key] ?? [0, 0];
              naive[key] = [received + 1, online + Number(figures.includes('received.online'))];
            }
            const counted = await countMonths(db, window);
            expect(
              Object.fromEntries(
                counted.map(({ unit, month, received, online }) => [`${unit} ${month}`, [received, online]]),
              ),
            ).toEqual(naive);
            const months = monthsOf(window);
            expect(counted.every(({ month }) => months.includes(month))).toBe(true);
          },
          { window, exportedOn: EXPORTED_ON },
        );
      },
    ),
    { numRuns: 6 },
  );
});

test('the months of a window', () => {
  expect(monthsOf({ from: '2021-11-30', asOf: '2022-02-01' })).toEqual(['2021-11', '2021-12', '2022-01', '2022-02']);
  expect(monthsOf({ from: '2022-06-15', asOf: '2022-06-15' })).toEqual(['2022-06']);
});
