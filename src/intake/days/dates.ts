import { type Clock, readClock } from './clock.ts';
import { type DateOrder, findDay, hourBehind } from './findDay.ts';
import { wholeSeconds } from './wholeSeconds.ts';
import { plainWriting } from './writing.ts';

/** A text read as a moment `YYYY-MM-DDTHH:MM:SS` (no hour: 00:00:00), cut to the second; wall-clock as written, offsets are not converted. */
export interface Moment {
  value: string;
  /** The text is in UTC (Z, UTC, GMT, +00:00): a wall clock in Vietnam is seven hours ahead. */
  zulu: boolean;
}

const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
/** Serials outside 1954–2119 are numbers of something else. */
const SERIAL_RANGE = [20_000, 80_000] as const;
/** The first day of the system of 1904, in that of 1900. */
const DAYS_TO_1904 = 1462;
const DAY_SECONDS = 86_400;
/** Characters of the longest way of writing a moment; longer texts take the patterns long. */
const LONGEST = 100;

/**
 * Reads one text of a date column, or null. `dmy` and `mdy` decide 05/07/2021; a four-digit first number is a year. `date1904`: days that
 * a workbook shows as numbers count from 1904.
 */
export function readMoment(text: string, order: DateOrder, date1904 = false): Moment | null {
  if (text.length > LONGEST * 2) return null;
  const plain = plainWriting(text);
  if (plain.length > LONGEST) return null;
  if (SERIAL.test(plain)) return readSerial(Number(plain.replace(',', '.')) + (date1904 ? DAYS_TO_1904 : 0));
  const written = hourBehind(plain);
  const date = findDay(written, order);
  if (!date || !isDay(date.year, date.month, date.day)) return null;
  const clock = readClock(written.slice(0, date.start), written.slice(date.end));
  return clock && { value: write(date.year, date.month, date.day, clock), zulu: clock.zulu };
}

function readSerial(serial: number): Moment | null {
  if (serial < SERIAL_RANGE[0] || serial >= SERIAL_RANGE[1]) return null;
  // Day 25569 is 1 Jan 1970.
  const seconds = wholeSeconds((serial - 25_569) * DAY_SECONDS);
  return { value: new Date(seconds * 1000).toISOString().slice(0, 19), zulu: false };
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function write(year: number, month: number, day: number, clock: Clock): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)}`;
}
