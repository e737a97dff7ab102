import { type Database, openDatabase } from './database.ts';
import type { Window } from './window.ts';

/** A case file opened read-only, with the window its figures were counted for. */
export interface Case {
  db: Database;
  window: Window;
  planId: string;
  /** Does it hold persons in clear? Only when made with --reveal. */
  reveal: boolean;
}

/** Opens a saved case file. Throws the engine's error when it is none. */
export async function openCase(path: string): Promise<Case> {
  const db = await openDatabase({ path, readOnly: true });
  const rows = await db.rows<{ name: string; value: string }>('SELECT name, value FROM run');
  const run = Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  const { plan, reveal, ...window } = run as unknown as Window & { plan: string; reveal: string };
  return { db, window, planId: plan, reveal: reveal === 'true' };
}

/** The distinct names of units, fields or procedures in a case. */
export async function namesIn(db: Database, table: 'unit' | 'field' | 'procedure'): Promise<string[]> {
  const columns = table === 'procedure' ? 'unnest([code, name])' : 'name';
  const rows = await db.rows<{ name: string | null }>(`SELECT DISTINCT ${columns} AS name FROM ${table} ORDER BY 1`);
  return rows.flatMap(({ name }) => (name === null ? [] : [name]));
}
