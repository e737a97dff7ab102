import { expect, test } from 'vitest';
import { leaks } from '../e2e/leaks.ts';
import { plantInputs } from '../e2e/plantedInputs.ts';
import { outputsOf } from '../e2e/plantedOutputs.ts';
import { inFolder } from '../e2e/run.ts';
import { note } from './table.ts';

const FAULTS = Number(process.env.FAULTS ?? 0);

/** A long test is for npm run test:faults alone; tests/e2e/persons.test.ts tries a few of them, and that the search finds what is there. */
test.runIf(FAULTS > 0)(
  'no planted person is in any output of any format, on the screen or on the error stream',
  () =>
    inFolder(async (folder) => {
      const started = Date.now();
      const { planted } = await plantInputs(folder, FAULTS >= 1000 ? 5 : 1);
      const found = leaks(await outputsOf(folder), planted);
      const tried = new Set(planted.flatMap(({ tokens }) => tokens)).size;
      const seconds = Math.round((Date.now() - started) / 1000);
      note('planted persons', { tried, same: tried - found.length, named: 0, seconds }, found);
      expect(found).toEqual([]);
    }),
  3_600_000,
);
