import { z } from 'zod';
import { readYaml } from '../text/dataFile.ts';
import { type Dated, datedList, inForce } from './dated.ts';
import { type Bilingual, bilingual } from './text.ts';

const inspectionSchema = z.strictObject({ laws: datedList(bilingual), decrees: datedList(bilingual) });

/** The law on inspection and its decree that are in force on an ISO day; empty before the first. */
export function inspectionLaw(day: string): Dated<Bilingual>[] {
  const { laws, decrees } = inspectionSchema.parse(readYaml(new URL('inspection.yml', import.meta.url)));
  return [inForce(laws, day), inForce(decrees, day)].filter((one) => one !== null);
}
