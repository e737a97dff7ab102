import type { Database } from '../store/database.ts';

/** A remark with its place, for lists. */
export interface ProblemRow {
  code: string;
  heading: string | null;
  value: string | null;
  place: string;
}

/** A row under a header that is no dossier: layout or rejected. */
export interface UncountedRow {
  kind: string;
  place: string;
}

/** A row whose code another row has, which is counted instead. */
export interface RepeatRow {
  code: string;
  place: string;
  counted: string;
  conflict: boolean;
}

/** Every remark, in the order of the inputs. */
export function listProblems(db: Database): AsyncGenerator<ProblemRow[]> {
  return db.stream<ProblemRow>(`SELECT code, heading, value, place FROM placed_problem
    ORDER BY source, coalesce(row_id, -1), column_index, code, place`);
}

/** Every row that is not blank and no dossier, with why. */
export function listUncounted(db: Database): AsyncGenerator<UncountedRow[]> {
  return db.stream<UncountedRow>(`SELECT r.kind, p.sheet_place || ' › ' || p.row_number AS place
    FROM raw_row r JOIN row_place p ON p.row_id = r.rowid
    WHERE r.kind IS NOT NULL AND r.kind <> 'blank' ORDER BY r.rowid`);
}

/** Every repeat with the row that is counted in its stead. */
export function listRepeats(db: Database): AsyncGenerator<RepeatRow[]> {
  return db.stream<RepeatRow>(`SELECT repeat.code, conflict, p.sheet_place || ' › ' || p.row_number AS place,
      k.sheet_place || ' › ' || k.row_number AS counted
    FROM repeat JOIN row_place p ON p.row_id = repeat.row_id JOIN row_place k ON k.row_id = repeat.kept
    ORDER BY repeat.row_id`);
}
