import { wholeSeconds } from '../days/wholeSeconds.ts';
import type { DateKind } from './numberFormat.ts';

const DAY_SECONDS = 86_400;
const DAY_MS = 86_400_000;
/** Days from 1970-01-01 to the day before serial 1 in each system, leap bug aside. */
const EPOCH_1900 = Date.UTC(1899, 11, 31) / DAY_MS;
const EPOCH_1904 = Date.UTC(1904, 0, 1) / DAY_MS;
const LAST_DAY = Date.UTC(9999, 11, 31) / DAY_MS;

/**
 * A date serial as ISO text: `YYYY-MM-DD` at midnight, else `YYYY-MM-DDTHH:MM:SS`, cut to the second; for a time of
 * day `HH:MM:SS`, for an elapsed time the same with hours beyond 24.
 *
 * `raw` comes back unchanged where there is no such day: not a number, negative, after year 9999, and, in the 1900
 * system, a date format on a serial below 1 (Excel shows 00/01/1900). Serial 60 gives 1900-02-29, the day that Excel
 * shows and that never was (ECMA-376 part 1, 18.17.4.1).
 */
export function serialToIso(raw: string, kind: DateKind, date1904: boolean): string {
  const serial = raw === '' ? Number.NaN : Number(raw);
  if (!(serial >= 0)) return raw;
  const seconds = wholeSeconds(serial * DAY_SECONDS);
  // A hair before midnight comes to 24:00:00, which is no time of day.
  if (kind === 'time' && serial < 1) return clock(Math.min(seconds, DAY_SECONDS - 1));
  if (kind === 'elapsed') return seconds <= Number.MAX_SAFE_INTEGER ? clock(seconds) : raw;
  const days = Math.floor(seconds / DAY_SECONDS);
  return isoFromSerialDay(days, seconds - days * DAY_SECONDS, date1904) ?? raw;
}

/** Days of some ten years: those of an export come again in row after row. */
const MOST_DAYS = 4000;
const texts = new Map<number, string>();

/** ISO text of a day counted from 1970-01-01 and a time in seconds. */
function isoText(day: number, seconds: number): string {
  let text = texts.get(day);
  if (text === undefined) {
    text = dayText(day);
    if (texts.size < MOST_DAYS) texts.set(day, text);
  }
  return seconds === 0 ? text : `${text}T${clock(seconds)}`;
}

/** By way of a Date in UTC only. */
function dayText(day: number): string {
  const date = new Date(day * DAY_MS);
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

function isoFromSerialDay(days: number, seconds: number, date1904: boolean): string | undefined {
  if (date1904) return days + EPOCH_1904 > LAST_DAY ? undefined : isoText(days + EPOCH_1904, seconds);
  if (days < 1) return undefined;
  if (days === 60) return seconds === 0 ? '1900-02-29' : `1900-02-29T${clock(seconds)}`;
  const day = EPOCH_1900 + (days < 60 ? days : days - 1);
  return day > LAST_DAY ? undefined : isoText(day, seconds);
}

function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

const ISO = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?)?$/;

/** An ISO cell (`t="d"`) in the same spelling as serials get; anything with a zone or in another form stays as it is. */
export function normalizeIso(raw: string): string {
  const match = ISO.exec(raw);
  const midnight = match === null ? Number.NaN : Date.parse(`${match[1]}T00:00:00Z`);
  // Date.parse takes 30 February for 2 March; such a value is for the reader of dates to refuse.
  if (match === null || Number.isNaN(midnight) || isoText(midnight / DAY_MS, 0) !== match[1]) return raw;
  if (Number(match[2] ?? 0) > 23) return raw;
  const seconds = wholeSeconds(Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0));
  const next = seconds === DAY_SECONDS;
  return isoText(midnight / DAY_MS + (next ? 1 : 0), next ? 0 : seconds);
}
