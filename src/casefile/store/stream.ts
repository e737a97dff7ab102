import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { DuckDBConnection, DuckDBInstance, DuckDBResult } from '@duckdb/node-api';
import { whileOpen } from './halting.ts';

/** Rows of a query in batches. Whatever ends it, nothing of it keeps the file of the database open. */
export async function* streamOf<T extends object>(instance: DuckDBInstance, sql: string): AsyncGenerator<T[]> {
  // A second query on a connection silently ends the stream that is being read from it: each stream has its own.
  const own = await instance.connect();
  const closed = whileOpen(own);
  let unread: DuckDBResult | null = null;
  let seen = 0;
  let failed = false;
  try {
    unread = await own.stream(sql);
    for await (const batch of unread.yieldRowObjectJs()) {
      seen += batch.length;
      yield batch as T[];
    }
    unread = null;
    if (seen > 0) await checkEnd(own, sql, seen);
  } catch (error) {
    failed = true;
    throw error;
  } finally {
    if (unread !== null) await readOut(own, unread);
    closed();
    own.closeSync();
    if (failed) await letGo();
  }
}

/**
 * An error in the midst of a stream (the disk is full, the memory too small) ends it like its last row, without a word: the rows are
 * counted. Throws the error.
 */
async function checkEnd(connection: DuckDBConnection, sql: string, seen: number): Promise<void> {
  const all = (await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM (${sql})`)).getRows()[0]?.[0];
  if (all === seen) return;
  // What counts needs no value of a column; this reads them all, and fails as the stream did.
  await connection.run(`CREATE TEMP TABLE ended_early AS ${sql}`);
  throw new Error(`a result ended after ${seen} of ${all} rows`);
}

/**
 * Ends a result that its reader left early. Until then it keeps the file of the database open, whoever closes the connection and the
 * database: Windows lets nobody hash, move or remove such a file. Interrupted, it gives what it has at hand and ends.
 */
async function readOut(connection: DuckDBConnection, result: DuckDBResult): Promise<void> {
  connection.interrupt();
  try {
    while (((await result.fetchChunk())?.rowCount ?? 0) > 0);
  } catch {
    // Interrupted, which ends it as well.
  }
}

/**
 * A result that ended in an error keeps the file of the database open until the runtime clears it away, and there is no call that closes
 * it: the runtime is told to clear up.
 */
async function letGo(): Promise<void> {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  // What it found is given back after this turn.
  await wait(0);
}
