import { z } from 'zod';
import { type ChecklistItem, checklistItem } from '../law/checklist.ts';
import type { Dated } from '../law/dated.ts';
import { hour, LEVELS, type Level, type OfficeHours, officeHours } from '../law/offices.ts';
import { type Mountainous, mountainousDays } from '../law/terms.ts';
import { text } from '../law/text.ts';

const day = z.iso.date();

/** A day that the plan sets, where it is written, and whether that text was seen. */
const datedDay = z.strictObject({ day, source: text, verified: z.boolean() });

/** Short forms of the name and the units that belong to it by the law (subunits.yml) need not be written. */
const unit = z.strictObject({
  name: text,
  /** Left out where the name says it. */
  level: z.enum(LEVELS).optional(),
  /** Some land procedures take more days there (terms.yml of the law). */
  mountainous: z.boolean().default(false),
  /** Other names of the unit itself, matched whole: "Nghi Lộc" inside a longer name may be another unit's branch there. */
  aliases: z.array(text).default([]),
  /** Units whose dossiers belong to it, matched as phrases; so is the name. */
  subunits: z.array(text).default([]),
  /** The communes of a district whose dossiers are counted with it, with their kind: "xã Nghi Văn". */
  communes: z.array(text).default([]),
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

/** From which day the units of a level must digitise what they receive; a level left out goes by the law. */
const digitisation = z.strictObject({
  province: datedDay.optional(),
  district: datedDay.optional(),
  commune: datedDay.optional(),
});

/** What the recomputed legal due date takes into account beside the catalogue of procedures; what is left out goes by the law. */
const terms = z.strictObject({
  /** Days and fields by date, or without days for all time; null adds none. */
  mountainousDays: z.preprocess(forAllTime, mountainousDays.nullable().optional()),
  /** From this hour on a system may count a receipt as one of the next working morning: a tolerance, not a rule. */
  afterHours: z.strictObject({ from: hour }).optional(),
});

/** A plan file as written. Days are ISO, both ends in. An unknown key is refused; what it does not say about the law stands in src/law. */
export const planFile = z.strictObject({
  id: text,
  title: text,
  authority: text,
  /** Whose agencies the units are: with this name at its end a text still means the unit ("Sở Y tế tỉnh Nghệ An"). */
  province: text.nullable().default(null),
  from: datedDay,
  /** Other days on which the window may begin: the report gives its main figures for each. */
  fromAlternatives: z.array(datedDay).default([]),
  to: datedDay,
  /** A dossier received before this day and not finished before it was carried over. */
  carriedBefore: datedDay,
  carriedBeforeAlternatives: z.array(datedDay).default([]),
  /** The parts of the window for the roll-forward, in order and without gaps; none is allowed. */
  parts: z.array(part).default([]),
  units: z.array(unit).min(1),
  calendar: text.default('vn'),
  deadline: z.enum(['instant', 'day']).default('instant'),
  unitBy: z.enum(['settle', 'receive']).default('settle'),
  form06a: form06a.prefault({}),
  localClosures: z.array(localClosure).default([]),
  officeHours: officeHours.optional(),
  terms: terms.prefault({}),
  /** Null: no unit has to digitise. */
  digitisation: digitisation.nullable().optional(),
  /** The guided checklist of the document; an empty one for none. */
  checklist: z.array(checklistItem).optional(),
  /** Rule id -> its parameters that differ from the rule's own; which there are is checked where rules are run. */
  rules: z.record(z.string(), z.record(z.string(), z.union([z.number(), z.string(), z.boolean()]))).default({}),
});

export type PlanFile = z.output<typeof planFile>;
export type DatedDay = z.output<typeof datedDay>;
export type PlanUnit = z.output<typeof unit> & { level: Level };

/** A plan as the program takes it: its file, with the law where the file says nothing. It is a valid plan file again. */
export interface Plan extends Omit<PlanFile, 'units' | 'officeHours' | 'terms' | 'digitisation' | 'checklist'> {
  units: PlanUnit[];
  officeHours: OfficeHours;
  terms: { mountainousDays: Dated<Mountainous>[] | null; afterHours: { from: string } };
  digitisation: Record<Level, DatedDay> | null;
  checklist: ChecklistItem[];
}

/** Days and fields written without the days on which they hold, as a list of one that always does. */
function forAllTime(written: unknown): unknown {
  if (typeof written !== 'object' || written === null || !('days' in written)) return written;
  const { days, fields, ...rest } = written as Record<string, unknown>;
  return [{ from: '0001-01-01', value: { days, fields }, ...rest }];
}
