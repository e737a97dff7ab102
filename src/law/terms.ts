import { z } from 'zod';
import { readYaml } from '../text/dataFile.ts';
import { type Dated, datedList } from './dated.ts';
import { text } from './text.ts';

/** Days added to the term of a procedure in mountainous districts, for dossiers of the fields named. */
export interface Mountainous {
  days: number;
  fields: string[];
}

/** The same by date, as law and plans write it. */
export const mountainousDays = datedList(z.strictObject({ days: z.int().positive(), fields: z.array(text).min(1) }));

const termsSchema = z.strictObject({ mountainousDays });

/** terms.yml: what is added to the term of a procedure, by the day of receipt. */
export function loadTermLaw(): { mountainousDays: Dated<Mountainous>[] } {
  return termsSchema.parse(readYaml(new URL('terms.yml', import.meta.url)));
}
