import { z } from 'zod';
import { readYaml } from '../text/dataFile.ts';
import { type Dated, datedList } from './dated.ts';
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

/** Breaks by their first and last day; the value is the occasion. */
const breaks = datedList(z.string().min(1));

const calendarSchema = z.strictObject({
  source: z.string().min(1),
  years: z.array(z.int()).min(1).refine(consecutive, 'years must follow one another'),
  daysOff: breaks,
  workedSaturdays: breaks,
});

/** The address of a calendar's file, whether or not there is one. */
export function calendarFile(id: string): URL {
  return new URL(`calendars/${id}.yml`, import.meta.url);
}

const loaded = new Map<string, Calendar>();

/** The working calendar calendars/<id>.yml: Monday to Friday without days off, and worked Saturdays. Throws when there is none. */
export function loadCalendar(id = 'vn'): Calendar {
  const calendar = loaded.get(id) ?? readCalendar(id);
  loaded.set(id, calendar);
  return calendar;
}

function readCalendar(id: string): Calendar {
  const { years, daysOff, workedSaturdays } = calendarSchema.parse(readYaml(calendarFile(id)));
  const off = occasions(daysOff);
  const worked = occasions(workedSaturdays);
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

/** The first and the last day that a calendar covers. */
export function calendarSpan({ days }: Calendar): { from: string; to: string } {
  return { from: days[0]?.day ?? '', to: days.at(-1)?.day ?? '' };
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

/** The occasion of every day of these breaks. */
function occasions(list: Dated<string>[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { from, to, value } of list) {
    for (let day = from; day <= (to ?? from); day = addDays(day, 1)) days.set(day, value);
  }
  return days;
}

function consecutive(years: number[]): boolean {
  return years.every((year, place) => year === (years[0] ?? year) + place);
}

function dayAt(calendar: Calendar, day: string): CalendarDay | undefined {
  const place = calendar.index.get(day);
  return place === undefined ? undefined : calendar.days[place];
}
