import { moment } from '../figures/trace.ts';
import type { Database } from '../store/database.ts';
import { MOMENTS, TEXTS } from '../store/facts.ts';

/** A fact as its row has it: a moment as ISO text where it was read, else the text of the cell. */
export interface ExplainedFact {
  fact: string;
  /** Heading of its column; null when it comes from a group row or a mapping file. */
  heading: string | null;
  value: string;
}

/** A row with the code of a dossier. */
export interface ExplainedRow {
  rowId: number;
  /** file › sheet › row */
  place: string;
  /** Is this the row that stands for the dossier? Of the others, nothing is counted. */
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
  const names = ['code', ...MOMENTS, ...TEXTS, 'applicant'];
  return {
    rows: rows.map((row) => ({
      rowId: row.row_id,
      place: row.place,
      counted: row.row_id === counted,
      facts: names.flatMap((fact): ExplainedFact[] => {
        const heading = headings.find((one) => one.source === row.source && one.fact === fact)?.heading ?? null;
        const value = row[fact] ?? null;
        return value === null ? [] : [{ fact, heading, value }];
      }),
    })),
    conflict: conflict ? conflict.facts.split(',') : [],
  };
}
