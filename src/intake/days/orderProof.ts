import { readMoment } from './dates.ts';
import { dayAndHour } from './dayAndHour.ts';
import type { DateOrder } from './findDay.ts';

/** What one text says of the order of day and month: one of the two, either (two different days), or nothing. */
export type OrderProof = 'dmy' | 'mdy' | 'open' | null;

/** Defaults such as 31/12/9999 stand in columns of either order. */
const YEARS = ['1950', '2100'] as const;
const SHORT = /(?<!\d)(\d\d) ?[/._-] ?(\d\d) ?[/._-] ?(\d\d)(?!\d)/;
/** Years of two digits that dossiers can have; days begin with 0 too. */
const SHORT_YEAR = /^[1-3]\d$/;

/** Judged by the reader itself: a text proves an order when it is a day in that one alone. */
export function orderProof(text: string): OrderProof {
  const [dayFirst, monthFirst] = [dayIn(text, 'dmy'), dayIn(text, 'mdy')];
  if (dayFirst === monthFirst) return null;
  if (dayFirst === null) return 'mdy';
  return monthFirst === null ? 'dmy' : 'open';
}

function dayIn(text: string, order: DateOrder): string | null {
  const day = readMoment(dayAndHour(text, order).text, order)?.value.slice(0, 10) ?? null;
  return day !== null && day >= YEARS[0] && day < YEARS[1] ? day : null;
}

/** Of three numbers of two digits: can the first, can the last be a year? Null for any other text. */
export function shortYears(text: string): { first: boolean; last: boolean } | null {
  const [, first, , last] = SHORT.exec(text) ?? [];
  if (first === undefined || last === undefined) return null;
  return { first: SHORT_YEAR.test(first), last: SHORT_YEAR.test(last) };
}
