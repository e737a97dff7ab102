import { literal } from '../../text/sql.ts';

/** Narrows what is read to the dossiers of one unit, field or procedure; null is "not stated", undefined is any. */
export interface Narrowing {
  unit?: string | null | undefined;
  field?: string | null | undefined;
  /** Code or name of a procedure. */
  procedure?: string | null | undefined;
}

/** The condition over the joined tables `u` (unit), `f` (field) and `p` (procedure) that narrows to what is asked. */
export function narrowed({ unit, field, procedure }: Narrowing): string {
  return ['true', ...named('u.name', unit), ...named('f.name', field), ...procedureNamed(procedure)].join(' AND ');
}

function named(column: string, name: string | null | undefined): string[] {
  return name === undefined ? [] : [`${column} IS NOT DISTINCT FROM ${literal(name)}`];
}

function procedureNamed(procedure: string | null | undefined): string[] {
  if (procedure === undefined) return [];
  return procedure === null ? ['p.id IS NULL'] : [`(p.code = ${literal(procedure)} OR p.name = ${literal(procedure)})`];
}
