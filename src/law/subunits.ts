import { z } from 'zod';
import { readYaml } from '../text/dataFile.ts';
import { type Kind, shortForms } from './shortForms.ts';

const words = z.array(z.string().min(1));
const sourced = { source: z.string().min(1), verified: z.boolean() };

const subunitsSchema = z.strictObject({
  kinds: z.record(z.string(), z.string()),
  departments: z.array(z.strictObject({ names: words.min(1), subunits: words, ...sourced })),
  committees: z.strictObject({ names: words, subunits: words, others: words, ...sourced }),
});

let loaded: z.output<typeof subunitsSchema> | null = null;

/** subunits.yml: which units belong to another by the law. */
export function loadSubunits(): z.output<typeof subunitsSchema> {
  loaded ??= subunitsSchema.parse(readYaml(new URL('subunits.yml', import.meta.url)));
  return loaded;
}

/** Kinds of units whose names are shortened. */
export function unitKinds(): Kind[] {
  return Object.entries(loadSubunits().kinds).map(([name, short]) => ({ name, short }));
}

/** All units of departments that are known by their own names, with their short forms. */
export function departmentUnits(): string[] {
  const kinds = unitKinds();
  return loadSubunits().departments.flatMap(({ subunits }) => subunits.flatMap((name) => shortForms(name, kinds)));
}
