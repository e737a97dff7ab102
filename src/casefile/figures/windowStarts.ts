import type { Database } from '../store/database.ts';
import type { Window } from '../store/window.ts';
import { FIGURES, type FigureId } from './figures.ts';
import { type Narrowing, narrowed } from './narrowing.ts';
import { verdictOf } from './verdict.ts';

/** What is counted for each day on which the window may begin. */
export const MAIN_FIGURES = [
  'caseload',
  'received',
  'carriedIn',
  'settled',
  'settled.late',
  'pending.overdue',
] as const satisfies FigureId[];

export type MainFigures = Record<(typeof MAIN_FIGURES)[number], number>;

/** The main figures of the windows that begin on each of some ISO days and end as `window` does; a day after its end is left out. */
export async function countStarts(
  db: Database,
  window: Window,
  starts: string[],
  narrowing: Narrowing = {},
): Promise<Map<string, MainFigures>> {
  const figures = FIGURES.filter(({ id }) => (MAIN_FIGURES as readonly string[]).includes(id));
  const counts = figures.map(({ id, when }) => `(count(*) FILTER (WHERE ${when}))::INTEGER AS "${id}"`);
  const queries = starts
    .filter((from) => from <= window.asOf)
    .map(
      (from) => `SELECT '${from}' AS start, ${counts.join(', ')} FROM ${verdictOf({ ...window, from })} v
      LEFT JOIN unit u ON u.id = v.unit WHERE ${narrowed(narrowing)}`,
    );
  if (queries.length === 0) return new Map();
  const rows = await db.rows<MainFigures & { start: string }>(queries.join(' UNION ALL '));
  return new Map(rows.map(({ start, ...main }) => [start, main]));
}
