import { type Database, literal } from './database.ts';
import { FIGURES, PLACEMENTS } from './figures.ts';
import { type Narrowing, narrowed } from './narrowing.ts';
import { verdictOf, type Window } from './window.ts';

/** A dossier behind a figure, as its row says it. Moments are ISO text, a day without hour `YYYY-MM-DD`. */
export interface TracedDossier {
  code: string | null;
  unit: string | null;
  field: string | null;
  procedureCode: string | null;
  procedureName: string | null;
  channel: string | null;
  submitted: string | null;
  received: string | null;
  due: string | null;
  finished: string | null;
  outcome: string | null;
  timeliness: string | null;
  workingDaysLate: number | null;
  reason: string | null;
  officer: string | null;
  /** Only with --reveal. */
  applicant: string | null;
  source: string;
  row: number;
}

/** The ids that can be traced: every figure and every placement. */
export const TRACEABLE: readonly string[] = [
  ...FIGURES.map(({ id }) => id),
  ...PLACEMENTS.filter((id) => !isFigure(id)),
];

function isFigure(id: string): boolean {
  return FIGURES.some((figure) => figure.id === id);
}

/** The SQL condition of a figure or placement over verdict(). */
function conditionOf(id: string): string {
  return FIGURES.find((figure) => figure.id === id)?.when ?? `placement = ${literal(id)}`;
}

/** The dossiers behind a figure, in the order of the inputs; as many as the figure counts. */
export function traceFigure(
  db: Database,
  window: Window,
  figure: string,
  narrowing: Narrowing = {},
): AsyncGenerator<TracedDossier[]> {
  return db.stream<TracedDossier>(`
    SELECT coalesce(r.code_written, r.code) AS code, u.name AS unit, f.name AS field, p.code AS "procedureCode",
      p.name AS "procedureName", v.channel, ${moment('v.submitted')} AS submitted, ${moment('v.received')} AS received,
      ${moment('v.due')} AS due, ${moment('v.finished')} AS finished, v.outcome,
      CASE WHEN v.in_caseload THEN v.timeliness END AS timeliness, v.working_days_late::INTEGER AS "workingDaysLate",
      CASE WHEN v.outcome IN ('refused', 'notAccepted') THEN coalesce(CASE WHEN has_letters(r.refusalReason) THEN r.refusalReason END, r.reason)
        ELSE coalesce(CASE WHEN has_letters(r.reason) THEN r.reason END, r.refusalReason, r.reason) END AS reason,
      r.officer, r.applicant_written AS applicant, place.sheet_place AS source, place.row_number AS row
    FROM (SELECT * FROM ${verdictOf(window)} WHERE ${conditionOf(figure)}) v
    JOIN raw_row r ON r.rowid = v.row_id
    JOIN row_place place ON place.row_id = v.row_id
    LEFT JOIN unit u ON u.id = v.unit LEFT JOIN field f ON f.id = v.field LEFT JOIN procedure p ON p.id = v.procedure
    WHERE ${narrowed(narrowing)} ORDER BY v.row_id`);
}

/** A moment as ISO text without what it does not say: no hour at 00:00, no fraction of a second. */
export function moment(column: string): string {
  return `CASE WHEN has_hour(${column}) THEN strftime(${column}, '%Y-%m-%dT%H:%M:%S') ELSE strftime(${column}, '%Y-%m-%d') END`;
}
