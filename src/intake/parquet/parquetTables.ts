import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { literal } from '../../text/sql.ts';
import { InputError } from '../errors.ts';
import type { Input } from '../sheets/input.ts';
import { type HeadRow, type SheetRow, TOP_ROWS } from '../sheets/rows.ts';
import { type OpenTables, sheetTable } from '../sheets/sheetTables.ts';
import type { RawTable } from '../sheets/table.ts';
import { ownParts } from './ownParts.ts';
import { escaped, rowsOf, textOf } from './values.ts';

/** Of the engine that reads: a file has groups of rows, and one at a time is taken apart. */
const MEMORY = '256MB';

/** Rows of a file as texts, after their number in it. */
interface Rows {
  instance: DuckDBInstance;
  names: string[];
  sql: string;
  input: Input;
}

/**
 * The table of a Parquet file, every value as text, its heading the first row; of dossiers that `audit export` wrote a table for all whose
 * exports had the same columns. Throws InputError.
 */
export async function openParquet(input: Input): Promise<OpenTables> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    memory_limit: MEMORY,
    threads: '1',
  });
  const connection = await instance.connect();
  const close = () => {
    connection.closeSync();
    instance.closeSync();
  };
  try {
    const path = literal(escaped(input.path));
    const described = await rowsOf(connection, `DESCRIBE FROM read_parquet(${path})`);
    const columns = described.map(([name, type]) => ({ name: String(name), type: String(type) }));
    const names = columns.map(({ name }) => name);
    const number = names.includes('file_row_number') ? 'row_number() OVER ()' : '(file_row_number + 1)';
    const file = `read_parquet(${path}${number.startsWith('(') ? ', file_row_number = true' : ''})`;
    const sql = `SELECT ${number}::INTEGER, ${columns.map(textOf).join(', ')} FROM ${file}`;
    const parts = await ownParts(connection, path, names);
    const tables: RawTable[] = [];
    for (const { where, own } of parts ?? [{ where: '', own: undefined }]) {
      const table = await tableOf(connection, { instance, names, sql: `${sql}${where}`, input });
      tables.push(own === undefined ? table : { ...table, own, query: `${sql}${where}` });
    }
    return { tables, close };
  } catch (error) {
    close();
    throw damaged(error, input);
  }
}

async function tableOf(connection: DuckDBConnection, rows: Rows): Promise<RawTable> {
  const first = await rowsOf(connection, `${rows.sql} LIMIT ${TOP_ROWS - 1}`);
  const head: HeadRow[] = [{ row: 1, cells: rows.names }, ...first.map(rowOf)];
  return sheetTable('parquet', { name: null, hidden: false, head, rows: () => batches(rows) }, rows.input);
}

async function* batches({ instance, sql, names, input }: Rows): AsyncGenerator<SheetRow[]> {
  yield [{ row: 1, cells: names, hidden: false }];
  // A second query on a connection ends the stream that is read from it.
  const connection = await instance.connect();
  let seen = 0;
  try {
    const count = Number((await rowsOf(connection, `SELECT count(*)::INTEGER FROM (${sql})`))[0]?.[0]);
    const result = await connection.stream(sql);
    for await (const rows of result.yieldRowsJs()) {
      yield rows.map((values) => ({ ...rowOf(values), hidden: false }));
      seen += rows.length;
    }
    // An error in the midst of a stream ends it like its last row.
    if (seen < count) throw new InputError('truncated', input.shown);
  } catch (error) {
    throw damaged(error, input);
  } finally {
    connection.closeSync();
  }
}

/** The heading is row 1. */
function rowOf([number, ...values]: readonly unknown[]): HeadRow {
  return { row: Number(number) + 1, cells: values.map((value) => (value === null ? '' : String(value))) };
}

/** The engine's refusal of the bytes. */
function damaged(error: unknown, input: Input): unknown {
  const known = /^(Invalid|IO|Serialization|Conversion|Binder|Not implemented|TProtocolException|Parquet)/i;
  return error instanceof Error && known.test(error.message) ? new InputError('truncated', input.shown) : error;
}
