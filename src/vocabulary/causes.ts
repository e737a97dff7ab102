import { z } from 'zod';
import { readData } from '../text/dataFile.ts';
import { fold, nfc } from '../text/fold.ts';

/**
 * Why a dossier was late or refused, in the order of reports. `coordination` is shown as a part of policy; `other` is a reason
 * that no rule knows, `notStated` none at all.
 */
export const CAUSES = [
  'policy',
  'coordination',
  'people',
  'infrastructure',
  'finance',
  'external',
  'other',
  'notStated',
] as const;
export type Cause = (typeof CAUSES)[number];

/** Causes that keywords can name. */
const NAMED = ['policy', 'coordination', 'people', 'infrastructure', 'finance', 'external'] as const;

const text = z.string().transform(nfc).pipe(z.string().min(1));

const subCause = z.strictObject({
  cause: z.enum(NAMED),
  sub: z.string().regex(/^[a-z][A-Za-z]*$/),
  source: text,
  verified: z.boolean(),
  keywords: z.array(text).min(1),
});

const code = z.strictObject({
  cause: z.enum([...NAMED, 'other']),
  sub: z.string().nullable(),
  meaning: text,
  verified: z.boolean(),
});

export const causesSchema = z
  .strictObject({
    /** Of keywords of equal length the cause that stands first wins. */
    priority: z.array(z.enum(NAMED)).length(NAMED.length),
    /** Whole texts that give no reason. */
    notStated: z.array(text),
    causes: z.array(subCause),
    codes: z.record(z.string().regex(/^[a-zđ]\d*$/), code),
    codesSource: text,
  })
  .superRefine(({ causes, codes, priority }, context) => {
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (new Set(priority).size < priority.length) fault(['priority'], 'a cause stands twice');
    const keywords = causes.flatMap(({ keywords }) => keywords.map(fold));
    for (const keyword of keywords.filter((one, at) => one === '' || keywords.indexOf(one) !== at)) {
      fault(['causes'], `the keyword "${keyword}" stands twice, or says nothing`);
    }
    const known = new Set(causes.map(({ cause, sub }) => `${cause} ${sub}`));
    for (const [name, { cause, sub }] of Object.entries(codes)) {
      if (sub !== null && !known.has(`${cause} ${sub}`)) fault(['codes', name], `no sub-cause ${sub} of ${cause}`);
    }
  });

export type Causes = z.output<typeof causesSchema>;

/** The keywords and codes of causes.yml; a bad file is our bug and throws a ZodError. */
export function loadCauses(): Causes {
  return causesSchema.parse(readData('causes.yml'));
}
