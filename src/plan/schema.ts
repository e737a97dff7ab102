import { z } from 'zod';
import { addDays } from '../law/days.ts';
import { fold, nfc } from '../text/fold.ts';
import { keyOf } from './error.ts';

const text = z.string().transform(nfc).pipe(z.string().min(1));
const day = z.iso.date();

/** A day that the plan sets, where it is written, and whether that text was seen. */
const dated = z.strictObject({ day, source: text, verified: z.boolean() });

const unit = z.strictObject({
  name: text,
  level: z.enum(['province', 'district']),
  /** Some land procedures take 10 days more there: Điều 61 NĐ 43/2014/NĐ-CP (unverified). */
  mountainous: z.boolean().default(false),
  /** Other names of the unit itself, matched whole: "Nghi Lộc" inside a longer name may be another unit's branch there. */
  aliases: z.array(text).default([]),
  /** Units whose dossiers belong to it, matched as phrases; so is the name. */
  subunits: z.array(text).default([]),
});

const part = z.strictObject({ name: text, from: day, to: day });

/** Days on which one-stop offices of a place were closed; no days off in law, they only explain lateness. */
const localClosure = z.strictObject({
  place: text,
  from: day,
  to: day,
  occasion: text,
  source: text,
  verified: z.boolean(),
});

/** Where form II.06a/VPCP/KSTT puts the dossiers it has no column for; `apart` leaves them out and counts them in a note. */
const form06a = z.strictObject({
  refused: z.enum(['byTimeliness', 'onTime', 'apart']).default('byTimeliness'),
  withdrawn: z.enum(['byTimeliness', 'onTime', 'apart']).default('byTimeliness'),
  noDue: z.enum(['onTime', 'apart']).default('onTime'),
  paused: z.enum(['inTime', 'apart']).default('inTime'),
  unstatedChannel: z.enum(['direct', 'apart']).default('direct'),
});

/** From which day the units of a level must digitise the dossiers they receive. */
const digitisation = z.strictObject({ province: dated, district: dated });

/** What the recomputed legal due date takes into account beside the catalogue of procedures. */
const terms = z.strictObject({
  /** Added to the term in the fields named, for the mountainous units. */
  mountainousDays: z
    .strictObject({ days: z.int().positive(), fields: z.array(text).min(1), source: text, verified: z.boolean() })
    .nullable()
    .default(null),
  /** From this hour on a system may count a receipt as one of the next working morning: a tolerance, not a rule. */
  afterHours: z
    .strictObject({ from: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM') })
    .default({ from: '17:00' }),
});

/** A text in Vietnamese, or in both languages. */
const bilingual = z.union([text, z.strictObject({ vi: text, en: text })]);

/** What of the data hints at a content of the plan that no row can show. */
export const HINTS = ['timeliness', 'unlisted', 'stretched', 'online', 'refused', 'signs', 'notStated'] as const;

/** A content of the plan to be examined at the units: what the law asks, what to see, which of the data hints at it. */
const checklistItem = z.strictObject({
  id: text,
  title: bilingual,
  law: bilingual,
  see: z.array(bilingual).min(1),
  hints: z.array(z.enum(HINTS)).default([]),
  source: text,
  verified: z.boolean(),
});

/** A plan file. Days are ISO, both ends in. An unknown key is refused; sums of its parts are checked. */
export const planSchema = z
  .strictObject({
    id: text,
    title: text,
    authority: text,
    from: dated,
    to: dated,
    /** A dossier received before this day and not finished before it was carried over. */
    carriedBefore: dated,
    carriedBeforeAlternatives: z.array(dated).default([]),
    /** The parts of the window for the roll-forward, in order and without gaps; none is allowed. */
    parts: z.array(part).default([]),
    units: z.array(unit).min(1),
    calendar: text.default('vn'),
    deadline: z.enum(['instant', 'day']).default('instant'),
    unitBy: z.enum(['settle', 'receive']).default('settle'),
    form06a: form06a.prefault({}),
    localClosures: z.array(localClosure).default([]),
    terms: terms.prefault({}),
    digitisation: digitisation.nullable().default(null),
    /** The guided checklist of the document; none without it. */
    checklist: z.array(checklistItem).default([]),
    /** Rule id -> its parameters that differ from the rule's own; which there are is checked where rules are run. */
    rules: z.record(z.string(), z.record(z.string(), z.union([z.number(), z.string(), z.boolean()]))).default({}),
  })
  .superRefine((plan, context) => {
    for (const fault of [...windowFaults(plan), ...partFaults(plan), ...closureFaults(plan), ...nameFaults(plan)]) {
      context.addIssue({ code: 'custom', path: fault.path, params: fault });
    }
  });

export type Plan = z.output<typeof planSchema>;
export type ChecklistItem = z.output<typeof checklistItem>;
export type Hint = (typeof HINTS)[number];
export type PlanUnit = z.output<typeof unit>;

/** What the shape of a plan cannot say: days out of order, parts that do not tile the window, a name given twice. */
export interface PlanFault {
  code: 'order' | 'tiling' | 'duplicate';
  path: (string | number)[];
  seen: string;
  expected: string;
}

function windowFaults(plan: Plan): PlanFault[] {
  if (plan.from.day <= plan.to.day) return [];
  return [{ code: 'order', path: ['to', 'day'], seen: plan.to.day, expected: `>= ${plan.from.day}` }];
}

function closureFaults(plan: Plan): PlanFault[] {
  return plan.localClosures.flatMap(({ from, to }, place) =>
    from <= to
      ? []
      : [{ code: 'order' as const, path: ['localClosures', place, 'to'], seen: to, expected: `>= ${from}` }],
  );
}

function partFaults(plan: Plan): PlanFault[] {
  const faults: PlanFault[] = [];
  let start = plan.from.day;
  plan.parts.forEach(({ from, to }, place) => {
    if (from !== start) faults.push({ code: 'tiling', path: ['parts', place, 'from'], seen: from, expected: start });
    if (to < from) faults.push({ code: 'order', path: ['parts', place, 'to'], seen: to, expected: `>= ${from}` });
    start = addDays(to, 1);
  });
  const last = plan.parts.at(-1);
  if (last && last.to !== plan.to.day) {
    const path = ['parts', plan.parts.length - 1, 'to'];
    faults.push({ code: 'tiling', path, seen: last.to, expected: plan.to.day });
  }
  return faults;
}

function nameFaults(plan: Plan): PlanFault[] {
  const owners = new Map<string, string>();
  const named = plan.units.flatMap(({ name, aliases, subunits }, place) => [
    { path: ['units', place, 'name'], name },
    ...aliases.map((alias, n) => ({ path: ['units', place, 'aliases', n], name: alias })),
    ...subunits.map((subunit, n) => ({ path: ['units', place, 'subunits', n], name: subunit })),
  ]);
  return named.flatMap(({ path, name }) => {
    const folded = fold(name);
    const owner = owners.get(folded);
    if (owner === undefined) owners.set(folded, keyOf(path));
    return owner === undefined
      ? []
      : [{ code: 'duplicate' as const, path, seen: name, expected: `other than ${owner}` }];
  });
}
