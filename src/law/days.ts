import { millisecondsInDay } from 'date-fns/constants';

/**
 * Days are ISO strings (2021-07-15) and are counted through UTC only. The functions of date-fns that add days work in
 * the time zone of the machine, where a day can have 23 hours; of date-fns only the constant is safe here.
 */

/** The ISO day `n` days later. */
export function addDays(day: string, n: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * millisecondsInDay).toISOString().slice(0, 10);
}

/** Day of the week: 0 Sunday … 6 Saturday. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
