import { literal } from '../../text/sql.ts';
import { lendStanding } from '../figures/verdict.ts';
import type { Database } from '../store/database.ts';
import type { Window } from '../store/window.ts';
import { type Mode, modesOf } from './modes.ts';
import { type CountingRule, countingRules } from './rules.ts';

/**
 * Dossiers of one unit, field and procedure that no rule tells apart. `signature`: a letter for where they stand under each way of
 * judging, one for how they arrived, and a digit for each condition of a rule.
 */
export interface Alike {
  unit: string | null;
  field: string | null;
  procedure: string | null;
  procedureCode: string | null;
  signature: string;
  dossiers: number;
  /** Rows beside one for each of them. */
  repeats: number;
}

/** What the letters of signatures mean. */
export interface Key {
  modes: Mode[];
  conditions: string[];
}

/** Where a dossier stands: e o l n settled early, on time, late, without due date; i v p m pending in time, overdue, paused, without due date. */
const LETTERS = { early: 'e', onTime: 'o', late: 'l', inTime: 'i', overdue: 'v', paused: 'p' };
export const NOWHERE = '-';

export async function keyOf(db: Database, window: Window): Promise<Key> {
  const conditions = countingRules().flatMap((rule: CountingRule) => ('when' in rule && rule.when ? [rule.when] : []));
  return { modes: await modesOf(db, window), conditions: [...new Set(conditions)] };
}

/** Counts the dossiers of a window by signature, in one pass: a million rows become some hundreds. */
export async function countAlike(db: Database, window: Window, key: Key): Promise<Alike[]> {
  await lendStanding(db);
  return db.rows<Alike>(`SELECT u.name AS unit, f.name AS field, p.name AS procedure, p.code AS "procedureCode", alike.* EXCLUDE (unit, field, procedure)
    FROM (SELECT unit, field, procedure, signature, count(*)::INTEGER AS dossiers, sum(repeats)::INTEGER AS repeats
      FROM (${signed(window, key)}) GROUP BY ALL) alike
    LEFT JOIN unit u ON u.id = alike.unit LEFT JOIN field f ON f.id = alike.field
    LEFT JOIN procedure p ON p.id = alike.procedure
    ORDER BY unit NULLS LAST, field NULLS LAST, procedure NULLS LAST, "procedureCode" NULLS LAST, signature`);
}

/** The rows that stand for the dossiers of some signatures, in the order of the inputs. */
export async function rowsAlike(db: Database, window: Window, key: Key, wanted: readonly Alike[]): Promise<number[]> {
  if (wanted.length === 0) return [];
  await lendStanding(db);
  const values = wanted.map(
    ({ unit, field, procedure, procedureCode, signature }) =>
      `(${[unit, field, procedure, procedureCode, signature].map(literal).join(', ')})`,
  );
  const rows = await db.rows<{ row_id: number }>(`SELECT s.row_id::INTEGER AS row_id FROM (${signed(window, key)}) s
    LEFT JOIN unit u ON u.id = s.unit LEFT JOIN field f ON f.id = s.field LEFT JOIN procedure p ON p.id = s.procedure
    JOIN (VALUES ${values.join(', ')}) wanted(unit, field, procedure, code, signature)
      ON wanted.unit IS NOT DISTINCT FROM u.name AND wanted.field IS NOT DISTINCT FROM f.name
        AND wanted.procedure IS NOT DISTINCT FROM p.name AND wanted.code IS NOT DISTINCT FROM p.code
        AND wanted.signature = s.signature
    ORDER BY s.row_id`);
  return rows.map(({ row_id }) => row_id);
}

/**
 * Every dossier that has a place in the form under some rule, with its signature. What several ways of judging ask alike (the hour of a
 * moment, where an end places the dossier, its state) is worked out once, in a step before the letters.
 */
