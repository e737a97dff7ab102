import { type Database, literal } from '../store/database.ts';
import { verdictOf, type Window } from './window.ts';

/**
 * Works out the verdict of a window once and keeps it as long as the connection lives: whatever is asked of `verdict` in that
 * window then reads it, some forty counts and rules of a run. Other windows are reckoned as before, and so is any window in
 * a stream, which has a connection of its own.
 */
export async function keepVerdict(db: Database, window: Window): Promise<void> {
  const { from, asOf, cut, deadline } = window;
  const kept = `(from_day = DATE ${literal(from)} AND as_of = DATE ${literal(asOf)} AND cut = DATE ${literal(cut)}
    AND by_day = ${deadline === 'day'})`;
  await db.run(`CREATE TEMP TABLE kept_verdict AS FROM ${verdictOf(window)}`);
  // The engine sees from the parameters alone which half is empty, and does not run it.
  await db.run(`CREATE TEMP MACRO verdict(from_day, as_of, cut, by_day) AS TABLE
    FROM kept_verdict WHERE ${kept} UNION ALL FROM reckoned(from_day, as_of, cut, by_day) WHERE NOT ${kept}`);
}
