import { z } from 'zod';
import { readData } from '../text/dataFile.ts';
import { fold } from '../text/fold.ts';
import { FACTS, type Fact } from './facts.ts';

const columnsSchema = z.record(z.enum(FACTS), z.array(z.string().min(1)).min(1));

/** A heading for comparing: folded, without what stands in brackets: "(*)", "(ngày)", "(dd/mm/yyyy)". */
export function foldHeading(heading: string): string {
  return fold(heading.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' '));
}

/**
 * The known headings of columns.yml: folded heading -> fact. In the order of the file, and that is their rank: where two
 * columns of an export name one fact, the heading listed first is the better one.
 */
export function loadColumns(): Map<string, Fact> {
  const columns = columnsSchema.parse(readData('columns.yml'));
  return new Map(FACTS.flatMap((fact) => columns[fact].map((heading) => [foldHeading(heading), fact] as const)));
}
