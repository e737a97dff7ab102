import { readFile } from 'node:fs/promises';
import { BOOLEAN, INTEGER, VARCHAR } from '@duckdb/node-api';
import { type Calendar, calendarDays } from '../../law/calendar.ts';
import { literal } from '../../text/sql.ts';
import type { Database } from '../store/database.ts';
import { fill } from '../store/fill.ts';
import type { Window } from '../store/window.ts';

/** The call of the verdict macro for a window, for a FROM clause. */
export function verdictOf({ from, asOf, cut, deadline }: Window): string {
  return `verdict(DATE ${literal(from)}, DATE ${literal(asOf)}, DATE ${literal(cut)}, ${deadline === 'day'})`;
}

/** Creates the macro `verdict` over `dossier`, and the table `calendar` that it counts working days by. */
export async function createVerdict(db: Database, calendar: Calendar): Promise<void> {
  const days = calendarDays(calendar);
  const columns = { day: VARCHAR, working: BOOLEAN, occasion: VARCHAR, working_so_far: INTEGER };
  await fill(db, 'calendar', columns, [
    days.map(({ day }) => day),
    days.map(({ working }) => working),
    days.map(({ occasion }) => occasion),
    days.map(({ workingSoFar }) => workingSoFar),
  ]);
  await db.run('ALTER TABLE calendar ALTER day TYPE DATE');
  await db.run(await verdictMacros());
}

/** All macros that a verdict is made of, over the tables `dossier` and `calendar` of the same schema. */
export async function verdictMacros(): Promise<string> {
  return (await standing()) + (await readFile(new URL('verdict.sql', import.meta.url), 'utf8'));
}

const standing = () => readFile(new URL('standing.sql', import.meta.url), 'utf8');

/** Gives a case opened for reading the macros of standing.sql for the life of the connection: an older case has none of its own. */
export async function lendStanding(db: Database): Promise<void> {
  await db.run((await standing()).replaceAll('CREATE OR REPLACE MACRO', 'CREATE OR REPLACE TEMP MACRO'));
}

/**
 * Works out the verdict of a window once and keeps it as long as the connection lives: whatever is asked of `verdict` in that
 * window then reads it, some forty counts and rules of a run. Other windows are reckoned as before, and so is any window in
 * a stream, which has a connection of its own.
 */
export async function keepVerdict(db: Database, window: Window): Promise<void> {
  const { from, asOf, cut, deadline } = window;
  const isKept = `(from_day = DATE ${literal(from)} AND as_of = DATE ${literal(asOf)} AND cut = DATE ${literal(cut)}
    AND by_day = ${deadline === 'day'})`;
  await db.run(`CREATE TEMP TABLE kept_verdict AS FROM ${verdictOf(window)}`);
  // The engine sees from the parameters alone which half is empty, and does not run it.
  await db.run(`CREATE TEMP MACRO verdict(from_day, as_of, cut, by_day) AS TABLE
    FROM kept_verdict WHERE ${isKept} UNION ALL FROM reckoned(from_day, as_of, cut, by_day) WHERE NOT ${isKept}`);
}