function signed({ from, asOf, deadline }: Window, { modes, conditions }: Key): string {
  const letters = modes.map((mode) => letterOf(mode, asOf, deadline));
  const arrival = `CASE WHEN received_day < from_day THEN 'C' WHEN channel IS NULL THEN 'U'
    WHEN channel = 'online' THEN 'O' ELSE 'D' END`;
  const digits = conditions.map((condition) => `CASE WHEN coalesce(${condition}, false) THEN '1' ELSE '0' END`);
  const ends = [...new Set(modes.map(({ end }) => endOf(end)))];
  const shared = [
    ...['due', 'due_first', ...ends].map((moment) => `has_hour(${moment}) AS ${hourOf(moment)}`),
    ...ends.map(
      (end) => `placement_of(outcome, NULL, received_day, ${end}::DATE, is_final, from_day, $asOf) AS ${placeOf(end)}`,
    ),
    ...[...new Set(modes.map(({ end, state }) => `${endOf(end)} ${state ?? ''}`))].map((one) => {
      const [end = '', state = ''] = one.split(' ');
      // A dossier finished by the day of the export is settled then, whenever that was.
      return `state_of(${end}::DATE, is_final, ${state === '' ? '$asOf' : "DATE '9999-12-31'"}) AS ${stateOf(end, state)}`;
    }),
  ];
  return `SELECT row_id, unit, field, procedure, repeats, concat(${[...letters, arrival, ...digits].join(', ')}) AS signature
    FROM (SELECT *, ${shared.join(', ')} FROM (${moments(from, asOf)}))
    WHERE ${ends.map((end) => `${placeOf(end)} = 'caseload'`).join(' OR ')}`.replaceAll(
    '$asOf',
    `DATE ${literal(asOf)}`,
  );
}

/** What dossiers received by a day are judged by. */
function moments(from: string, asOf: string): string {
  return `SELECT d.row_id, d.unit, d.field, d.procedure, d.channel, d.outcome, d.paused, d.received::DATE AS received_day,
      DATE ${literal(from)} AS from_day, d.due, coalesce(d.first_due, d.due) AS due_first, d.finished,
      coalesce(d.returned, d.finished) AS end_returned, CASE WHEN r.finished IS NOT NULL THEN d.finished END AS end_finished,
      coalesce(d.outcome IN ('granted', 'refused', 'withdrawn'), false) AS is_final,
      coalesce(small_count(r.supplementCount), 0) AS supplements, coalesce(again.n, 0) AS repeats
    FROM dossier d JOIN dossier_row r ON r.rowid = d.row_id
    LEFT JOIN (SELECT kept, count(*) AS n FROM repeat GROUP BY kept) again ON again.kept = d.row_id
    WHERE d.received::DATE <= DATE ${literal(asOf)} AND d.outcome IS DISTINCT FROM 'notAccepted'`;
}

const endOf = (end: Mode['end']) => (end === null ? 'finished' : `end_${end}`);
const hourOf = (moment: string) => `hour_of_${moment}`;
const placeOf = (end: string) => `place_by_${end}`;
const stateOf = (end: string, state: string) => `state_by_${end}_${state}`;

function letterOf({ by, due, end, state }: Mode, asOf: string, deadline: Window['deadline']): string {
  const ended = endOf(end);
  const dueBy = due === 'first' ? 'due_first' : 'due';
  const stands = stateOf(ended, state ?? '');
  const byDay = by === 'day' || deadline === 'day';
  const late = `is_past_by(${dueBy}, ${hourOf(dueBy)}, ${stands}, ${ended}, ${hourOf(ended)}, DATE ${literal(asOf)}, ${byDay})`;
  const judged = `timeliness_of(${stands}, ${dueBy}, ${ended}, paused, ${late})`;
  const letters = Object.entries(LETTERS).map(([timeliness, letter]) => `WHEN '${timeliness}' THEN '${letter}'`);
  return `CASE WHEN ${placeOf(ended)} <> 'caseload' THEN '${NOWHERE}'
    ELSE CASE ${judged} ${letters.join(' ')} ELSE CASE WHEN ${stands} = 'settled' THEN 'n' ELSE 'm' END END END`;
}
