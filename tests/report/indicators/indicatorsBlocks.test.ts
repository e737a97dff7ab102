import fc from 'fast-check';
import { expect, test } from 'vitest';
import { INDICATOR_IDS } from '../../../src/casefile/indicators/indicators.ts';
import { messagesOf } from '../../../src/messages/index.ts';
import { loadPlan } from '../../../src/plan/load.ts';
import type { BuildOptions } from '../../../src/report/ground/options.ts';
import type { Section } from '../../../src/report/ground/report.ts';
import { indicatorsBlocks } from '../../../src/report/indicators/indicatorsBlocks.ts';

import type { ReportJson } from '../../../src/report/schema/schema.ts';

const messages = messagesOf('vi');
const counts = (part: number) => Object.fromEntries(INDICATOR_IDS.map((id) => [id, { part, whole: 1000 }]));

test('of any number of units each stands once in the document, in tables that fit a page, with the total in each', async () => {
  const options = { plan: await loadPlan('2960-kh-ttcp'), messages } as unknown as BuildOptions;
  fc.assert(
    fc.property(fc.nat(40), (several) => {
      const units = Array.from({ length: several }, (_, at) => ({ unit: `Đơn vị ${at}`, fields: [], ...counts(at) }));
      const json = { indicators: { total: counts(999), units } } as unknown as ReportJson;
      const tables = indicatorsBlocks(json, options).map((block) => (block as { section: Section }).section);
      const headings = tables.map(({ columns }) => columns.map(({ heading }) => heading));
      expect(headings.flatMap((all) => all.slice(1, -1))).toEqual(units.map(({ unit }) => unit));
      for (const [at, all] of headings.entries()) {
        expect(all.length).toBeLessThanOrEqual(1 + 6 + 1);
        expect([all[0], all.at(-1)]).toEqual([messages.indicators.indicator, messages.report.total]);
        // No table has fewer units than half of another.
        expect(all.length - 2).toBeGreaterThanOrEqual(Math.floor(((headings[0]?.length ?? 0) - 2) / 2));
        const rows = tables[at]?.rows as { cells: unknown[] }[];
        expect(rows.map(({ cells }) => cells.length)).toEqual(INDICATOR_IDS.map(() => all.length));
        expect(tables[at]?.notes.length === 0).toBe(at < headings.length - 1);
      }
    }),
  );
});
