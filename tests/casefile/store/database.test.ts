import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INTEGER, VARCHAR } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../src/casefile/store/database.ts';

/** More than the engine holds ready, so that what is left early has an end to run to. */
const MANY = 500_000;
const OPEN_FILES = '/proc/self/fd';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-database-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** How often this process holds a file open; only Linux tells. */
function held(path: string): number {
  const targets = readdirSync(OPEN_FILES).map((file) => {
    try {
      return readlinkSync(join(OPEN_FILES, file));
    } catch {
      return ''; // closed since it was listed
    }
  });
  return targets.filter((target) => target.startsWith(path)).length;
}

const LEFT: Record<string, (db: Database) => Promise<unknown>> = {
  'a stream read to its end': async (db) => {
    for await (const batch of db.stream('SELECT n FROM many WHERE n < 5000')) expect(batch.length).toBeGreaterThan(0);
  },
  'a stream left after its first batch': async (db) => {
    for await (const batch of db.stream('SELECT n, t FROM many')) return batch;
    return null;
  },
  'a sorted stream left after its first batch': async (db) => {
    for await (const batch of db.stream('SELECT n, t FROM many ORDER BY t, n DESC')) return batch;
    return null;
  },
  'a stream whose reader throws': async (db) => {
    const read = async () => {
      for await (const batch of db.stream('SELECT n, t FROM many')) throw new Error(String(batch.length));
    };
    await expect(read()).rejects.toThrow();
  },
  'rows appended until their reader breaks off': async (db) => {
    const batches = async function* () {
      yield [[1], ['x']];
      throw new Error('broke off');
    };
    await expect(db.append('many', [INTEGER, VARCHAR], batches())).rejects.toThrow('broke off');
  },
  'a stream that ends in an error': async (db) => {
    const read = async () => {
      for await (const batch of db.stream(
        `SELECT CASE WHEN n > 400000 THEN error('no more') ELSE t END AS c FROM many`,
      ))
        expect(batch.length).toBeGreaterThan(0);
    };
    await expect(read()).rejects.toThrow('no more');
  },
  'all rows of a query': (db) => db.rows('SELECT n FROM many LIMIT 10'),
};

test.runIf(process.platform === 'linux').each(Object.entries(LEFT))('%s lets go of the file', async (name, read) => {
  const path = join(folder, `${name.replaceAll(' ', '-')}.duckdb`);
  const db = await openDatabase({ path });
  await db.run(`CREATE TABLE many AS SELECT range::INTEGER AS n, repeat('x', 50) AS t FROM range(${MANY})`);
  const kept = await read(db);
  expect(held(path)).toBeGreaterThan(0);
  db.close();
  expect(held(path)).toBe(0);
  expect(kept).not.toBe(null);
});

test('an error in the midst of a stream is no end of it', async () => {
  const db = await openDatabase({ path: ':memory:' });
  const read = async (sql: string) => {
    let rows = 0;
    for await (const batch of db.stream(sql)) rows += batch.length;
    return rows;
  };
  await db.run(`CREATE TABLE t AS SELECT range AS n FROM range(${MANY})`);
  await expect(read("SELECT CASE WHEN n > 400000 THEN error('no more') ELSE 'a' END AS c FROM t")).rejects.toThrow(
    'no more',
  );
  expect(await read('SELECT n FROM t ORDER BY n DESC')).toBe(MANY);
  expect(await read('SELECT n FROM t WHERE n < 0')).toBe(0);
  db.close();
});
