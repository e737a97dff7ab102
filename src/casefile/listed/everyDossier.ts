import { CRITERION_IDS, type Criterion, criterionValue } from '../figures/criteria.ts';
import { FORM_PLACES, type FormPlace, type FormSettings, formPlace } from '../figures/form06a.ts';
import { narrowed } from '../figures/narrowing.ts';
import { type TracedDossier, traceOf } from '../figures/trace.ts';
import { verdictOf } from '../figures/verdict.ts';
import { type Database, hasTable } from '../store/database.ts';
import type { Window } from '../store/window.ts';

/** A dossier with what it is counted by: for each criterion the value that it has, for the form the columns it stands in. */
export type CountedDossier = TracedDossier &
  Record<`by_${Criterion | FormPlace}`, string | null> & { cause: string | null };

const FORM_PLACE_IDS = Object.keys(FORM_PLACES) as FormPlace[];

/**
 * Every dossier of the caseload, not accepted or unplaced, once each: the overdue first, then the refused, the not accepted, the unplaced, the
 * others; each of these by day. `most` leaves out the last of them.
 */
export async function* everyDossier(
  db: Database,
  window: Window,
  { unit, form, most }: { unit?: string | null | undefined; form: FormSettings; most?: number },
): AsyncGenerator<CountedDossier[]> {
  const values = [
    ...CRITERION_IDS.map((id) => `${criterionValue(id)} AS by_${id}`),
    ...FORM_PLACE_IDS.map((id) => `${formPlace(id, form)} AS by_${id}`),
  ];
  // They are picked before anything else of them is read.
  const picked = `(SELECT w.* FROM (
      SELECT *, ${values.join(', ')}, coalesce(received_day, refused_day) AS listed_day,
        CASE WHEN is_overdue THEN 0 WHEN is_settled AND outcome = 'refused' THEN 1 WHEN placement = 'notAccepted' THEN 2
          WHEN placement = 'unplaced' THEN 3 ELSE 4 END AS listed_rank
      FROM ${verdictOf(window)} WHERE in_caseload OR placement IN ('notAccepted', 'unplaced')) w
    LEFT JOIN unit u ON u.id = w.unit WHERE ${narrowed({ unit })}
    ORDER BY listed_rank, listed_day, row_id${most === undefined ? '' : ` LIMIT ${most}`})`;
  const shown = [...CRITERION_IDS, ...FORM_PLACE_IDS].map((id) => `v.by_${id}`);
  // A case of which nothing was judged has no causes.
  const hasCauses = await hasTable(db, 'dossier_cause');
  const cause = hasCauses ? 'LEFT JOIN dossier_cause cause ON cause.row_id = v.row_id' : '';
  shown.push(hasCauses ? 'cause.cause::VARCHAR AS cause' : 'NULL AS cause');
  yield* db.stream<CountedDossier>(
    traceOf(picked, { order: ['listed_rank', 'listed_day'] }, `${shown.join(', ')}, `, cause),
  );
}
