import { z } from 'zod';
import { readData } from '../../text/dataFile.ts';

/** Where a dossier may stand for a rule to move it, and where rules move dossiers to: see rules.yml. */
const AMONG = ['settled', 'pending', 'paused', 'noDue', 'online', 'direct', 'unstated', 'carriedIn'] as const;
const TO = ['out', 'noArrival', 'direct', 'carriedIn', 'inTime', 'overdue'] as const;
const KINDS = ['refused', 'withdrawn', 'noDue', 'paused', 'unstatedChannel'] as const;

const judge = z.strictObject({
  by: z.literal('day').optional(),
  due: z.enum(['first', 'last']).optional(),
  end: z.enum(['returned', 'finished']).optional(),
  state: z.literal('exportDay').optional(),
});
/** By language; a further one may be lacking until somebody writes it. */
const texts = z
  .strictObject({ vi: z.string().min(1), en: z.string().min(1) })
  .transform((said): { en: string } & Record<string, string> => said);
const told = { id: z.string(), said: texts, does: texts, source: z.string().min(1) };
const move = z.strictObject({
  ...told,
  of: z.enum(KINDS).optional(),
  among: z.array(z.enum(AMONG)).min(1),
  when: z.string().optional(),
  to: z.enum(TO),
});
const rule = z.union([move, z.strictObject({ ...told, judge }), z.strictObject({ ...told, rows: z.literal(true) })]);
const profile = z.strictObject({ id: z.string(), rules: z.array(z.string()), source: z.string().min(1) });

export type Among = (typeof AMONG)[number];
export type Judging = z.output<typeof judge>;
/** What moves some dossiers to another place. */
export type Move = Pick<z.output<typeof move>, 'of' | 'among' | 'when' | 'to'>;
/** A rule by which others count. */
export type CountingRule = z.output<typeof rule>;

/** A set of rules, by who counts so. */
export interface Profile {
  id: string;
  rules: CountingRule[];
  source: string;
}

let read: CountingRule[] | null = null;

/** The rules in the order in which they act, each the same object however often they are asked for. */
export function countingRules(): CountingRule[] {
  read ??= z.strictObject({ rules: z.array(rule) }).parse(readData('profiles/rules.yml')).rules;
  return read;
}

/** The profiles of these ids, in the order asked for; one that is unknown is left out. */
export function profilesNamed(ids: readonly string[]): Profile[] {
  const all = profiles();
  return ids.flatMap((id) => all.find((one) => one.id === id) ?? []);
}

/** The profiles, each with its rules in the order in which they act. */
export function profiles(): Profile[] {
  const rules = countingRules();
  const file = z.strictObject({ profiles: z.array(profile) }).parse(readData('profiles/profiles.yml'));
  return file.profiles.map(({ rules: ids, ...one }) => {
    const unknown = ids.find((id) => !rules.some((known) => known.id === id));
    if (unknown !== undefined) throw new Error(`profile ${one.id}: no rule ${unknown}`);
    return { ...one, rules: rules.filter(({ id }) => ids.includes(id)) };
  });
}
