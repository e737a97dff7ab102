import { z } from 'zod';
import { readData } from './dataFile.ts';
import { nfc } from './fold.ts';

/** What stands in place of a person. */
export const MASK = '…';

const words = z.array(z.string().transform(nfc)).min(1);
const schema = z.strictObject({
  titles: words,
  bareTitles: words,
  familyNames: words,
  places: words,
  placeNames: words,
  phones: words,
  afterName: words,
});

type PersonWords = z.infer<typeof schema>;

interface MaskStep {
  pattern: string;
  by: string;
}

/** Parts what would be taken for a number or a name, and goes at the end. No text has it: it stands for private use. */
const GUARD = '\uE000';
const SPACE = ' \\t\\r\\n\u00A0\u2009\u202F';
/** Those of East Asian keyboards too; not a class of Unicode, which the engine takes milliseconds to compile. */
const DIGITS = '0-9０-９';
const DIGIT = `[${DIGITS}]`;
const LETTER = '\\p{L}\\p{M}';
const BEFORE = `(^|[^${LETTER}])`;
/** Between the digits of a number: "0912.345-678", "(0238) 3 844 844", "0912 - 345". */
const BETWEEN = `(?:[${SPACE}.·_–-]|\\)[${SPACE}.-]?| [–-] )?`;
/** Between a title and its name: ": ", " (", " – " … */
const GAP = `[${SPACE}:=,.()/"'“”–-]{1,5}`;
const NAME = `\\p{Lu}[${LETTER}'’]*(?:[${SPACE}.-]{1,3}\\p{Lu}[${LETTER}'’]*){0,5}`;

/** The steps that mask persons in a text, in this order. */
function stepsOf({ titles, bareTitles, familyNames, places, placeNames, phones, afterName }: PersonWords): MaskStep[] {
  const title = `(?:${forms(titles)})`;
  // "ông (bà)", "anh/chị", "ông, bà"
  const several = `${title}(?:[${SPACE}(/,&-]{1,3}${title}\\)?)*`;
  const slashed = `0${DIGIT}{2,3}([,/])${DIGIT}{3}[,/]${DIGIT}{3,4}`;
  const steps: MaskStep[] = [
    ...UNTOUCHED,
    { pattern: `([${SPACE}])(${forms(afterName)})([^${LETTER}]|$)`, by: `$1${GUARD}$2$3` },
    {
      pattern: `${BEFORE}(${forms(places)})([${SPACE}.]{1,2})(${forms(titles)})([${SPACE}])`,
      by: `$1$2$3$4${GUARD}$5`,
    },
    ...placeNames.map((name) => ({ pattern: `(${name.replace(/ (?=\S+$)/, ')( ')})`, by: `$1${GUARD}$2` })),
    {
      pattern: `[${LETTER}${DIGITS}._%+'-]{1,64} ?(?:@|\\(at\\)|\\[at\\]) ?[${LETTER}${DIGITS}-]+(?: ?\\. ?[${LETTER}${DIGITS}-]+)*`,
      by: MASK,
    },
    {
      pattern: `${BEFORE}((?:${forms(phones)})[^${LETTER}${DIGITS}${GUARD}]{0,5}(?:số|so)?[^${LETTER}${DIGITS}${GUARD}+(]{0,5})[+(]{0,2}${DIGIT}(?:${BETWEEN}${DIGIT}){7,}`,
      by: `$1$2${MASK}`,
    },
    { pattern: slashed, by: MASK },
    { pattern: `[+(]{0,2}${DIGIT}(?:${BETWEEN}${DIGIT}){8,}`, by: MASK },
    { pattern: `${BEFORE}(${several})(${GAP})${NAME}`, by: `$1$2$3${MASK}` },
    {
      pattern: `${BEFORE}(${several}|${forms(bareTitles)})(${GAP})(?:${forms(familyNames)})(?:[${SPACE}][${LETTER}]+){1,3}`,
      by: `$1$2$3${MASK}`,
    },
    { pattern: GUARD, by: '' },
  ];
  return steps;
}

