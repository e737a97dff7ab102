import { countParts, PART_COLUMNS, type PartCounts, proveParts, sumParts } from '../../casefile/figures/rollForward.ts';
import type { Database } from '../../casefile/store/database.ts';
import type { Window } from '../../casefile/store/window.ts';
import type { Plan } from '../../plan/schema.ts';
import { type Part, partsOf, type Split } from '../../plan/windowParts.ts';
import type { CountTree } from '../figures/tree.ts';
import type { PartJson, RollForwardJson } from '../schema/rollForward.ts';

/** The roll-forward of all units and of each, in the order of the report. Throws BrokenSum. */
export async function rollForwardOf(
  db: Database,
  options: { plan: Plan; window: Window; split: Split | null; tree: CountTree },
): Promise<RollForwardJson> {
  const { plan, window, split, tree } = options;
  const parts = partsOf(plan, window, split);
  const units = new Set(tree.units.map(({ unit }) => unit));
  const counts = (await countParts(db, window, parts)).filter(({ unit }) => units.has(unit));
  const sums = (rows: typeof counts) => parts.map((_, index) => sumParts(rows.filter((row) => row.part === index)));
  const total = sums(counts);
  proveParts('total', total, tree.total.figures);
  const ofUnits = tree.units.map(({ unit, figures }) => {
    const own = sums(counts.filter((row) => row.unit === unit));
    proveParts(`unit ${unit}`, own, figures);
    return { unit, parts: own.map((sum, index) => partJson(parts[index] as Part, sum)) };
  });
  return { total: total.map((sum, index) => partJson(parts[index] as Part, sum)), units: ofUnits };
}

function partJson({ from, to }: Part, counts: PartCounts): PartJson {
  return { from, to, ...(Object.fromEntries(PART_COLUMNS.map((column) => [column, counts[column]])) as PartCounts) };
}
