import { countForm, type FormCounts } from '../../casefile/figures/form06a.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { ReportJson } from '../schema/schema.ts';

/** The counts of form II.06a by unit and field, of the units that the report is about. */
export async function formCounts(json: ReportJson, { db, window, plan }: BuildOptions): Promise<FormCounts[]> {
  const units = new Set(json.units.map(({ unit }) => unit));
  return (await countForm(db, window, plan.form06a)).filter(({ unit }) => units.has(unit));
}
