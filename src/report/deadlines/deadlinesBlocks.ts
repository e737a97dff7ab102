import { formatCount, type Messages } from '../../messages/index.ts';
import type { DocumentBlock } from '../ground/narrative.ts';
import type { ReportJson } from '../schema/schema.ts';

/** How many due dates are later than the law has them; nothing where the run had no catalogue of procedures. */
export function deadlinesBlocks(
  { deadlines }: ReportJson,
  { document: { signs: words }, language }: Messages,
): DocumentBlock[] {
  if (deadlines === null) return [];
  const n = (count: number) => formatCount(count, language);
  return [
    { kind: 'heading', level: 2, text: words.deadlinesTitle },
    { kind: 'paragraph', text: words.deadlines(n(deadlines.stretched), n(deadlines.withTerm), n(deadlines.offByOne)) },
  ];
}
