import { z } from 'zod';
import { dataFile, readData } from '../text/dataFile.ts';
import { addDays, weekday } from './days.ts';

export interface CalendarDay {
  /** ISO day. */
  day: string;
  working: boolean;
  /** The holiday of a day off, or for which day a Saturday is worked; null on an ordinary day. */
  occasion: string | null;
  /** Working days from the calendar's first day to this one, both counted. */
  workingSoFar: number;
}

/** Every day of the covered years, in order, and the place of each by its ISO day. */
export interface Calendar {
  days: readonly CalendarDay[];
  index: ReadonlyMap<string, number>;
}

const entry = z.strictObject({
  date: z.iso.date(),
  occasion: z.string().min(1),
  document: z.string().min(1),
  verified: z.boolean(),
});

const calendarSchema = z.strictObject({
  source: z.string().min(1),
  years: z.array(z.int()).min(1).refine(consecutive, 'years must follow one another'),
  daysOff: z.array(entry),
  workedSaturdays: z.array(entry),
});

/** The address of a calendar's file, whether or not there is one. */
export function calendarFile(id: string): URL {
  return dataFile(`calendars/${id}.yml`);
}

/** The working calendar of src/data/calendars/<id>.yml: Monday to Friday without days off, and worked Saturdays. */
export function loadCalendar(id = 'vn'): Calendar {
  const { years, daysOff, workedSaturdays } = calendarSchema.parse(readData(`calendars/${id}.yml`));
  const off = new Map(daysOff.map(({ date, occasion }) => [date, occasion]));
  const worked = new Map(workedSaturdays.map(({ date, occasion }) => [date, occasion]));
  const days: CalendarDay[] = [];
  const last = `${Math.max(...years)}-12-31`;
  let workingSoFar = 0;
  for (let day = `${Math.min(...years)}-01-01`; day <= last; day = addDays(day, 1)) {
    const working = worked.has(day) || (!off.has(day) && ![0, 6].includes(weekday(day)));
    if (working) workingSoFar += 1;
    days.push({ day, working, occasion: worked.get(day) ?? off.get(day) ?? null, workingSoFar });
  }
  return { days, index: new Map(days.map(({ day }, place) => [day, place])) };
}

/** One row per day of the covered years, for a table: workingDays(a, b) = workingSoFar(b) - workingSoFar(a). */
export function calendarDays(calendar: Calendar): readonly CalendarDay[] {
  return calendar.days;
}

/**
 * Working days after `from` up to and with `to` (the day of receipt is not counted: Điều 147 Bộ luật Dân sự 2015,
 * unverified); negative when `to` is the earlier day. Null when a day is outside the calendar's years or no ISO day.
 */
export function workingDays(calendar: Calendar, from: string, to: string): number | null {
  const start = dayAt(calendar, from);
  const end = dayAt(calendar, to);
  return start && end ? end.workingSoFar - start.workingSoFar : null;
}

/** The n-th working day after `from` (`from` itself for 0); null outside the calendar's years or for no whole n >= 0. */
export function addWorkingDays(calendar: Calendar, from: string, n: number): string | null {
  const place = calendar.index.get(from);
  if (place === undefined) return null;
  const target = (calendar.days[place]?.workingSoFar ?? 0) + n;
  return calendar.days.slice(place).find(({ workingSoFar }) => workingSoFar === target)?.day ?? null;
}

function consecutive(years: number[]): boolean {
  return years.every((year, place) => year === (years[0] ?? year) + place);
}

function dayAt(calendar: Calendar, day: string): CalendarDay | undefined {
  const place = calendar.index.get(day);
  return place === undefined ? undefined : calendar.days[place];
}
