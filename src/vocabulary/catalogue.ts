import { distance } from 'fastest-levenshtein';
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

export interface CatalogueHeadings {
  recognise(heading: string): { fact: CatalogueFact; rank: number } | null;
  /** Is it a letter or two from a heading without which a term would be another one, and not known as that? */
  isNear(heading: string): boolean;
}

/** Without them a term holds for another procedure, channel or day. */
const NEEDED: ReadonlySet<CatalogueFact> = new Set(
  CATALOGUE_FACTS.filter((fact) => !['name', 'field', 'decision'].includes(fact)),
);
const LETTERS_A_FAULT = 8;

/**
 * Recognises the headings of catalogue.yml, an earlier spelling of a fact ranking better. What stands in brackets counts
 * ("Thời hạn giải quyết (trực tuyến)"), and only when that is unknown it does not ("Thời hạn giải quyết (ngày)").
 */
export function catalogueHeadings(): CatalogueHeadings {
  const columns = schema.parse(readData('catalogue.yml'));
  const known = new Map(
    CATALOGUE_FACTS.flatMap((fact) =>
      columns[fact].map((heading, rank) => [foldSpelling(heading), { fact, rank }] as const),
    ),
  );
  const recognise = (heading: string) => known.get(foldSpelling(heading)) ?? known.get(foldHeading(heading)) ?? null;
  const isNear = (heading: string) => {
    const folded = foldSpelling(heading);
    if (known.has(folded)) return false;
    const own = recognise(heading)?.fact;
    const most = Math.floor(folded.length / LETTERS_A_FAULT);
    if (most === 0) return false;
    return [...known].some(([word, { fact }]) => fact !== own && NEEDED.has(fact) && distance(word, folded) <= most);
  };
  return { recognise, isNear };
}
