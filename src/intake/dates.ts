/** Which of the first two numbers of 05/07/2021 is the day. Decided per column, never per cell. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

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
const CLOCK = String.raw`(\d{1,2})\s*(?::|h|g|giờ|gio)\s*(\d{1,2})?\s*(?:phút|phut|ph|p|')?\s*(?::\s*(\d{1,2})(?:[.,](\d{1,9}))?)?\s*(am|pm|sa|ch)?`;
const NUMERIC_DATE = /(?<!\d)(\d{1,4})\s*([/.\-_])\s*(\d{1,2})\s*\2\s*(\d{1,4})(?!\d)/;
const WRITTEN_DATE = /(?:ngày|ngay)?\s*(\d{1,2})\s*(?:tháng|thang)\s*(\d{1,2})\s*(?:năm|nam)\s*(\d{4})/;
const TIME_ALONE = new RegExp(String.raw`^[\s,;t-]*(?:lúc|luc|vào|vao)?\s*(?:${CLOCK})?[\s,;-]*(?:ngày|ngay)?[\s,;]*$`);
const OFFSET = /(?<=:\d{2}(?:[.,]\d+)?)\s*(z|[+-]\d{2}(?::?\d{2})?)$/;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
/** Serials outside 1954–2119 are numbers of something else. */
const SERIAL_RANGE = [20_000, 80_000] as const;
const DAY_SECONDS = 86_400;

/** Reads one text of a date column, or null. `dmy` and `mdy` decide 05/07/2021; a four-digit first number is a year. */
export function readMoment(text: string, order: DateOrder): Moment | null {
  const folded = text
    .normalize('NFC')
    .replace(/[\u00a0\u200b-\u200d\ufeff]/g, ' ')
    .trim()
    .toLowerCase();
  if (SERIAL.test(folded)) return readSerial(Number(folded.replace(',', '.')));
  const offset = OFFSET.exec(folded);
  const plain = offset ? folded.slice(0, offset.index) : folded;
  const date = findDate(plain, order);
  if (!date) return null;
  const clock = readClock(plain.slice(0, date.start), plain.slice(date.end));
  if (!clock || !isDay(date.year, date.month, date.day)) return null;
  return { value: write(date.year, date.month, date.day, clock), zulu: offset?.[1] === 'z' };
}

function findDate(text: string, order: DateOrder) {
  const written = WRITTEN_DATE.exec(text);
  if (written) return span(written, Number(written[3]), Number(written[2]), Number(written[1]));
  const found = NUMERIC_DATE.exec(text);
  if (!found) return null;
  const [first, second, third] = [found[1] as string, found[3] as string, found[4] as string];
  if (first.length === 4 && third.length <= 2) return span(found, Number(first), Number(second), Number(third));
  if (first.length > 2 || third.length % 2 === 1) return null;
  if (order === 'ymd' && third.length === 2) return span(found, century(first), Number(second), Number(third));
  const year = third.length === 4 ? Number(third) : century(third);
  return order === 'mdy'
    ? span(found, year, Number(first), Number(second))
    : span(found, year, Number(second), Number(first));
}

function span(found: RegExpExecArray, year: number, month: number, day: number) {
  return { year, month, day, start: found.index, end: found.index + found[0].length };
}

/** Two-digit years: the window is in this century, births and old land papers in the last. */
function century(twoDigits: string): number {
  const year = Number(twoDigits);
  return year < 80 ? 2000 + year : 1900 + year;
}

function readClock(before: string, after: string): Clock | null {
  const early = TIME_ALONE.exec(before);
  const late = TIME_ALONE.exec(after);
  if (!early || !late || (early[1] && late[1])) return null;
  const found = early[1] ? early : late;
  if (!found[1]) return MIDNIGHT;
  const half = found[5];
  let hour = Number(found[1]);
  if (half && (hour < 1 || hour > 12)) return null;
  if (half === 'pm' || half === 'ch') hour = (hour % 12) + 12;
  else if (half) hour %= 12;
  const clock = { hour, minute: Number(found[2] ?? 0), second: Number(found[3] ?? 0), fraction: found[4] ?? '' };
  return clock.hour < 24 && clock.minute < 60 && clock.second < 60 ? clock : null;
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
