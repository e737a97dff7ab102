import { stat } from 'node:fs/promises';
import { refusePipe } from '../../text/plainFile.ts';
import { type Database, openDatabase } from './database.ts';
import { type Run, readRun } from './run.ts';

/** A case file opened read-only, with what its run was asked. */
export interface Case extends Run {
  db: Database;
}

/** Opens a saved case file. Throws the engine's error, or the system's, when it is none. */
export async function openCase(path: string, options: { memory?: string; spill?: string } = {}): Promise<Case> {
  await refusePipe(path);
  const db = await openDatabase({ path, readOnly: true, bytes: await sizeOf(path), ...options });
  try {
    return { db, ...(await readRun(db)) };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Bytes of a file; 0 of none, which the engine refuses. */
async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0;
}

/** The distinct names of units, fields or procedures in a case. */
export async function namesIn(db: Database, table: 'unit' | 'field' | 'procedure'): Promise<string[]> {
  const columns = table === 'procedure' ? 'unnest([code, name])' : 'name';
  const rows = await db.rows<{ name: string | null }>(`SELECT DISTINCT ${columns} AS name FROM ${table} ORDER BY 1`);
  return rows.flatMap(({ name }) => (name === null ? [] : [name]));
}
