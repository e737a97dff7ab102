import { z } from 'zod';
import { readData } from '../text/dataFile.ts';
import { foldSpelling } from '../text/spelling.ts';
import { foldHeading } from './columns.ts';

/** What a column of a catalogue of procedures can say. `term` and `unit` are for all channels. */
export const CATALOGUE_FACTS = [
  'code',
  'name',
  'field',
  'termDirect',
  'termOnline',
  'termPost',
  'term',
  'unitDirect',
  'unitOnline',
  'unitPost',
  'unit',
  'validFrom',
  'validTo',
  'decision',
] as const;

export type CatalogueFact = (typeof CATALOGUE_FACTS)[number];

const schema = z.record(z.enum(CATALOGUE_FACTS), z.array(z.string().min(1)).min(1));

/**
 * Recognises the headings of catalogue.yml, an earlier spelling of a fact ranking better. What stands in brackets counts
 * ("Thời hạn giải quyết (trực tuyến)"), and only when that is unknown it does not ("Thời hạn giải quyết (ngày)").
 */
export function catalogueHeadings(): (heading: string) => { fact: CatalogueFact; rank: number } | null {
  const columns = schema.parse(readData('catalogue.yml'));
  const known = new Map(
    CATALOGUE_FACTS.flatMap((fact) =>
      columns[fact].map((heading, rank) => [foldSpelling(heading), { fact, rank }] as const),
    ),
  );
  return (heading) => known.get(foldSpelling(heading)) ?? known.get(foldHeading(heading)) ?? null;
}
