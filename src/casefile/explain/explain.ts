import { loadRules } from '../../rules/index.ts';
import { literal } from '../../text/sql.ts';
import { FIGURES } from '../figures/figures.ts';
import { moment } from '../figures/trace.ts';
import { verdictOf } from '../figures/verdict.ts';
import { type Database, hasTable } from '../store/database.ts';
import type { Case } from '../store/open.ts';
import type { Window } from '../store/window.ts';
import { type DayLine, type DayMark, explainDays } from './explainDays.ts';
import { explainRows, type RowsOfDossier } from './explainRows.ts';

/** How a dossier stands to its deadline in one of the two readings. */
export interface Reading {
  timeliness: string;
  workingDaysLate: number | null;
  /** Seconds from the due instant to the end, negative when early; null unless both have an hour. */
  seconds: number | null;
}

/** The due date by law: term, where it ends and how the slip differs; null when the case knows no terms. */
export interface LegalDue {
  kind: string;
  legalDue: string | null;
  termAmount: string | null;
  termUnit: string | null;
  extraDays: number;
  decision: string | null;
  difference: number | null;
}

/** One dossier: all that the case knows of it. Days and moments are ISO text. */
export interface Explanation extends RowsOfDossier {
  code: string | null;
  unit: string | null;
  field: string | null;
  procedureCode: string | null;
  procedureName: string | null;
  outcome: string | null;
  /** On the last day of the window: settled or pending. */
  state: string;
  paused: boolean;
  placement: string;
  /** Every figure it is in. */
  figures: string[];
  asOf: string;
  received: string | null;
  due: string | null;
  finished: string | null;
  supplementAt: string | null;
  legal: LegalDue | null;
  /** From receipt to the last of due dates and end; an open dossier to the last day of the state. */
  days: DayLine[];
  instant: Reading;
  day: Reading;
  findings: { rule: string; name: string; law: string; verified: boolean; value: string | null }[];
}

/** A dossier that was asked for, with the place of its row; `kind` is why that row is none. */
export interface FoundDossier {
  rowId: number;
  kind: string | null;
  place: string;
}

/** The dossiers of a code (several where it is a running number), or of the row `file › 12`, in the order of the inputs. */
export async function findDossiers(db: Database, asked: string): Promise<FoundDossier[]> {
  const place = asked
    .normalize('NFC')
    .split(/\s*[›>]\s*/)
    .join(' › ')
    .trim();
  const found = await db.rows<FoundDossier>(`
    SELECT DISTINCT coalesce(p.kept, r.rowid)::INTEGER AS "rowId", r.kind, own.sheet_place || ' › ' || own.row_number AS place
    FROM raw_row r
    LEFT JOIN repeat p ON p.row_id = r.rowid LEFT JOIN row_place place ON place.row_id = r.rowid
    LEFT JOIN row_place own ON own.row_id = coalesce(p.kept, r.rowid)
    WHERE (r.kind IS NULL AND r.code = nullif(clean_code(${literal(asked)}), ''))
      OR place.sheet_place || ' › ' || place.row_number = ${literal(place)}
    ORDER BY r.kind NULLS FIRST, 1`);
  const dossiers = found.filter(({ kind }) => kind === null);
  return dossiers.length > 0 ? dossiers : found.slice(0, 1);
}

/** The codes nearest to one that is not there, nearest first, at most `most`. */
export async function nearestCodes(db: Database, asked: string, most: number): Promise<string[]> {
  const rows = await db.rows<{ code: string }>(`
    WITH asked AS (SELECT clean_code(${literal(asked)}) AS wanted),
      known AS (SELECT DISTINCT code FROM raw_row WHERE kind IS NULL AND code IS NOT NULL)
    SELECT code FROM (SELECT code, wanted, levenshtein(code, wanted) AS steps FROM known, asked)
    WHERE steps * 2 <= greatest(length(code), length(wanted)) ORDER BY steps, code LIMIT ${most}`);
  return rows.map((row) => row.code);
}

type Facts = Pick<
  Explanation,
  | 'code'
  | 'unit'
  | 'field'
  | 'procedureCode'
  | 'procedureName'
  | 'outcome'
  | 'state'
  | 'paused'
  | 'placement'
  | 'received'
  | 'due'
  | 'finished'
  | 'supplementAt'
