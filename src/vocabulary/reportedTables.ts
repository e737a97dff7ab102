import { z } from 'zod';
import { readData } from '../text/dataFile.ts';
import { fold } from '../text/fold.ts';

const words = z.array(z.string().min(1)).min(1);
const part = z.strictObject({ form: z.array(z.int()).min(1), words });
const GROUPS = ['received', 'settled', 'pending'] as const;
const BY = ['procedure', 'field', 'unit'] as const;

const schema = z.strictObject({
  groups: z.record(z.enum(GROUPS), words),
  parts: z.record(z.enum(GROUPS), z.array(part)),
  sums: z.record(z.enum(GROUPS), z.int()),
  sumWords: words,
  inPeriod: part,
  alone: z.array(part),
  shares: words,
  names: z.record(z.enum(BY), words),
  numbering: words,
  totals: words,
});

export type ReportedGroup = (typeof GROUPS)[number];
/** What the rows of a reported table are of. */
export type ReportedBy = (typeof BY)[number];
export type ReportedWords = z.output<typeof schema>;

/** The words of reportedTables.yml, as they are written there. */
export function reportedWords(): ReportedWords {
  return schema.parse(readData('reportedTables.yml'));
}

/** Does a folded text hold one of these phrases, whole words only? */
export function holds(folded: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => ` ${folded} `.includes(` ${fold(phrase)} `));
}

/** Is a folded text one of these, and nothing more? */
export function isOne(folded: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => folded === fold(phrase));
}
