import { fold, nfc } from '../../text/fold.ts';
import { mostFrequent } from './names.ts';

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
const NATIONAL = /^([1-9]\.\d{6})(?:\.(?:\d{3}\.\d{2}\.\d{2}\.)?[A-Z]\d{2})?$/;
/** A spreadsheet that took 1.001230 for a number dropped its last zeros. */
const SHORTENED = /^[1-9]\.\d{3,5}$/;

/** The code by which procedures are compared. Any text that is not of the national form counts as it stands. */
export function procedureCode(text: string): string {
  const clean = nfc(text).replaceAll(' ', '').toUpperCase();
  if (SHORTENED.test(clean)) return clean.padEnd('1.000000'.length, '0');
  return NATIONAL.exec(clean)?.[1] ?? clean;
}

interface Group extends Pick<Procedure, 'code'> {
  /** Spellings of the name and how many rows have them. */
  names: Map<string, number>;
  keys: string[];
}

/**
 * Groups what rows say of their procedures: by code where there is one, else by folded name. The name of a code is
 * its most frequent spelling. Keys of the result are of `procedureKey`.
 */
export function groupProcedures(words: ProcedureWord[], isBlank: (word: string) => boolean): Map<string, Procedure> {
  const groups = new Map<string, Group>();
  for (const { code, name, count } of words) {
    const shownName = name === null || isBlank(nfc(name)) ? null : nfc(name);
    const shownCode = code === null || isBlank(nfc(code)) ? null : procedureCode(code);
    if (shownCode === null && shownName === null) continue;
    const id = shownCode === null ? `name ${fold(shownName as string)}` : `code ${shownCode}`;
    const group: Group = groups.get(id) ?? { code: shownCode, names: new Map(), keys: [] };
    if (shownName !== null) group.names.set(shownName, (group.names.get(shownName) ?? 0) + count);
    group.keys.push(procedureKey(code, name));
    groups.set(id, group);
  }
  const procedures = new Map<string, Procedure>();
  for (const { code, names, keys } of groups.values()) {
    const procedure = { code, name: names.size > 0 ? mostFrequent(names) : null };
    for (const key of keys) procedures.set(key, procedure);
  }
  return procedures;
}

/** One text for a code and a name as written. */
export function procedureKey(code: string | null, name: string | null): string {
  return JSON.stringify([code, name]);
}
