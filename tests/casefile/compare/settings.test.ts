// What the plan says of dossiers without a column of the form holds for the recomputed numbers as for the form itself.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsUnder } from '../../../src/casefile/compare/attribute.ts';
import { countedIn, sharesOf } from '../../../src/casefile/compare/counted.ts';
import { countForm, FORM_ORDER, type FormSettings, sumForm, withSums } from '../../../src/casefile/figures/form06a.ts';
import { EXPORTED_ON, largeScenarios } from '../../naive/arbitrary.ts';
import { toCsv } from '../../naive/csv.ts';
import { withCsv } from '../caseOf.ts';

const settings: fc.Arbitrary<FormSettings> = fc.record({
  refused: fc.constantFrom('byTimeliness', 'onTime', 'apart'),
  withdrawn: fc.constantFrom('byTimeliness', 'onTime', 'apart'),
  noDue: fc.constantFrom('onTime', 'apart'),
  paused: fc.constantFrom('inTime', 'apart'),
  unstatedChannel: fc.constantFrom('direct', 'apart'),
});

test('recomputed numbers are those of form II.06a, in any window and by any settings of the plan', async () => {
  await fc.assert(
    fc.asyncProperty(largeScenarios, fc.array(settings, { minLength: 5, maxLength: 5 }), ({ window, dossiers }, all) =>
      withCsv(
        toCsv(dossiers),
        async (db) => {
          for (const one of all) {
            const counted = await countedIn(db, window, one);
            const shares = sharesOf(counted, { by: 'total', name: null }, null);
            const cells = FORM_ORDER.map((_, at) => ({ form: [at + 3], reported: 0 }));
            const form = withSums(sumForm(await countForm(db, window, one)).columns);
            const expected = FORM_ORDER.map((column) => form[column]);
            expect(cellsUnder(counted.sets.set([]), [{ shares, cells }]), JSON.stringify(one)).toEqual(expected);
          }
        },
        { window, exportedOn: EXPORTED_ON, judged: false },
      ),
    ),
    { numRuns: 10, endOnFailure: true },
  );
}, 60_000);
