import { z } from 'zod';
import { FIGURES, type FigureId, PLACEMENTS, type Placement } from '../../casefile/figures/figures.ts';
import { SHARES, type ShareId } from '../../casefile/figures/shares.ts';
import { MAIN_FIGURES } from '../../casefile/figures/windowStarts.ts';
import { causeSchemas } from './causes.ts';
import { comparedSchema } from './compared.ts';
import { deadlinesSchema } from './deadlines.ts';
import { findingsSchema } from './findings.ts';
import { indicatorsSchema } from './indicators.ts';
import { profilesSchema } from './profiles.ts';
import { rollForwardSchema } from './rollForward.ts';

const count = z.int().nonnegative();
const day = z.iso.date();
const figures = z.strictObject(
  Object.fromEntries(FIGURES.map(({ id }) => [id, count])) as Record<FigureId, typeof count>,
);
const mainFigures = z.strictObject(
  Object.fromEntries(MAIN_FIGURES.map((id) => [id, count])) as Record<(typeof MAIN_FIGURES)[number], typeof count>,
);
const placement = z.strictObject(
  Object.fromEntries(PLACEMENTS.map((id) => [id, count])) as Record<Placement, typeof count>,
);
const ratio = z.strictObject({ part: count, whole: count });
const shares = z.strictObject(Object.fromEntries(SHARES.map(({ id }) => [id, ratio])) as Record<ShareId, typeof ratio>);
const became = { dossiers: count, repeats: count, layout: count, rejected: count };
const phraseWord = z.strictObject({ word: z.string(), count, value: z.string() });
const unknownWord = z.strictObject({
  word: z.string(),
  count,
  nearest: z.string().nullable(),
  /** Of an ambiguous word: what its phrases mean. */
  meanings: z.array(z.string()).min(2).optional(),
});

/** report.json, schema `audit-report/1` (spec section 5). Keys are added in later versions, none is renamed. */
export const reportSchema = z.strictObject({
  schema: z.literal('audit-report/1'),
  tool: z.string(),
  plan: z.strictObject({
    id: z.string(),
    from: day,
    to: day,
    asOf: day,
    carriedBefore: day,
    deadline: z.enum(['instant', 'day']),
  }),
  sources: z.array(
    z.strictObject({
      id: count,
      path: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: count,
      format: z.string(),
      sheet: z.string().nullable(),
      encoding: z.string().nullable(),
      delimiter: z.string().nullable(),
      headerRow: count,
      /** Fact -> heading. */
      columns: z.record(z.string(), z.string()),
      rows: count,
      ...became,
    }),
  ),
  /** Files that were no inputs of their own. */
  skipped: z.array(z.strictObject({ path: z.string(), why: z.enum(['no-export', 'same-content']) })),
  /** Inputs that could not be read, or hold no table: the figures are without them. */
  unread: z.array(z.strictObject({ path: z.string(), why: z.string() })),
  rows: z.strictObject({ read: count, ...became }),
  /** Are persons shown (--reveal), and in how many texts were they masked? */
  persons: z.strictObject({ shown: z.boolean(), masked: count }),
  /** Tables whose rows were joined in one dossier (a table with itself: several rows in it), and in how many of these they differ. */
  joins: z.array(z.strictObject({ sources: z.tuple([count, count]), dossiers: count, conflicts: count })),
  placement,
  totals: figures,
  /** Part and whole of every share, in dossiers; of a share of nothing both are 0. */
  shares,
  carriedOverAt: z.record(day, count),
  /** The main figures by the first day of the window: that of the run, and those that the plan names beside its own. */
  windowAt: z.record(day, mainFigures),
  units: z.array(
    z.strictObject({
      unit: z.string().nullable(),
      inPlan: z.boolean(),
      figures,
      shares,
      fields: z.array(
        z.strictObject({
          field: z.string().nullable(),
          figures,
          procedures: z.array(z.strictObject({ code: z.string().nullable(), name: z.string().nullable(), figures })),
        }),
      ),
    }),
  ),
  ...causeSchemas,
  rollForward: rollForwardSchema,
  deadlines: deadlinesSchema,
  indicators: indicatorsSchema,
  /** With --profile alone. */
  profiles: profilesSchema.optional(),
  /** With --compare alone. */
  compared: comparedSchema.optional(),
  findings: findingsSchema,
  problems: z.array(
    z.strictObject({
      code: z.string(),
      count,
      first: z.string(),
      /** Of remarks that propose something: what, each with its counts. */
      values: z.array(z.string()).optional(),
    }),
  ),
  /** Words understood by a phrase inside them, and what they were taken for. */
  phraseWords: z.strictObject({ channel: z.array(phraseWord), status: z.array(phraseWord) }),
  unknownWords: z.strictObject({
    channel: z.array(unknownWord),
    status: z.array(unknownWord),
    digitised: z.array(unknownWord),
    digitalResult: z.array(unknownWord),
    paidOnline: z.array(unknownWord),
  }),
});

export type ReportJson = z.output<typeof reportSchema>;
export type UnitJson = ReportJson['units'][number];
export type SourceJson = ReportJson['sources'][number];

/** The JSON Schema of report.json, published beside the program. */
export function reportJsonSchema(): object {
  return z.toJSONSchema(reportSchema);
}
