import { type DateOrder, findDay } from './findDay.ts';

/** A text read as a moment `YYYY-MM-DDTHH:MM:SS[.f]` (no hour: 00:00:00); wall-clock as written, offsets are not converted. */
export interface Moment {
  value: string;
  /** The text ended in Z: a wall clock in Vietnam is seven hours ahead. */
  zulu: boolean;
}

interface Clock {
  hour: number;
  minute: number;
  second: number;
  fraction: string;
}

const MIDNIGHT: Clock = { hour: 0, minute: 0, second: 0, fraction: '' };
const CLOCK = String.raw`(\d{1,2})\s*(?::|h|g|giờ|gio)\s*(\d{1,2})?\s*(?:phút|phut|ph|p|')?\s*(?::\s*(\d{1,2})(?:[.,](\d{1,9}))?)?\s*(am|pm|sa|ch|sáng|trưa|chiều|tối)?`;
/** Short for Monday to Saturday is T2 to T7; the T of 2021-07-15T20:30 is not. */
const WEEKDAY = String.raw`(?:thứ|thu)\s*(?:hai|ba|tư|tu|năm|nam|sáu|sau|bảy|bẩy|bay|[2-7])|chủ nhật|chu nhat|cn|t[2-7](?![\d:])`;
const TIME_ALONE = new RegExp(
  String.raw`^(?:\s*(?:${WEEKDAY}))?[\s,;(t-]*(?:lúc|luc|vào|vao)?\s*(?:${CLOCK})?[\s,;)-]*(?:${WEEKDAY})?[\s,;]*(?:ngày|ngay)?[\s,;]*$`,
);
const OFFSET = /(?<=:\d{2}(?:[.,]\d+)?)\s*(z|[+-]\d{2}(?::?\d{2})?)$/;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
/** Serials outside 1954–2119 are numbers of something else. */
const SERIAL_RANGE = [20_000, 80_000] as const;
const DAY_SECONDS = 86_400;
/** yyyymmddhhmmss */
const COMPACT_MOMENT = /^(\d{8})(\d{2})(\d{2})(\d{2})$/;
/** Characters of the longest way of writing a moment; longer texts take the patterns long. */
const LONGEST = 100;

/** Reads one text of a date column, or null. `dmy` and `mdy` decide 05/07/2021; a four-digit first number is a year. */
export function readMoment(text: string, order: DateOrder): Moment | null {
  // NFKC: digits and signs of full width are typed with some keyboards. A spreadsheet's mark for text may have been kept.
  const folded = text
    .normalize('NFKC')
    .replace(/^\s*'/, '')
    .replace(/[\s\u200b-\u200d\ufeff]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(COMPACT_MOMENT, '$1 $2:$3:$4');
  if (folded.length > LONGEST) return null;
  if (SERIAL.test(folded)) return readSerial(Number(folded.replace(',', '.')));
  const offset = OFFSET.exec(folded);
  const plain = offset ? folded.slice(0, offset.index) : folded;
  const date = findDay(plain, order);
  if (!date) return null;
  const clock = readClock(plain.slice(0, date.start), plain.slice(date.end));
  if (!clock || !isDay(date.year, date.month, date.day)) return null;
  return { value: write(date.year, date.month, date.day, clock), zulu: offset?.[1] === 'z' };
}

function readClock(before: string, after: string): Clock | null {
  const early = TIME_ALONE.exec(before);
  const late = TIME_ALONE.exec(after);
  if (!early || !late || (early[1] && late[1])) return null;
  const found = early[1] ? early : late;
  if (!found[1]) return MIDNIGHT;
  const hour = hourOfDay(Number(found[1]), found[5]);
  if (hour === null) return null;
  const clock = { hour, minute: Number(found[2] ?? 0), second: Number(found[3] ?? 0), fraction: found[4] ?? '' };
  return clock.hour < 24 && clock.minute < 60 && clock.second < 60 ? clock : null;
}

/** The hour of 24 by the half of the day it is said with; "14 giờ chiều", "17:00 CH" and "0:30 SA" are said too. */
function hourOfDay(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  const afternoon = ['pm', 'ch', 'trưa', 'chiều', 'tối'].includes(half);
  if (hour > 12) return afternoon ? hour : null;
  if (hour === 0) return afternoon ? null : hour;
  if (half === 'trưa' && hour > 9) return hour;
  return (hour % 12) + (afternoon ? 12 : 0);
}

function readSerial(serial: number): Moment | null {
  if (serial < SERIAL_RANGE[0] || serial >= SERIAL_RANGE[1]) return null;
  // Excel's day 25569 is 1 Jan 1970; Excel itself shows whole seconds.
  const seconds = Math.round((serial - 25_569) * DAY_SECONDS);
  return { value: new Date(seconds * 1000).toISOString().slice(0, 19), zulu: false };
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function write(year: number, month: number, day: number, clock: Clock): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const fraction = clock.fraction ? `.${clock.fraction.slice(0, 6)}` : '';
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)}${fraction}`;
}
