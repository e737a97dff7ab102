import { readMoment } from './dates.ts';
import type { DateOrder } from './findDay.ts';
import { type DayWriting, readForm, readPair } from './form.ts';
import { wholeSeconds } from './wholeSeconds.ts';

/** What stands between the day and the hour of two columns that did not join plainly: `with_hour` in macros.sql. */
const BETWEEN = ' | ';
const DAY_SECONDS = 86_400;
/** A spreadsheet shows the time of a cell without a format as the part of a day: 0.354 is half past eight. */
const PART_OF_DAY = /^0[.,]\d+$/;

export interface DayAndHour {
  /** What is to be read as a moment: the day alone when the hour is none. */
  text: string;
  /** There is an hour, and it could not be read. */
  badHour: boolean;
}

/** Takes apart a text of a date column that may hold a day and the hour of another column; `forms` read the day, and both together. */
export function dayAndHour(text: string, order: DateOrder, date1904 = false, forms: DayWriting = {}): DayAndHour {
  const at = text.indexOf(BETWEEN);
  if (at < 0) return { text, badHour: false };
  const [day, hour] = [text.slice(0, at), text.slice(at + BETWEEN.length)];
  const own = readForm(day, order, { ...forms, date1904 });
  const pair = readPair(day, hour, forms);
  if (!own) return { text: pair?.value ?? text, badHour: false };
  if (!own.value.endsWith('T00:00:00')) return { text: day, badHour: false };
  if (pair) return { text: pair.value, badHour: false };
  const joined = `${own.value.slice(0, 10)} ${clockOf(hour)}`;
  if (/\d/.test(hour) && readMoment(joined, order)) return { text: joined, badHour: false };
  // The column of the hour may hold the whole moment: it is believed when it is of that day.
  const whole = readForm(hour, order, { ...forms, date1904 });
  if (whole && whole.value.slice(0, 10) === own.value.slice(0, 10)) return { text: hour, badHour: false };
  return { text: day, badHour: true };
}

/** Reads as an hour what stands alone in a column of hours? */
export function isHour(text: string): boolean {
  return /\d/.test(text) && readMoment(`01/01/2021 ${clockOf(text)}`, 'dmy') !== null;
}

function clockOf(hour: string): string {
  if (!PART_OF_DAY.test(hour.trim())) return hour;
  const seconds = Math.min(wholeSeconds(Number(hour.trim().replace(',', '.')) * DAY_SECONDS), DAY_SECONDS - 1);
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}
