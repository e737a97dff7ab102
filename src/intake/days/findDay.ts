/** Which of the first two numbers of 05/07/2021 is the day. Decided per column, never per cell. */
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
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH = new RegExp(
  String.raw`(?<!\d)(\d{1,2})[\s./-]*(${MONTHS.join('|')})[a-z]*\.?[\s,./-]*(\d{4}|\d{2})(?!\d)`,
);
const MONTH_WORDS = [
  ['giêng', 'một'],
  ['hai'],
  ['ba'],
  ['tư', 'bốn'],
  ['năm'],
  ['sáu'],
  ['bảy', 'bẩy'],
  ['tám'],
  ['chín'],
  ['mười'],
  ['mười một'],
  ['mười hai', 'chạp'],
];
const WORDS = MONTH_WORDS.flat().toSorted((a, b) => b.length - a.length);
const WRITTEN = new RegExp(
  String.raw`(?:ngày|ngay)?\s*(?<!\d)(\d{1,2})[\s./-]*(?:tháng|thang|thg|th)\.?\s*(\d{1,2}|${WORDS.join('|')})[\s,./-]*(?:năm|nam)?\s*(\d{4}|\d{2})(?!\d)`,
);

/** Finds the day in a text of a date column, in lower case. `dmy` and `mdy` decide 05/07/2021; a four-digit first number is a year. */
export function findDay(text: string, order: DateOrder): FoundDay | null {
  const compact = COMPACT.exec(text);
  if (compact) return span(compact, Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const written = WRITTEN.exec(text);
  if (written) return span(written, yearOf(written[3] as string), monthOf(written[2] as string), Number(written[1]));
  const english = ENGLISH.exec(text);
  if (english) {
    return span(english, yearOf(english[3] as string), MONTHS.indexOf(english[2] as string) + 1, Number(english[1]));
  }
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
