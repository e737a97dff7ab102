import { literal } from '../../text/sql.ts';
import type { Database } from '../store/database.ts';
import type { Window } from '../store/window.ts';
import { FIGURES, PLACEMENTS } from './figures.ts';
import { FORM_IDS, type FormSettings, formCondition } from './form06a.ts';
import { type Narrowing, narrowed } from './narrowing.ts';
import { verdictOf } from './verdict.ts';

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
  /** Where its other rows stand, `file › sheet › row`; null when it has one row. */
  otherRows: string | null;
}

/** How a trace is narrowed and ordered. */
export interface TraceOptions extends Narrowing {
  /** Needed to trace a column of the official form: the plan's settings say what stands there. */
  form?: FormSettings;
  /** Units and their fields in the order wanted; without them the dossiers come in the order of the inputs. */
  groups?: Group[];
  /** With groups: within a unit, what they differ in, before the field. */
  partBy?: 'timeliness' | 'outcome' | undefined;
}

/** A field of a unit; null is "not stated". */
export interface Group {
  unit: string | null;
  field: string | null;
}

/** The ids that can be traced: every figure, every placement, every column of the official form. */
export const TRACEABLE: readonly string[] = [
  ...FIGURES.map(({ id }) => id),
  ...PLACEMENTS.filter((id) => !isFigure(id)),
  ...FORM_IDS,
];

function isFigure(id: string): boolean {
  return FIGURES.some((figure) => figure.id === id);
}

/** The SQL condition of a figure, placement or column of the form over verdict(). */
export function conditionOf(id: string, form: FormSettings | undefined): string {
  const figure = FIGURES.find((one) => one.id === id)?.when ?? (form && formCondition(id, form));
  if (figure !== undefined) return figure;
  if (!PLACEMENTS.some((placement) => placement === id)) throw new Error(`nothing counts ${id}`);
  return `placement = ${literal(id)}`;
}

/** The dossiers behind a figure, as many as the figure counts. */
export function traceFigure(
  db: Database,
  window: Window,
  figure: string,
  options: TraceOptions = {},
): AsyncGenerator<TracedDossier[]> {
  return db.stream<TracedDossier>(traceQuery(window, conditionOf(figure, options.form), options));
}

/**
 * The first dossiers behind a figure, in the order of the inputs. They are picked before anything else of them is read: to join a
 * million rows for the sake of a hundred takes half a gigabyte.
 */
export async function traceFirst(
  db: Database,
  window: Window,
  figure: string,
  { most, unit, form }: { most: number; unit?: string | null | undefined; form?: FormSettings },
): Promise<TracedDossier[]> {
  const picked = await db.rows<{ row_id: number }>(`SELECT v.row_id::INTEGER AS row_id
    FROM (SELECT * FROM ${verdictOf(window)} WHERE ${conditionOf(figure, form)}) v LEFT JOIN unit u ON u.id = v.unit
    WHERE ${narrowed({ unit })} ORDER BY v.row_id LIMIT ${most}`);
  const ids = picked.map(({ row_id }) => row_id);
  const found = await traceRows(db, window, ids);
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** Some dossiers by the row that stands for each; for few of them. */
export async function traceRows(
  db: Database,
  window: Window,
  rowIds: number[],
  narrowing: Narrowing = {},
): Promise<Map<number, TracedDossier>> {
  if (rowIds.length === 0) return new Map();
  const query = traceQuery(window, `row_id IN (${rowIds.join(', ')})`, narrowing, 'v.row_id::INTEGER AS row_id, ');
  const rows = await db.rows<TracedDossier & { row_id: number }>(query);
  return new Map(rows.map(({ row_id, ...dossier }) => [row_id, dossier]));
}

/** Why a dossier `v` with the row `r` is late or refused: the text of that column which says something, a refusal's own first. */
export const REASON = `CASE WHEN v.outcome IN ('refused', 'notAccepted')
    THEN coalesce(CASE WHEN has_letters(r.refusalReason) THEN r.refusalReason END, r.reason)
    ELSE coalesce(CASE WHEN has_letters(r.reason) THEN r.reason END, r.refusalReason, r.reason) END`;

/** What a dossier `v` of verdict() says with its row `r`, its names and its place; joined by TRACED_JOINS. */
export const TRACED = `coalesce(r.code_written, r.code) AS code, u.name AS unit, f.name AS field, p.code AS "procedureCode",
  p.name AS "procedureName", v.channel, ${moment('v.submitted')} AS submitted, ${moment('v.received')} AS received,
  ${moment('v.due')} AS due, ${moment('v.finished')} AS finished, v.outcome,
  CASE WHEN v.in_caseload THEN v.timeliness END AS timeliness, v.working_days_late::INTEGER AS "workingDaysLate",
  ${REASON} AS reason,
  r.officer, r.applicant_written AS applicant, place.sheet_place AS source, place.row_number AS row`;

export const TRACED_JOINS = `JOIN dossier_row r ON r.rowid = v.row_id
  JOIN row_place place ON place.row_id = v.row_id
  LEFT JOIN unit u ON u.id = v.unit LEFT JOIN field f ON f.id = v.field LEFT JOIN procedure p ON p.id = v.procedure`;

function traceQuery(window: Window, condition: string, options: TraceOptions, more = ''): string {
  return `
    SELECT ${more}${TRACED}, other.places AS "otherRows"
    FROM (SELECT * FROM ${verdictOf(window)} WHERE ${condition}) v
    ${TRACED_JOINS}
    LEFT JOIN (SELECT kept, string_agg(sheet_place || ' › ' || row_number, '; ' ORDER BY row_place.row_id) AS places
      FROM repeat JOIN row_place ON row_place.row_id = repeat.row_id GROUP BY kept) other ON other.kept = v.row_id
    ${groupJoin(options.groups)}
    WHERE ${narrowed(options)} ORDER BY ${groupOrder(options)}v.row_id`;
}

function groupJoin(groups: Group[] | undefined): string {
  if (!groups?.length) return '';
  const units = [...new Set(groups.map(({ unit }) => unit))];
  const places = groups.map(
    ({ unit, field }, place) => `(${units.indexOf(unit)}, ${place}, ${literal(unit)}, ${literal(field)})`,
  );
  return `LEFT JOIN (VALUES ${places.join(', ')}) wanted(unit_place, place, unit, field)
      ON wanted.unit IS NOT DISTINCT FROM u.name AND wanted.field IS NOT DISTINCT FROM f.name`;
}

/** What is still open comes before what is settled, and refusals in substance before those at reception. */
function groupOrder({ groups, partBy }: TraceOptions): string {
  if (!groups?.length) return '';
  return `wanted.unit_place, ${partBy ? `v.${partBy} DESC, ` : ''}wanted.place, `;
}

/** A moment as ISO text without what it does not say: no hour at 00:00, no fraction of a second. */
export function moment(column: string): string {
  return `CASE WHEN has_hour(${column}) THEN strftime(${column}, '%Y-%m-%dT%H:%M:%S') ELSE strftime(${column}, '%Y-%m-%d') END`;
}
