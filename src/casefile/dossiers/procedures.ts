import { nfc } from '../../text/fold.ts';
import { groupNames, mostFrequent } from './names.ts';

/** Code and name of a procedure as a row has them, and how many rows do. */
export interface ProcedureWord {
  code: string | null;
  name: string | null;
  count: number;
}

/** A procedure (thủ tục hành chính): its national code, its name, or both. */
export interface Procedure {
  code: string | null;
  name: string | null;
}

/** `1.001234`, `1.001234.H38`, `1.001234.000.00.00.H41`: the same procedure of the national database. */
const ID = '[1-9]\\.\\d{6}';
const PLACE = '(?:\\.0{2,3})*(?:\\.\\d{3}\\.\\d{2}\\.\\d{2})?(?:\\.[A-Z]\\d{2})?';
const NATIONAL = new RegExp(`^(${ID})${PLACE}$`);
/** "1.012790.000.00.00.H41-Đính chính …", "1.013978.H41 - …": one-stop software writes the code before the name. */
const AT_HEAD = new RegExp(`^[[(]?(${ID})${PLACE}(?:[\\])]?\\s*[-–—:_|]+\\s*|\\.\\s+|[\\])]\\s*|\\s+|[\\])]?$)`, 'iu');
/** A spreadsheet that took 1.001230 for a number dropped its last zeros. */
const SHORTENED = /^[1-9]\.\d{3,5}$/;

/** The code by which procedures are compared. Any text that is not of the national form counts as it stands. */
export function procedureCode(text: string): string {
  const clean = nfc(text).replaceAll(' ', '').toUpperCase();
  if (SHORTENED.test(clean)) return clean.padEnd('1.000000'.length, '0');
  return NATIONAL.exec(clean)?.[1] ?? clean;
}

/** What a code and a name say together: a national code at the head of the name is none of the name. '' where there is nothing. */
export function procedureOf(code: string, name: string): { code: string; name: string } {
  const shown = nfc(name);
  const [head = '', id = ''] = AT_HEAD.exec(shown) ?? [];
  return { code: code === '' ? id : procedureCode(code), name: shown.slice(head.length) };
}

interface Said {
  key: string;
  code: string | null;
  name: string | null;
  count: number;
}

/**
 * Groups what rows say of their procedures: by code where there is one, else by name; a name without code is the one code's that has
 * this name too. The name of a code is its most frequent spelling. `given` is what a mapping file says a name is: another name, or a
 * national code. Keys of the result are of `procedureKey`.
 */
export function groupProcedures(
  words: readonly ProcedureWord[],
  isBlank: (word: string) => boolean,
  given: (name: string) => string | null = () => null,
): Map<string, Procedure> {
  const said = words.flatMap((word) => saysOf(word, isBlank, given));
  const spellings = said.flatMap(({ name, count }) => (name === null ? [] : [{ word: name, count }]));
  const names = groupNames(spellings, () => null, isBlank);
  const nameOf = ({ name }: Said) => (name === null ? null : (names.get(name) ?? null));
  const codes = new Map<string, Set<string>>();
  for (const one of said) {
    const name = nameOf(one);
    if (one.code !== null && name !== null) codes.set(name, (codes.get(name) ?? new Set()).add(one.code));
  }
  const groups = new Map<string, Said[]>();
  for (const one of said) {
    const name = nameOf(one);
    const [code, other] = one.code === null ? (codes.get(name ?? '') ?? []) : [one.code];
    const id = code === undefined || other !== undefined ? `name ${name}` : `code ${code}`;
    const group = groups.get(id);
    if (group) group.push(one);
    else groups.set(id, [one]);
  }
  return new Map(
    [...groups.values()].flatMap((group) => {
      const procedure = { code: group.find(({ code }) => code !== null)?.code ?? null, name: shownName(group) };
      return group.map(({ key }) => [key, procedure] as const);
    }),
  );
}

function saysOf(
  { code, name, count }: ProcedureWord,
  isBlank: (word: string) => boolean,
  given: (name: string) => string | null,
): Said[] {
  const stated = (text: string | null) => (text === null || isBlank(nfc(text)) ? '' : text);
  const own = procedureOf(stated(code), stated(name));
  const meant = own.name === '' ? null : given(own.name);
  const said = meant === null ? own : procedureOf(own.code || codeOf(meant), codeOf(meant) === '' ? meant : own.name);
  if (said.code === '' && said.name === '') return [];
  return [{ key: procedureKey(code, name), code: said.code || null, name: said.name || null, count }];
}

/** The national code that a text is; '' of any other. */
function codeOf(text: string): string {
  return NATIONAL.exec(nfc(text).toUpperCase())?.[1] ?? '';
}

function shownName(group: Said[]): string | null {
  const counts = new Map<string, number>();
  for (const { name, count } of group) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + count);
  return counts.size === 0 ? null : mostFrequent(counts);
}

/** One text for a code and a name as written. */
export function procedureKey(code: string | null, name: string | null): string {
  return JSON.stringify([code, name]);
}
