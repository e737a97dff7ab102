import { MASK, maskPersons } from './persons.ts';

/** How a text is shown: without persons, or as it is written. */
export function shownAs({ reveal }: { reveal: boolean }): (text: string) => string {
  return reveal ? (text) => text : maskPersons;
}

/**
 * What says in a name which of many files it is, and no person: days, with an hour behind a separator; spans of years; numbers too long to
 * be a person's; and the one place of the province that looks like a title and a name.
 */
const TELLING = new RegExp(
  [
    '(?<!\\d)(?:19|20)\\d\\d[-_. ]?(?:0[1-9]|1[0-2])[-_. ]?(?:0[1-9]|[12]\\d|3[01])(?:[-_T ]\\d{4}(?:\\d\\d)?)?(?!\\d)',
    '(?<!\\d)(?:0?[1-9]|[12]\\d|3[01])[-_. ]?(?:0?[1-9]|1[0-2])[-_. ]?(?:19|20)\\d\\d(?:[-_T ]\\d{4}(?:\\d\\d)?)?(?!\\d)',
    '(?<!\\d)(?:19|20)\\d\\d[-_ ](?:19|20)\\d\\d(?!\\d)',
    '\\d{13,}',
    '(?:Anh Sơn|ANH SƠN)(?!\\p{L})',
  ].join('|'),
  'gu',
);
const ENDING = /\.[a-z][a-z0-9]{0,4}$/i;

/**
 * A path, or the name of a sheet, without numbers of persons, e-mail addresses and names behind a title. It stays to be recognised: each
 * folder by itself, the ending and what tells one file from another as they are.
 */
export function maskPath(path: string): string {
  return path.split('/').map(maskName).join('/');
}

function maskName(name: string): string {
  const ending = ENDING.exec(name)?.[0] ?? '';
  const body = name.slice(0, name.length - ending.length).normalize('NFC');
  const kept = [...body.matchAll(TELLING)];
  const between = body.split(TELLING).map(maskPersons);
  const masked = between.map((text, at) => text + (kept[at]?.[0] ?? '')).join('');
  return masked === body ? name : masked + ending;
}

/** A pattern that a masked path fits, for a mapping to name its file by. */
export function globOfMasked(path: string): string {
  return path.replaceAll(MASK, '*');
}
