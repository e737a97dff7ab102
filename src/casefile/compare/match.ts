import { placeOf } from '../../law/committees.ts';
import { fold, nfc } from '../../text/fold.ts';
import type { ReportedBy } from '../../vocabulary/reportedTables.ts';
import { procedureOf } from '../dossiers/procedures.ts';
import type { Database } from '../store/database.ts';
import { namesIn } from '../store/open.ts';
import type { Alike } from './signatures.ts';

/** What the rows of a table can be of: the names of a case. */
export type Names = Record<ReportedBy, string[]>;

/** The dossiers that a row counts: all, or those of a name; null is "not stated". */
export interface Subject {
  by: ReportedBy | 'total';
  name: string | null;
}

export async function namesOf(db: Database, planUnits: readonly string[]): Promise<Names> {
  const unit = [...new Set([...(await namesIn(db, 'unit')), ...planUnits])];
  return { unit, field: await namesIn(db, 'field'), procedure: await namesIn(db, 'procedure') };
}

/** The name that a label means: as written, else the only one that folds alike or is of the same place; undefined when there is none, or are several. */
export function nameMeant(label: string, names: readonly string[]): string | undefined {
  const exact = names.find((name) => nfc(name).toLowerCase() === nfc(label).toLowerCase());
  if (exact !== undefined) return exact;
  const alike = names.filter((name) => fold(name) === fold(label));
  if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined;
  // "Ủy ban nhân dân huyện Nghi Lộc", "UBND H. Nghi Lộc": the committee of the same place.
  const place = placeText(label);
  const meant = place === null ? [] : names.filter((name) => placeText(name) === place);
  return meant.length === 1 ? meant[0] : undefined;
}

function placeText(unit: string): string | null {
  const place = placeOf(unit);
  return place && fold(`${place.kind} ${place.name}`);
}

/** What a row is of: first what the heading of its column says, then anything else that has its name. */
export function subjectOf(label: string, by: ReportedBy, names: Names, notStated: readonly string[]): Subject | null {
  if (notStated.some((word) => fold(word) === fold(label))) return { by, name: null };
  const order = [by, ...(['unit', 'field', 'procedure'] as const).filter((other) => other !== by)];
  for (const kind of order) {
    const { code, name } = kind === 'procedure' ? procedureOf('', label) : { code: '', name: label };
    const meant = [code, name, label].filter((one) => one !== '').map((one) => nameMeant(one, names[kind]));
    const found = meant.find((one) => one !== undefined);
    if (found !== undefined) return { by: kind, name: found };
  }
  return null;
}

/** Are these dossiers of a subject, of the unit of the table where it has one? */
export function isOf(alike: Alike, { by, name }: Subject, unit: string | null): boolean {
  if (unit !== null && alike.unit !== unit) return false;
  if (by === 'total') return true;
  if (by === 'procedure' && name !== null) return alike.procedure === name || alike.procedureCode === name;
  return alike[by] === name;
}
