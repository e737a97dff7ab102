import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verdictOf } from '../../../src/casefile/figures/verdict.ts';
import { EXPORTED_ON, largeScenarios } from '../../naive/arbitrary.ts';
import { toCsv } from '../../naive/csv.ts';
import { withCsv } from '../readOf.ts';

test('the kept verdict is the one reckoned, and other windows are not answered from it', async () => {
  await fc.assert(
    fc.asyncProperty(
      largeScenarios.filter(({ dossiers }) => dossiers.length > 0),
      async ({ window, dossiers }) => {
        await withCsv(
          toCsv(dossiers),
          async (db) => {
            const deadline = window.deadline === 'day' ? 'instant' : 'day';
            const others = [
              { ...window, cut: '2022-02-03' },
              { ...window, asOf: '2022-12-30' },
              { ...window, deadline },
            ];
            for (const asked of [window, ...others] as (typeof window)[]) {
              const own = verdictOf(asked);
              const reckoned = own.replace('verdict', 'reckoned');
              const [{ differing } = { differing: -1 }] = await db.rows<{ differing: number }>(`
                SELECT count(*)::INTEGER AS differing FROM
                  ((FROM ${own} EXCEPT ALL FROM ${reckoned}) UNION ALL (FROM ${reckoned} EXCEPT ALL FROM ${own}))`);
              expect(differing).toBe(0);
              const [{ n } = { n: -1 }] = await db.rows<{ n: number }>(`SELECT count(*)::INTEGER AS n FROM ${own}`);
              expect(n).toBe((await db.rows('SELECT 1 FROM dossier')).length);
            }
            // What the run's window is told comes from what was kept, and nothing else does.
            await db.run('DELETE FROM kept_verdict');
            expect(await db.rows(`SELECT 1 FROM ${verdictOf(window)}`)).toEqual([]);
            expect(await db.rows(`SELECT 1 FROM ${verdictOf({ ...window, cut: '2022-02-03' })}`)).not.toEqual([]);
          },
          { window, exportedOn: EXPORTED_ON },
        );
      },
    ),
    { numRuns: 6 },
  );
});
