import { z } from 'zod';
import { FORM_IDS } from '../../casefile/figures/form06a.ts';

const count = z.int().nonnegative();
const form = {
  /** Columns (3) to (13) of form II.06a, by the ids that trace them. */
  columns: z.strictObject(Object.fromEntries(FORM_IDS.map((id) => [id, count])) as Record<string, typeof count>),
  /** ((8) + (9)) / (7). */
  onTimeShare: z.strictObject({ part: count, whole: count }),
  /** Dossiers that stand in another cell than by this program's own counting. */
  moved: count,
};

/** `profiles` of report.json: form II.06a as others count, with --profile alone. */
export const profilesSchema = z.array(
  z.strictObject({
    id: z.string(),
    rules: z.array(z.string()),
    source: z.string(),
    total: z.strictObject(form),
    units: z.array(z.strictObject({ unit: z.string().nullable(), ...form })),
  }),
);

export type ProfilesJson = z.output<typeof profilesSchema>;
