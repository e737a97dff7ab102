import { literal } from '../../text/sql.ts';
import { type Narrowing, narrowed } from '../figures/narrowing.ts';
import { BrokenSum } from '../figures/proof.ts';
import { moment } from '../figures/trace.ts';
import { verdictOf } from '../figures/verdict.ts';
import { type Database, hasTable } from '../store/database.ts';
import type { Window } from '../store/window.ts';

/** How the due date on the slip stands to the one by law; every dossier of the caseload is one of these. */
export const DEADLINE_KINDS = [
  'equal',
  'stretched',
  'shortened',
  'offByOne',
  'noDue',
  'paused',
  'noCalendar',
  'noTerm',
] as const;

export type DeadlineKind = (typeof DEADLINE_KINDS)[number];
export type DeadlineCounts = Record<DeadlineKind, number>;

/** A term of the catalogue that was not read. */
export interface UnreadTermRow {
  code: string;
  channel: string | null;
  text: string;
  row: number;
}

/** A dossier whose slip gives another day than the law. Days are ISO, moments ISO without what they do not say. */
export interface DeadlineRow {
  code: string | null;
  unit: string | null;
  procedureCode: string | null;
  procedureName: string | null;
  received: string;
  slipDue: string;
  legalDue: string;
  /** Working days from the due date by law to that of the slip. */
  difference: number;
  termAmount: string;
  termUnit: string;
  extraDays: number;
  decision: string | null;
  source: string;
  row: number;
}

/** Was the run given a catalogue of procedures? */
export function hasTerms(db: Database): Promise<boolean> {
  return hasTable(db, 'legal_due');
}

/** The caseload by unit and kind, no order. Throws BrokenSum when a dossier of the caseload is of no kind. */
export async function countDeadlines(
  db: Database,
  window: Window,
  caseload: number,
  narrowing: Narrowing = {},
): Promise<Map<string | null, DeadlineCounts>> {
  const rows = await db.rows<{ unit: string | null; kind: DeadlineKind; n: number }>(`
    SELECT u.name AS unit, l.kind, count(*)::INTEGER AS n
    FROM ${verdictOf(window)} v JOIN legal_due l ON l.row_id = v.row_id LEFT JOIN unit u ON u.id = v.unit
    WHERE v.in_caseload AND ${narrowed(narrowing)} GROUP BY ALL`);
  const counted = rows.reduce((sum, { n }) => sum + n, 0);
  if (counted !== caseload) throw new BrokenSum('deadlines', 'caseload', caseload, counted);
  const units = new Map<string | null, DeadlineCounts>();
  for (const { unit, kind, n } of rows) {
    const counts = units.get(unit) ?? sumDeadlines([]);
    counts[kind] += n;
    units.set(unit, counts);
  }
  return units;
}

/** The sum of counts, kind by kind; zeros for none. */
export function sumDeadlines(counts: Iterable<DeadlineCounts>): DeadlineCounts {
  const all = [...counts];
  const sum = (kind: DeadlineKind) => all.reduce((total, one) => total + one[kind], 0);
  return Object.fromEntries(DEADLINE_KINDS.map((kind) => [kind, sum(kind)])) as DeadlineCounts;
}

/** The dossiers of the caseload of one kind, in the order of the inputs. */
export function listDeadlines(
  db: Database,
  window: Window,
  kind: 'stretched' | 'offByOne',
  narrowing: Narrowing = {},
): AsyncGenerator<DeadlineRow[]> {
  return db.stream<DeadlineRow>(`
    SELECT coalesce(r.code_written, r.code) AS code, u.name AS unit, p.code AS "procedureCode", p.name AS "procedureName",
      ${moment('v.received')} AS received,
      l.slip_due::VARCHAR AS "slipDue", l.legal_due::VARCHAR AS "legalDue", l.difference,
      l.term_amount::VARCHAR AS "termAmount", l.term_unit AS "termUnit", l.extra_days AS "extraDays",
      l.term_decision AS decision, place.sheet_place AS source, place.row_number AS row
    FROM (SELECT * FROM ${verdictOf(window)} WHERE in_caseload) v
    JOIN (SELECT * FROM legal_due WHERE kind = ${literal(kind)}) l ON l.row_id = v.row_id
    JOIN dossier_row r ON r.rowid = v.row_id JOIN row_place place ON place.row_id = v.row_id
    LEFT JOIN unit u ON u.id = v.unit LEFT JOIN procedure p ON p.id = v.procedure
    WHERE ${narrowed({ unit: narrowing.unit })} ORDER BY v.row_id`);
}

/** The terms that were not read, in the order of the catalogue. */
export function unreadTerms(db: Database): Promise<UnreadTermRow[]> {
  return db.rows<UnreadTermRow>(
    'SELECT code, channel, "text", "row" FROM unread_term ORDER BY "row", code, channel NULLS LAST, "text"',
  );
}

/** How many procedures and terms the catalogue holds, and how many terms were read. */
export async function countTerms(db: Database): Promise<{ procedures: number; read: number; unread: number }> {
  const [counts] = await db.rows<{ procedures: number; read: number; unread: number }>(`SELECT
    (SELECT count(DISTINCT code) FROM catalogue)::INTEGER AS procedures, (SELECT count(*) FROM term)::INTEGER AS read,
    (SELECT count(*) FROM unread_term)::INTEGER AS unread`);
  return counts ?? { procedures: 0, read: 0, unread: 0 };
}
