import { CRITERION_IDS, type Criterion, criterionValue } from '../figures/criteria.ts';
import { FORM_PLACES, type FormPlace, type FormSettings, formPlace } from '../figures/form06a.ts';
import { narrowed } from '../figures/narrowing.ts';
import { TRACED, TRACED_JOINS, type TracedDossier } from '../figures/trace.ts';
import { verdictOf } from '../figures/verdict.ts';
import { type Database, hasTable } from '../store/database.ts';
import type { Window } from '../store/window.ts';

/** A dossier with what it is counted by: for each criterion the value that it has, for the form the columns it stands in. */
export type CountedDossier = Omit<TracedDossier, 'otherRows'> &
  Record<`by_${Criterion | FormPlace}`, string | null> & { cause: string | null };

const FORM_PLACE_IDS = Object.keys(FORM_PLACES) as FormPlace[];
const BY = [...CRITERION_IDS, ...FORM_PLACE_IDS].map((id) => `by_${id}`);
/** What the verdict says of a dossier in the list. */
const KEPT =
  'row_id, unit, field, procedure, channel, submitted, received, due, finished, outcome, timeliness, in_caseload, working_days_late';

/** So many dossiers are joined with their rows at a time: to sort them all with their texts takes more memory than the engine may have. */
const AT_ONCE = 2_500;

/**
 * Every dossier of the caseload, not accepted or unplaced, once each, in the order of the inputs. Where there are more than `most`, the overdue
 * are kept first, then the refused, the not accepted, the unplaced, the others; each of these by day.
 */
export async function* everyDossier(
  db: Database,
  window: Window,
  { unit, form, most }: { unit?: string | null | undefined; form: FormSettings; most?: number },
): AsyncGenerator<CountedDossier[]> {
  // A name of its own: two lists may be read by turns.
  const table = `every_dossier_${++lists}`;
  await db.run(`CREATE TEMP TABLE ${table} AS ${keptQuery(window, form, unit)}`);
  try {
    if (most !== undefined)
      await db.run(`DELETE FROM ${table} WHERE row_id NOT IN
        (SELECT row_id FROM ${table} ORDER BY listed_rank, listed_day, row_id LIMIT ${most})`);
    // A case of which nothing was judged has no causes.
    const hasCauses = await hasTable(db, 'dossier_cause');
    const cause = hasCauses ? 'cause.cause::VARCHAR' : 'NULL';
    const join = hasCauses ? 'LEFT JOIN dossier_cause cause ON cause.row_id = v.row_id' : '';
    for (const [from, to] of await spansOf(db, table)) {
      const within = (row: string) => `${row} BETWEEN ${from} AND ${to}`;
      yield await db.rows<CountedDossier>(`SELECT ${BY.join(', ')}, ${cause} AS cause, ${TRACED}
        FROM (FROM ${table} WHERE ${within('row_id')}) v ${TRACED_JOINS} ${join}
        WHERE ${within('r.rowid')} AND ${within('place.row_id')} ORDER BY v.row_id`);
    }
  } finally {
    await db.run(`DROP TABLE ${table}`);
  }
}

let lists = 0;

function keptQuery(window: Window, form: FormSettings, unit: string | null | undefined): string {
  const values = [
    ...CRITERION_IDS.map((id) => `${criterionValue(id)} AS by_${id}`),
    ...FORM_PLACE_IDS.map((id) => `${formPlace(id, form)} AS by_${id}`),
  ];
  return `SELECT w.* FROM (
      SELECT ${KEPT}, ${values.join(', ')}, coalesce(received_day, refused_day) AS listed_day,
        CASE WHEN is_overdue THEN 0 WHEN is_settled AND outcome = 'refused' THEN 1 WHEN placement = 'notAccepted' THEN 2
          WHEN placement = 'unplaced' THEN 3 ELSE 4 END AS listed_rank
      FROM ${verdictOf(window)} WHERE in_caseload OR placement IN ('notAccepted', 'unplaced')) w
    LEFT JOIN unit u ON u.id = w.unit WHERE ${narrowed({ unit })}`;
}

/** The first and the last row of each so many dossiers. */
async function spansOf(db: Database, table: string): Promise<[number, number][]> {
  const spans = await db.rows<{ first: number; last: number }>(`
    SELECT min(row_id)::INTEGER AS first, max(row_id)::INTEGER AS last
    FROM (SELECT row_id, (row_number() OVER (ORDER BY row_id) - 1) // ${AT_ONCE} AS span FROM ${table})
    GROUP BY span ORDER BY span`);
  return spans.map(({ first, last }) => [first, last]);
}
