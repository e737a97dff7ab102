import { moment } from '../figures/trace.ts';
import type { Database } from '../store/database.ts';
import { MOMENTS, TEXTS } from '../store/facts.ts';

/** A fact as its row has it: a moment as ISO text where it was read, else the text of the cell. */
export interface ExplainedFact {
  fact: string;
  /** Heading of its column; null when it comes from a group row or a mapping file. */
  heading: string | null;
  value: string;
  /** Does the dossier take this fact from this row? */
  taken: boolean;
}

/** A row with the code of a dossier. */
export interface ExplainedRow {
  rowId: number;
  /** file › sheet › row */
  place: string;
  /** Is this the row under which the dossier is listed, its address? */
  counted: boolean;
  facts: ExplainedFact[];
}

export interface RowsOfDossier {
  rows: ExplainedRow[];
  /** Facts in which the rows contradict each other. */
  conflict: string[];
}

/** The rows of a dossier as read, in the order of the inputs; `counted` is the row of the dossier. */
export async function explainRows(db: Database, counted: number, reveal: boolean): Promise<RowsOfDossier> {
  const facts = [
    'coalesce(r.code_written, r.code) AS code',
    ...MOMENTS.map((fact) => `coalesce(${moment(`r.${fact}`)}, r.${fact}_text) AS ${fact}`),
    ...TEXTS.map((fact) => `r.${fact}`),
    `${reveal ? 'r.applicant_written' : 'NULL::VARCHAR'} AS applicant`,
  ];
  const rows = await db.rows<Record<string, string | null> & { row_id: number; source: number; place: string }>(`
    SELECT r.rowid::INTEGER AS row_id, r.source, p.sheet_place || ' › ' || p.row_number AS place, ${facts.join(', ')}
    FROM raw_row r JOIN row_place p ON p.row_id = r.rowid
    WHERE r.rowid = ${counted} OR r.rowid IN (SELECT row_id FROM repeat WHERE kept = ${counted}) ORDER BY r.rowid`);
  const headings = await db.rows<{ source: number; fact: string; heading: string }>(
    'SELECT source, fact, heading FROM source_column ORDER BY source, column_index, fact',
  );
  const [conflict] = await db.rows<{ facts: string }>(
    `SELECT DISTINCT array_to_string(facts, ',') AS facts FROM repeat WHERE kept = ${counted} AND conflict`,
  );
  const takenFrom = await rowsOfFacts(db, counted);
  const names = ['code', ...MOMENTS, ...TEXTS, 'applicant'];
  return {
    rows: rows.map((row) => ({
      rowId: row.row_id,
      place: row.place,
      counted: row.row_id === counted,
      facts: names.flatMap((fact): ExplainedFact[] => {
        const heading = headings.find((one) => one.source === row.source && one.fact === fact)?.heading ?? null;
        const value = row[fact] ?? null;
        if (value === null) return [];
        const from = fact === 'code' ? counted : takenFrom.get(fact);
        return [{ fact, heading, value, taken: takenFrom.size === 0 || from === row.row_id }];
      }),
    })),
    conflict: conflict ? conflict.facts.split(',') : [],
  };
}

/** The row that each fact of a joined dossier came from; empty for a dossier of one row. */
async function rowsOfFacts(db: Database, counted: number): Promise<Map<string, number>> {
  const [joined] = await db.rows("SELECT 1 FROM duckdb_tables() WHERE table_name = 'joined_row'");
  if (joined === undefined) return new Map();
  const columns = [...MOMENTS, ...TEXTS, 'applicant'].map((fact) => `told_by['${fact}']::INTEGER AS ${fact}`);
  const [row] = await db.rows<Record<string, number | null>>(
    `SELECT ${columns.join(', ')} FROM joined_row WHERE row_id = ${counted}`,
  );
  return new Map(Object.entries(row ?? {}).flatMap(([fact, from]) => (from === null ? [] : [[fact, from]])));
}
