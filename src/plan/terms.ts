import { nfc } from '../text/fold.ts';

export type TermUnit = 'workingDay' | 'day' | 'hour' | 'month';

/** A length of time. `amount` may have decimals (half a day), a number of months is whole; 0 is "on the spot". */
interface Length {
  amount: number;
  unit: TermUnit;
}

/** How long a procedure may take. */
export interface Term extends Length {
  /** What a clause of the text gives mountainous communes in place of it. */
  mountainous?: Length;
}

/** The longer word first: "ngày làm việc" begins with "ngày". */
const UNITS: [words: string, unit: TermUnit][] = [
  ['ngay lam viec|ngay \\(lam viec\\)|ngay \\(ngay lam viec\\)|working days?|workingday', 'workingDay'],
  ['ngay|days?', 'day'],
  ['gio lam viec|gio|tieng|hours?', 'hour'],
  ['thang|months?', 'month'],
];
const UNIT = UNITS.map(([words]) => words).join('|');
/** What is left of "ngày làm việc" that breaks off is no "ngày". */
const CUT_UNIT = '(?! ?l(?:a(?:m(?: ?v(?:i(?:e)?)?)?)?)?(?![\\p{L}]))';
/** 15 ngày, 03 (ba) ngày làm việc, 0,5 ngày; not "ngày 15 tháng 3", which is a date. */
const AMOUNT = new RegExp(
  `(?<!ngay )(?<![\\p{L}\\d.,/?])(?<!\\d )(\\d{1,4}(?:[.,]\\d{1,2})?)\\s*(?:\\([\\p{L}\\d ]+\\)\\s*)?(${UNIT})(?![\\p{L}])(?! \\d)${CUT_UNIT}`,
  'gu',
);
const RANGE = new RegExp(`\\d\\s*(?:-|–|~|den|toi)\\s*\\d+\\s*(?:${UNIT})`, 'u');
/** The whole text says so: "trong ngày làm việc tiếp theo" is another thing. */
const ON_THE_SPOT =
  /^(?:(?:tra|giai quyet|thuc hien) ?(?:ket qua )?)?(?:ngay )?trong (?:cung )?ngay(?: lam viec)?[.;]?$|^(?:tra|giai quyet|thuc hien) (?:ket qua )?ngay[.;]?$/;
/** The communes that a term may set apart: "Đối với các xã miền núi, hải đảo, vùng sâu, vùng xa …"; not "không thuộc miền núi". */
const MOUNTAINS = String.raw`(?<!(?:khong|chua|tru|ngoai) [^.;\d]{0,40})(?:mien nui|vung cao|vung sau)`;
const MOUNTAINOUS = new RegExp(MOUNTAINS, 'u');
/** What follows tells how the whole is shared out among the offices: the whole stands before it, a clause of its own may come after. */
const SHARES = new RegExp(String.raw`[,;.:( ]+trong do\b.*?(?=[.;\n(-][^.;\n(]*${MOUNTAINS}|$)`, 'gsu');
/** "20 ngày. Xã miền núi: 30 ngày" has two clauses; a point between digits ends none. */
const CLAUSE_END = /\n|;|\.(?!\d)/u;
/** The clause adds to the term: "được tăng thêm 10 ngày". */
const ADDED = /(?:them|(?<!tong )cong)(?: (?:khong qua|toi da))?:? $/u;
/** A character that no writer means, or a letter grown together with a number ("2O ngày", "việc20"): the text is damaged. */
const DAMAGED = new RegExp(`[\\p{Cc}\\uFFFD]|\\d\\?|[a-z]\\d|\\d(?!(?:${UNIT}))[a-z]`, 'u');
/** Longer than any procedure takes, in its own unit. */
const LONGEST: Record<TermUnit, number> = { workingDay: 1000, day: 1500, hour: 1000, month: 60 };
const NO_TERM = /^(?:khong(?: quy dinh| co| gioi han)?(?: thoi han)?|khong|chua quy dinh|none|n\/a|-)?$/;

interface Found extends Length {
  mountainous: boolean;
  added: boolean;
}

/**
 * The term that a text of a procedure catalogue states: "3 Ngày làm việc", "15 ngày", "8 Giờ", "2 Tháng", or prose that
 * holds one such amount, and perhaps one more for mountainous communes. Null when it states none, a range, or several that differ:
 * a term is never guessed.
 */
export function readTerm(text: string): Term | null {
  const plain = plainText(text).replace(SHARES, '');
  if (RANGE.test(plain) || DAMAGED.test(plain.replace(/\s/g, ' '))) return null;
  const found = plain.split(CLAUSE_END).flatMap(amountsOf);
  if (found.length === 0) return ON_THE_SPOT.test(plain) ? { amount: 0, unit: 'workingDay' } : null;
  const term = theOne(found.filter(({ mountainous }) => !mountainous));
  const others = found.filter(({ mountainous }) => mountainous);
  if (term === null || others.length === 0) return term && { amount: term.amount, unit: term.unit };
  const other = theOne(others);
  const mountainous = other && mountainousTerm(term, other);
  return mountainous && { amount: term.amount, unit: term.unit, mountainous };
}

/** The amounts of a clause. One alone is of the communes that the clause names, wherever it names them; of several, those behind. */
function amountsOf(clause: string): Found[] {
  const found = [...clause.matchAll(AMOUNT)];
  const named = clause.search(MOUNTAINOUS);
  return found.map(({ 1: amount, 2: word, index }) => {
    const mountainous = named >= 0 && (found.length === 1 || index > named);
    const added = mountainous && ADDED.test(clause.slice(0, index));
    return { amount: Number((amount as string).replace(',', '.')), unit: unitOf(word as string), mountainous, added };
  });
}

/** The one length that all say; null when they differ or there is none. */
function theOne(found: Found[]): Found | null {
  const [first] = found;
  if (
    first === undefined ||
    first.amount > LONGEST[first.unit] ||
    (first.unit === 'month' && !Number.isInteger(first.amount))
  )
    return null;
  const differs = found.some(
    ({ amount, unit, added }) => amount !== first.amount || unit !== first.unit || added !== first.added,
  );
  return differs ? null : first;
}

/** Days added are of the kind that the term counts, as in the law. A clause that shortens the term has been misread. */
function mountainousTerm(term: Found, { amount, unit, added }: Found): Length | null {
  if (!added) return unit === term.unit && amount < term.amount ? null : { amount, unit };
  const isOfItsKind = unit === term.unit || (unit === 'day' && term.unit === 'workingDay');
  return isOfItsKind ? { amount: term.amount + amount, unit: term.unit } : null;
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
