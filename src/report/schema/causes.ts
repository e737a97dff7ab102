import { z } from 'zod';
import { CAUSES } from '../../vocabulary/causes.ts';

const count = z.int().nonnegative();
const counts = { overdue: count, refused: count, notAccepted: count };

/** The keys of report.json on causes. */
export const causeSchemas = {
  /** Dossiers by unit, field, procedure and cause; the sums are the figures `overdue`, `refused` and `notAccepted`. */
  causes: z.array(
    z.strictObject({
      unit: z.string().nullable(),
      field: z.string().nullable(),
      procedure: z.strictObject({ code: z.string().nullable(), name: z.string().nullable() }).nullable(),
      cause: z.enum(CAUSES),
      ...counts,
    }),
  ),
  /** The same dossiers in all, by sub-cause; null where a cause has no finer one. */
  causeDetails: z.array(z.strictObject({ cause: z.enum(CAUSES), sub: z.string().nullable(), ...counts })),
  /** Of the dossiers overdue, refused or not accepted, each once: those of which no reason is stated. */
  causeShares: z.strictObject({ notStated: count, of: count }),
  /** The most frequent reasons that no keyword of causes.yml knows. */
  unclassedReasons: z.array(z.strictObject({ text: z.string(), count })),
};

const causesSchema = z.strictObject(causeSchemas);
export type CausesJson = z.output<typeof causesSchema>;
export type CauseRow = CausesJson['causes'][number];
