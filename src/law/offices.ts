import { z } from 'zod';
import { readYaml } from '../text/dataFile.ts';
import { type Dated, datedList, inForce } from './dated.ts';

/** Levels of government, the higher first. */
export const LEVELS = ['province', 'district', 'commune'] as const;
export type Level = (typeof LEVELS)[number];

/** Working minutes of a day: eight hours, which every entry of office hours must add up to. */
export const OFFICE_DAY = 480;

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** An hour of the clock, HH:MM. */
export const hour = z.string().regex(clock, 'HH:MM');

/** The sessions of a working day, "07:30–11:30", in order. */
const sessions = z
  .array(z.string().refine((session) => sessionMinutes(session) !== null, 'HH:MM–HH:MM'))
  .min(1)
  .refine(inOrder, 'HH:MM–HH:MM < HH:MM–HH:MM')
  .refine(
    (all) => all.every((one) => sessionMinutes(one) === null) || lengthOf(all) === OFFICE_DAY,
    'HH:MM–HH:MM + … = 8:00',
  );

/** Office hours by date, as law and plans write them. */
export const officeHours = datedList(sessions);

const officesSchema = z.strictObject({
  officeHours,
  afterHours: datedList(hour),
  levels: datedList(z.array(z.enum(LEVELS)).min(1)),
});

export type OfficeHours = Dated<string[]>[];

/** offices.yml: office hours, the hour from which a receipt may count as the next morning's, and the levels of government, each by date. */
export function loadOffices(): z.output<typeof officesSchema> {
  return officesSchema.parse(readYaml(new URL('offices.yml', import.meta.url)));
}

/** The last ISO day on which there is such a level of government, null when there still is one on `day` (or the law of that day is not known). */
export function lastDayOf(level: Level, day: string, levels: Dated<Level[]>[] = loadOffices().levels): string | null {
  if (inForce(levels, day)?.value.includes(level) ?? true) return null;
  return levels.findLast(({ to, value }) => to !== null && to < day && value.includes(level))?.to ?? null;
}

/** First and last minute of a session, counted from midnight; null for what is none. */
export function sessionMinutes(session: string): [start: number, end: number] | null {
  const hours = session.split(/[–-]/);
  if (hours.length !== 2 || !hours.every((one) => clock.test(one))) return null;
  const [start = 0, end = 0] = hours.map((one) => Number(one.slice(0, 2)) * 60 + Number(one.slice(3)));
  return start < end ? [start, end] : null;
}

function inOrder(all: string[]): boolean {
  const minutes = all.flatMap((session) => sessionMinutes(session) ?? []);
  return minutes.every((minute, at) => minute >= (minutes[at - 1] ?? 0));
}

function lengthOf(all: string[]): number {
  return all.reduce((sum, session) => {
    const [start, end] = sessionMinutes(session) ?? [0, 0];
    return sum + end - start;
  }, 0);
}
