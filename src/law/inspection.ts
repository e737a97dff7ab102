import { z } from 'zod';
import { readYaml } from '../text/dataFile.ts';
import { datedList, inForce } from './dated.ts';
import { bilingual, textIn } from './text.ts';

const inspectionSchema = z.strictObject({ laws: datedList(bilingual), decrees: datedList(bilingual) });

/** The law on inspection and its decree that are in force on an ISO day, by name in a language; empty before the first. */
export function inspectionLaw(day: string, language: string): string[] {
  const { laws, decrees } = inspectionSchema.parse(readYaml(new URL('inspection.yml', import.meta.url)));
  return [inForce(laws, day), inForce(decrees, day)].flatMap((one) =>
    one === null ? [] : [textIn(one.value, language)],
  );
}
