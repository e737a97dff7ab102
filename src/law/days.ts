/**
 * Days are ISO strings (2021-07-15) and are counted through UTC only: in the time zone of the machine a day can have 23 hours.
 */
const MILLISECONDS_IN_DAY = 86_400_000;

/** The ISO day `n` days later. */
export function addDays(day: string, n: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + n * MILLISECONDS_IN_DAY).toISOString().slice(0, 10);
}

/** Day of the week: 0 Sunday … 6 Saturday. */
export function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