> & { figures: string };

/** Explains the dossier that a row stands for. */
export async function explainDossier(
  { db, window, reveal }: Pick<Case, 'db' | 'window' | 'reveal'>,
  rowId: number,
): Promise<Explanation> {
  const figures = FIGURES.map(({ id, when }) => `CASE WHEN ${when} THEN ${literal(id)} END`);
  const [facts] = await db.rows<Facts>(`
    SELECT coalesce(r.code_written, r.code) AS code, u.name AS unit, f.name AS field, p.code AS "procedureCode",
      p.name AS "procedureName", v.outcome, v.state, v.paused, v.placement, v.figures,
      ${(['received', 'due', 'finished'] as const).map((fact) => `${moment(`v.${fact}`)} AS ${fact}`).join(', ')},
      ${moment('r.supplementAt')} AS "supplementAt"
    FROM (SELECT *, concat_ws(',', ${figures.join(', ')}) AS figures FROM ${verdictOf(window)} WHERE row_id = ${rowId}) v
    JOIN dossier_row r ON r.rowid = v.row_id
    LEFT JOIN unit u ON u.id = v.unit LEFT JOIN field f ON f.id = v.field LEFT JOIN procedure p ON p.id = v.procedure`);
  if (facts === undefined) throw new Error(`row ${rowId} stands for no dossier`);
  const { received, due, finished, supplementAt, state } = facts;
  const legal = await legalDue(db, rowId);
  const marks = new Map<DayMark, string>();
  const mark = (name: DayMark, at: string | null | undefined) => at && marks.set(name, at.slice(0, 10));
  mark('received', received);
  mark('due', due);
  mark('legalDue', legal?.legalDue);
  mark('supplementAt', supplementAt);
  mark('finished', finished);
  if (state === 'pending') mark('asOf', window.asOf);
  return {
    ...facts,
    figures: facts.figures.split(',').filter((id) => id !== ''),
    ...(await explainRows(db, rowId, reveal)),
    asOf: window.asOf,
    legal,
    days: received === null ? [] : await explainDays(db, received.slice(0, 10), marks),
    instant: await reading(db, { ...window, deadline: 'instant' }, rowId),
    day: await reading(db, { ...window, deadline: 'day' }, rowId),
    findings: await findingsOf(db, rowId),
  };
}

async function reading(db: Database, window: Window, rowId: number): Promise<Reading> {
  // An open dossier is measured at 24:00 of the last day.
  const end = `CASE WHEN state = 'settled' THEN CASE WHEN has_hour(finished) THEN finished END
    ELSE (DATE ${literal(window.asOf)} + 1)::TIMESTAMP END`;
  const [found] = await db.rows<Reading>(`SELECT timeliness, working_days_late::INTEGER AS "workingDaysLate",
      CASE WHEN has_hour(due) THEN date_diff('second', due, ${end}) END::DOUBLE AS seconds
    FROM ${verdictOf(window)} WHERE row_id = ${rowId}`);
  return found ?? { timeliness: 'noDue', workingDaysLate: null, seconds: null };
}

async function legalDue(db: Database, rowId: number): Promise<LegalDue | null> {
  if (!(await hasTable(db, 'legal_due'))) return null;
  const [found] =
    await db.rows<LegalDue>(`SELECT kind, legal_due::VARCHAR AS "legalDue", term_amount::VARCHAR AS "termAmount",
      term_unit AS "termUnit", extra_days AS "extraDays", term_decision AS decision, difference
    FROM legal_due WHERE row_id = ${rowId}`);
  return found ?? null;
}

async function findingsOf(db: Database, rowId: number): Promise<Explanation['findings']> {
  if (!(await hasTable(db, 'finding'))) return [];
  const rules = new Map<string, ReturnType<typeof loadRules>[number]>(loadRules().map((rule) => [rule.id, rule]));
  const rows = await db.rows<{ rule: string; value: string | null }>(
    `SELECT rule, value FROM finding WHERE row_id = ${rowId} ORDER BY rule, value`,
  );
  return rows.map(({ rule, value }) => {
    const { name = rule, law = '', verified = false } = rules.get(rule) ?? {};
    return { rule, name, law, verified, value };
  });
}
