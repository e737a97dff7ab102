import { z } from 'zod';
import { readYaml } from '../text/dataFile.ts';
import { bilingual, text } from './text.ts';

/** What of the data hints at a content that no row can show. */
export const HINTS = ['timeliness', 'unlisted', 'stretched', 'online', 'refused', 'signs', 'notStated'] as const;
export type Hint = (typeof HINTS)[number];

/**
 * A content to be examined at the units: what the law asks, what to see, which of the data hints at it. It holds for reports as of
 * the days from `from` to `to`; a plan's own may leave both out.
 */
export const checklistItem = z.strictObject({
  id: text,
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
  title: bilingual,
  law: bilingual,
  see: z.array(bilingual).min(1),
  hints: z.array(z.enum(HINTS)).default([]),
  source: text,
  verified: z.boolean(),
});

export type ChecklistItem = z.output<typeof checklistItem>;

const checklistSchema = z.array(checklistItem.extend({ from: z.iso.date() }));

/** checklist.yml: what every inspection of procedures looks at, in order. */
export function loadChecklist(): ChecklistItem[] {
  return checklistSchema.parse(readYaml(new URL('checklist.yml', import.meta.url)));
}

/** The contents that hold for a report as of an ISO day. */
export function checklistOn(items: readonly ChecklistItem[], day: string): ChecklistItem[] {
  return items.filter(({ from, to }) => (from === null || from <= day) && (to === null || day <= to));
}