/** Days, codes and years look like numbers of persons when written with full stops or hyphens. */
const UNTOUCHED: MaskStep[] = [
  { pattern: GUARD, by: '' },
  {
    pattern: `(^|[^${DIGITS}.-])((?:0?[1-9]|[12]\\d|3[01])[.-](?:0?[1-9]|1[0-2])[.-](?:19\\d\\d|20[0-4]\\d))([^${DIGITS}]|$)`,
    by: `$1${GUARD}$2${GUARD}$3`,
  },
  {
    pattern: `(^|[^${DIGITS}.-])((?:19\\d\\d|20[0-4]\\d)-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))([^${DIGITS}]|$)`,
    by: `$1${GUARD}$2${GUARD}$3`,
  },
  // yyyymmddhhmm and longer: no number of a person begins with such a day.
  {
    pattern: `(^|[^${DIGITS}])((?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]))(\\d{4}(?:\\d\\d)?)([^${DIGITS}]|$)`,
    by: `$1$2${GUARD}$3$4`,
  },
  // The shape of a number that was hidden before.
  { pattern: '(^|[^0-9])(9{8})(9{1,8})(?![0-9])', by: `$1$2${GUARD}$3` },
  { pattern: `((?:19|20)\\d\\d)( ?[–-] ?)((?:19|20)\\d\\d)([^${DIGITS}]|$)`, by: `$1${GUARD}$2$3$4` },
  // H41.14-220301-0001; 1.003001.000.00.00.H41
  {
    pattern: `([GHgh]\\d\\d(?:\\.\\d{1,3}){0,3})-(\\d{6})-(\\d{3,7})`,
    by: `$1${GUARD}-$2${GUARD}-$3${GUARD}`,
  },
  { pattern: '(\\d\\.\\d{6})(\\.\\d{3}\\.\\d\\d\\.\\d\\d)', by: `$1${GUARD}$2` },
];

/** Alternatives for words in small letters, with a capital, with capitals, and in capitals alone; the longest first. */
function forms(list: readonly string[]): string {
  const all = list.flatMap((word) => [word, capital(word), word.split(' ').map(capital).join(' '), word.toUpperCase()]);
  return [...new Set(all)]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replaceAll(' ', `[${SPACE}]{1,2}`))
    .join('|');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

let made: { steps: { pattern: RegExp; by: string }[]; mayName: string } | undefined;

function compiled() {
  if (made === undefined) {
    const known = schema.parse(readData('persons.yml'));
    const steps = stepsOf(known).map(({ pattern, by }) => ({ pattern: new RegExp(pattern, 'gu'), by }));
    made = { steps, mayName: mayName(known) };
  }
  return made;
}

/**
 * An expression, of the engine and of JavaScript alike, that every text matches in which `maskPersons` masks something, and few others:
 * the engine asks it of every text, and hands on those that match.
 */
export function mayNamePerson(): string {
  return compiled().mayName;
}

function mayName({ titles, bareTitles }: PersonWords): string {
  const titled = `(?:^|[^a-zA-Z])(?:${forms([...titles, ...bareTitles])})[^a-zA-Z]`;
  const digits = `${DIGIT}(?:[^${DIGITS}]{0,3}${DIGIT}){7}`;
  return `${digits}|@|[([]at[)\\]]|[\u0300-\u036F]|${titled}`;
}

/**
 * Free text without numbers of persons, e-mail addresses and names behind a title (spec section 7). A bare name stays: nobody can see that
 * it is one. A text without persons comes back as it is.
 */
export function maskPersons(text: string): string {
  const composed = text.normalize('NFC');
  const masked = compiled().steps.reduce((left, { pattern, by }) => left.replace(pattern, by), composed);
  return masked === composed.replaceAll(GUARD, '') ? text : masked;
}

/** Shorter names would hide words. */
const SHORTEST_OWN = 5;

/**
 * Free text without what its row says of its person elsewhere (applicant, identity, telephone, address), however it is spelled: in other
 * case, without marks, with other spaces; and without all that `maskPersons` masks.
 */
export function maskRow(text: string, own: readonly string[]): string {
  return maskPersons(own.reduce(withoutOwn, text));
}

function withoutOwn(text: string, own: string): string {
  const wanted = bare(own.normalize('NFC')).letters.join('');
  if (wanted.length < SHORTEST_OWN) return text;
  const composed = text.normalize('NFC');
  const { letters, places } = bare(composed);
  const found = letters.join('');
  let shown = '';
  let end = 0;
  for (let at = found.indexOf(wanted); at >= 0; at = found.indexOf(wanted, at + wanted.length)) {
    const first = places[at] as number;
    const last = places[at + wanted.length - 1] as number;
    // Within a word it is another word.
    if (isLetter(composed[first - 1]) || isLetter(composed[last + 1])) continue;
    shown += composed.slice(end, first) + MASK;
    end = last + 1;
  }
  return end === 0 ? text : shown + composed.slice(end);
}

/** Letters and digits without marks and case, a code unit each, with the place of each in the text. */
function bare(text: string): { letters: string[]; places: number[] } {
  const letters: string[] = [];
  const places: number[] = [];
  for (let place = 0; place < text.length; place++) {
    const base = (text[place] as string).normalize('NFD').charAt(0).toLowerCase().replace('đ', 'd');
    if (!isLetter(base)) continue;
    letters.push(base.charAt(0));
    places.push(place);
  }
  return { letters, places };
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{Nd}]/u.test(character);
}
