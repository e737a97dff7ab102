import { z } from 'zod';

const count = z.int().nonnegative();
const day = z.iso.date();

const cell = z.strictObject({
  column: z.string(),
  reported: z.int(),
  recomputed: count,
  difference: z.int(),
  /** The columns of form II.06a that it stands for, by their ids, with "+" between them. */
  figure: z.string(),
  /** Dossiers that a rule of others' counting takes out of the recomputed figure, and puts in. */
  explained: z.array(z.strictObject({ rule: z.string(), out: count, in: count })),
  unexplained: z.int(),
});

const table = z.strictObject({
  path: z.string(),
  sheet: z.string().nullable(),
  layout: z.enum(['II.06a', '06a', 'summary']),
  unit: z.string().nullable(),
  from: day,
  to: day,
  /** Sums of the table itself that do not hold. */
  identities: z.array(z.strictObject({ rule: z.string(), row: z.string(), left: z.int(), right: z.int() })),
  rows: z.array(
    z.strictObject({ label: z.string(), by: z.enum(['total', 'unit', 'field', 'procedure']), cells: z.array(cell) }),
  ),
  unmatched: z.array(z.string()),
  missing: z.array(z.string()),
  /** Cells of counts that hold no number. */
  unread: z.array(z.strictObject({ row: z.int(), column: z.string(), value: z.string() })),
  rules: z.array(z.string()),
  alternatives: z.array(z.array(z.string())),
  greedy: z.boolean(),
  profile: z.strictObject({ id: z.string(), explains: count, of: count }),
});

/** `compared` of report.json: tables that units reported beside the dossiers, as `audit compare` has them; with --compare alone. */
export const comparedSchema = z.strictObject({
  tables: z.array(table),
  /** Files and tables that could not be compared, and why. */
  left: z.array(z.strictObject({ path: z.string(), why: z.string() })),
});

export type ComparedJson = z.output<typeof comparedSchema>;
