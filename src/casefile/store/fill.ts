import type { DuckDBType } from '@duckdb/node-api';
import { INTEGER, VARCHAR } from '@duckdb/node-api';
import type { Database, Value } from './database.ts';

/** Fills the table word_<name>: a word as written and the id of what it names. */
export async function fillWords(
  db: Database,
  name: string,
  names: Map<string, string>,
  ids: Map<string, number>,
): Promise<void> {
  await fill(db, `word_${name}`, { word: VARCHAR, id: INTEGER }, [
    [...names.keys()],
    [...names.values()].map((value) => ids.get(value) as number),
  ]);
}

/** Creates a table and fills it, column by column. */
export async function fill(
  db: Database,
  table: string,
  columns: Record<string, DuckDBType>,
  values: Value[][],
): Promise<void> {
  const types = Object.values(columns);
  await db.run(
    `CREATE TABLE ${table} (${Object.entries(columns)
      .map(([name, type]) => `${name} ${type}`)
      .join(', ')})`,
  );
  await db.append(
    table,
    types,
    (async function* () {
      yield values;
    })(),
  );
}

/** Adds rows, each the list of its values in SQL, to a table. */
export async function insertValues(db: Database, table: string, rows: readonly string[]): Promise<void> {
  if (rows.length > 0) await db.run(`INSERT INTO ${table} VALUES ${rows.join(', ')}`);
}
