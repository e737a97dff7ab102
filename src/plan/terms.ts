import { nfc } from '../text/fold.ts';

export type TermUnit = 'workingDay' | 'day' | 'hour' | 'month';

/** How long a procedure may take. `amount` may have decimals (half a day), a number of months is whole; 0 is "on the spot". */
export interface Term {
  amount: number;
  unit: TermUnit;
}

/** The longer word first: "ngày làm việc" begins with "ngày". */
const UNITS: [words: string, unit: TermUnit][] = [
  ['ngay lam viec|ngay \\(lam viec\\)|ngay \\(ngay lam viec\\)|working days?|workingday', 'workingDay'],
  ['ngay|days?', 'day'],
  ['gio lam viec|gio|tieng|hours?', 'hour'],
  ['thang|months?', 'month'],
];
const UNIT = UNITS.map(([words]) => words).join('|');
/** 15 ngày, 03 (ba) ngày làm việc, 0,5 ngày; not "ngày 15 tháng 3", which is a date. */
const AMOUNT = new RegExp(
  `(?<!ngay )(?<![\\d.,/])(\\d{1,4}(?:[.,]\\d{1,2})?)\\s*(?:\\([\\p{L}\\d ]+\\)\\s*)?(${UNIT})(?![\\p{L}])(?! \\d)`,
  'gu',
);
const RANGE = new RegExp(`\\d\\s*(?:-|–|~|den|toi)\\s*\\d+\\s*(?:${UNIT})`, 'u');
/** The whole text says so: "trong ngày làm việc tiếp theo" is another thing. */
const ON_THE_SPOT =
  /^(?:(?:tra|giai quyet|thuc hien) ?(?:ket qua )?)?(?:ngay )?trong (?:cung )?ngay(?: lam viec)?[.;]?$|^(?:tra|giai quyet|thuc hien) (?:ket qua )?ngay[.;]?$/;
/** What follows tells how the whole is shared out among the offices: the whole stands before it. */
const SHARES = /[,;.:( ]+trong do\b.*$/su;
const NO_TERM = /^(?:khong(?: quy dinh| co| gioi han)?(?: thoi han)?|khong|chua quy dinh|none|n\/a|-)?$/;

/**
 * The term that a text of a procedure catalogue states: "3 Ngày làm việc", "15 ngày", "8 Giờ", "2 Tháng", or prose that
 * holds one such amount. Null when it states none, a range, or several that differ: a term is never guessed.
 */
export function readTerm(text: string): Term | null {
  const plain = plainText(text).replace(SHARES, '');
  if (RANGE.test(plain)) return null;
  const found = [...plain.matchAll(AMOUNT)].map(([, amount, word]) => ({
    amount: Number((amount as string).replace(',', '.')),
    unit: unitOf(word as string),
  }));
  const [first] = found;
  if (first === undefined) return ON_THE_SPOT.test(plain) ? { amount: 0, unit: 'workingDay' } : null;
  const differs = found.some(({ amount, unit }) => amount !== first.amount || unit !== first.unit);
  return differs || (first.unit === 'month' && !Number.isInteger(first.amount)) ? null : first;
}

/** Does the text say that there is no term ("Không quy định"), or nothing at all? Then there is nothing to read. */
export function statesNoTerm(text: string): boolean {
  return NO_TERM.test(plainText(text));
}

function unitOf(word: string): TermUnit {
  const [, unit] = UNITS.find(([words]) => new RegExp(`^(?:${words})$`, 'u').test(word)) as (typeof UNITS)[number];
  return unit;
}

/** Lower case without accents; punctuation stays, which parts numbers. */
function plainText(text: string): string {
  return nfc(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').trim();
}
