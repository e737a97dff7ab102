import { ENGLISH_MONTH, englishMonth, WEEKDAY } from './writing.ts';

/** Which of the first two numbers of 05/07/2021 is the day. Decided for all date columns of a table, never per cell. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A day as written, not yet checked against the calendar, and where its text stands. */
export interface FoundDay {
  year: number;
  month: number;
  day: number;
  start: number;
  end: number;
}

const NUMERIC = /(?<!\d)(\d{1,4})\s*([/.\-_])\s*(\d{1,2})\s*\2\s*(\d{1,4})(?!\d)/;
/** yyyymmdd: no ddmmyyyy of our time is one, for its month reads 19 or 20. */
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;
/** Year, week and day of the week, Monday being 1. */
const ISO_WEEK = /^(\d{4})-?w(\d{2})-?([1-7])(?![\d:])/;
const YEAR = String.raw`(\d{4}|\d{2})(?!\d)(?! ?[:h])`;
const ENGLISH = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s./,-]*(?:of )?${ENGLISH_MONTH}[\s,./-]*${YEAR}`,
);
const ENGLISH_FIRST = new RegExp(
  String.raw`(?<![a-z])${ENGLISH_MONTH}[\s./-]*(\d{1,2})(?:st|nd|rd|th)?(?!\d)[\s,./-]+(\d{4})(?!\d)`,
);
const YEAR_FIRST = new RegExp(
  String.raw`(?<!\d)(\d{4})[\s./-]*${ENGLISH_MONTH}[\s./-]*(\d{1,2})(?:st|nd|rd|th)?(?![\d:])`,
);
/** Wed Jan 19 11:42:16 ICT 2022, as Java, C and Unix write it: the hour and its zone stand within the day. */
const WITHIN = new RegExp(
  String.raw`^(?:(?:${WEEKDAY})[\s,]+)?${ENGLISH_MONTH} (\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?(?: [a-z]{1,5}(?:[+-]\d{1,2}(?::?\d{2})?)?| [+-]\d{4})?) (\d{4})$`,
);
const MONTH_WORDS = [
  ['gieng', 'mot'],
  ['hai'],
  ['ba'],
  ['tu', 'bon'],
  ['nam'],
  ['sau'],
  ['bay'],
  ['tam'],
  ['chin'],
  ['muoi'],
  ['muoi mot'],
  ['muoi hai', 'chap'],
];
const WORDS = MONTH_WORDS.flat().toSorted((a, b) => b.length - a.length);
const MONTH = String.raw`(?:thang|thg|th)\.?\s*(\d{1,2}|${WORDS.join('|')})(?![a-z\d])`;
const WRITTEN = new RegExp(
  String.raw`(?:ngay)?\s*(?:m[uo]ng )?(?<!\d)(\d{1,2})[\s.,/-]*${MONTH}[\s,./-]*(?:nam)?\s*${YEAR}`,
);
/** Tháng Ba 05, 2021: as Windows writes the long day of some settings. */
const WRITTEN_FIRST = new RegExp(String.raw`(?<![a-z])${MONTH}\s+(\d{1,2}),\s*(\d{4})(?!\d)`);

/** Brings the hour that some software writes within the day behind it. */
export function hourBehind(text: string): string {
  return text.replace(WITHIN, '$1 $2 $4 $3');
}

/** Finds the day in a plainly written text of a date column. `dmy` and `mdy` decide 05/07/2021; a four-digit first number is a year. */
export function findDay(text: string, order: DateOrder): FoundDay | null {
  return compactDay(text) ?? dayInWords(text) ?? numericDay(text, order);
}

function compactDay(text: string): FoundDay | null {
  const compact = COMPACT.exec(text);
  if (compact) return span(compact, Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const week = ISO_WEEK.exec(text);
  if (!week) return null;
  const [year, number, weekday] = [Number(week[1]), Number(week[2]), Number(week[3])];
  if (number < 1 || number > 53) return null;
  // The first week holds the fourth of January.
  const fourth = new Date(Date.UTC(year, 0, 4));
  const day = new Date(Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + (number - 1) * 7 + weekday - 1));
  return span(week, day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

function dayInWords(text: string): FoundDay | null {
  const written = WRITTEN.exec(text);
  if (written) return span(written, yearOf(written[3] as string), monthOf(written[2] as string), Number(written[1]));
  const monthFirst = WRITTEN_FIRST.exec(text);
  if (monthFirst) {
    return span(monthFirst, Number(monthFirst[3]), monthOf(monthFirst[1] as string), Number(monthFirst[2]));
  }
  const first = YEAR_FIRST.exec(text);
  if (first) return span(first, Number(first[1]), englishMonth(first[2] as string), Number(first[3]));
  const english = ENGLISH.exec(text);
  if (english) {
    return span(english, yearOf(english[3] as string), englishMonth(english[2] as string), Number(english[1]));
  }
  const us = ENGLISH_FIRST.exec(text);
  return us ? span(us, Number(us[3]), englishMonth(us[1] as string), Number(us[2])) : null;
}

function numericDay(text: string, order: DateOrder): FoundDay | null {
  const found = NUMERIC.exec(text);
  if (!found) return null;
  const [first, second, third] = [found[1] as string, found[3] as string, found[4] as string];
  if (first.length === 4 && third.length <= 2) return span(found, Number(first), Number(second), Number(third));
  if (first.length > 2 || third.length % 2 === 1) return null;
  if (order === 'ymd' && third.length === 2) return span(found, yearOf(first), Number(second), Number(third));
  const year = yearOf(third);
  return order === 'mdy'
    ? span(found, year, Number(first), Number(second))
    : span(found, year, Number(second), Number(first));
}

function span(found: RegExpExecArray, year: number, month: number, day: number): FoundDay {
  return { year, month, day, start: found.index, end: found.index + found[0].length };
}

function monthOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : MONTH_WORDS.findIndex((words) => words.includes(text)) + 1;
}

/** Two-digit years: the window is in this century, births and old land papers in the last. */
function yearOf(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 80 ? 2000 + year : 1900 + year;
}
