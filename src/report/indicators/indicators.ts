import type { Narrowing } from '../../casefile/figures/narrowing.ts';
import { countIndicators } from '../../casefile/indicators/indicatorCounts.ts';
import { INDICATOR_IDS, type IndicatorCounts } from '../../casefile/indicators/indicators.ts';
import type { Database } from '../../casefile/store/database.ts';
import type { Window } from '../../casefile/store/window.ts';
import type { Plan } from '../../plan/schema.ts';
import type { CountTree } from '../figures/tree.ts';
import type { IndicatorsJson } from '../schema/indicators.ts';

/** The indicators of all dossiers, of each unit and of its fields, in the order of the report. */
export async function indicatorsOf(
  db: Database,
  { plan, window, tree, narrowing }: { plan: Plan; window: Window; tree: CountTree; narrowing: Narrowing },
): Promise<IndicatorsJson> {
  const groups = await countIndicators(db, window, plan);
  const of = (level: string, unit: string | null, field: string | null) =>
    groups.find((group) => group.level === level && group.unit === unit && group.field === field)?.counts ?? NO_DATA;
  return {
    total: narrowing.unit === undefined ? of('total', null, null) : of('unit', narrowing.unit, null),
    units: tree.units.map(({ unit, fields }) => ({
      unit,
      ...of('unit', unit, null),
      fields: fields.map(({ field }) => ({ field, ...of('field', unit, field) })),
    })),
  };
}

/** A unit of the plan without a row. */
const NO_DATA = Object.fromEntries(INDICATOR_IDS.map((id) => [id, null])) as IndicatorCounts;
