import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  DuckDBScalarFunction,
  type DuckDBType,
  VARCHAR,
  version,
} from '@duckdb/node-api';
import { literal } from '../../text/sql.ts';
import { whileOpen, whileRunning } from './halting.ts';
import { streamOf } from './stream.ts';

export type Value = string | number | boolean | null;
export type Row = Record<string, Value>;

/** The embedded engine, with the few calls this program needs. Text of SQL in, plain values out. */
export interface Database {
  run(sql: string): Promise<void>;
  /** All rows of a query; for small results. Counts must be cast to INTEGER, moments to text. */
  rows<T extends object = Row>(sql: string): Promise<T[]>;
  /** The same column by column: of many rows it takes less room. */
  columns(sql: string): Promise<Record<string, Value[]>>;
  /** Rows of a query in batches of about two thousand, never all in memory; temporary tables are not seen. */
  stream<T extends object = Row>(sql: string): AsyncGenerator<T[]>;
  /** Appends batches of columns to a table; types as the table has them. */
  append(table: string, types: DuckDBType[], batches: AsyncIterable<Value[][]>): Promise<void>;
  /** Gives SQL a function of texts, called for the rows that get there alone; NULL gives NULL. The same texts must give the same. */
  define(name: string, parameters: number, of: (...texts: string[]) => string): void;
  interrupt(): void;
  close(): void;
}

export interface DatabaseOptions {
  path: string;
  readOnly?: boolean;
  /** Engine memory as DuckDB writes it, e.g. "512MB". */
  memory?: string;
  /** Where the engine spills; it holds citizens' data for the time of a run, so the caller removes it. */
  spill?: string;
  /** Bytes of the files that it is to read: of few it works in one thread. */
  bytes?: number;
}

/** The version of the engine. */
export const ENGINE = version();

const CHUNK_ROWS = 2048;

/** Up to here planning is most of the work, and several threads only wait for each other: of 30,000 rows they take a quarter more of the processor. */
const FEW_BYTES = 8 << 20;

/** The oldest engine that can open a case file. Its way of packing texts takes two thirds of the time of the one before. */
const STORAGE = 'v1.3.0';

/** Opens a case file or creates it. Extensions are never fetched: the product makes no network call. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const instance = await DuckDBInstance.create(options.path, {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    storage_compatibility_version: STORAGE,
    ...(options.readOnly ? { access_mode: 'READ_ONLY' } : {}),
    ...(options.memory ? { memory_limit: options.memory } : {}),
    ...(options.spill ? { temp_directory: options.spill } : {}),
    ...(options.bytes !== undefined && options.bytes < FEW_BYTES ? { threads: '1' } : {}),
  });
  const connection = await instance.connect();
  const closed = whileOpen(connection);

  async function rows<T extends object>(sql: string): Promise<T[]> {
    const reader = await whileRunning(() => connection.runAndReadAll(sql));
    return reader.getRowObjectsJS() as T[];
  }

  async function columns(sql: string): Promise<Record<string, Value[]>> {
    const reader = await whileRunning(() => connection.runAndReadAll(sql));
    return reader.getColumnsObjectJS() as Record<string, Value[]>;
  }

  async function append(table: string, types: DuckDBType[], batches: AsyncIterable<Value[][]>): Promise<void> {
    const appender = await connection.createAppender(table);
    const chunk = DuckDBDataChunk.create(types, CHUNK_ROWS);
    try {
      for await (const columns of batches) {
        const count = columns[0]?.length ?? 0;
        for (let start = 0; start < count; start += CHUNK_ROWS) {
          chunk.reset();
          chunk.setColumns(columns.map((column) => column.slice(start, start + CHUNK_ROWS)));
          appender.appendDataChunk(chunk);
        }
      }
    } catch (error) {
      closeQuietly(appender);
      throw error;
    }
    appender.closeSync();
  }

  return {
    define: (name, parameters, of) => defineFunction(connection, name, parameters, of),
    run: async (sql) => void (await whileRunning(() => connection.run(sql))),
    rows,
    columns,
    stream: (sql) => streamOf(instance, sql),
    append,
    interrupt: () => connection.interrupt(),
    close: () => {
      closed();
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** See Database.define. */
export function defineFunction(
  connection: DuckDBConnection,
  name: string,
  parameters: number,
  of: (...texts: string[]) => string,
): void {
  const places = Array.from({ length: parameters }, (_, place) => place);
  const made = DuckDBScalarFunction.create({
    name,
    returnType: VARCHAR,
    parameterTypes: places.map(() => VARCHAR),
    mainFunction: (_, input, output) => {
      const columns = places.map((place) => input.getColumnVector(place));
      for (let row = 0; row < input.rowCount; row++) {
        const texts = columns.map((column) => column.getItem(row));
        output.setItem(row, texts.includes(null) ? null : of(...(texts as string[])));
      }
      output.flush();
    },
  });
  connection.registerScalarFunction(made);
}

/** What was appended so far is of no use, nor what closing says of it. */
function closeQuietly(appender: DuckDBAppender): void {
  try {
    appender.closeSync();
  } catch {
    // The error that led here is the one to tell.
  }
}

/** Does a case hold this table? Some are there only when the run was given what they are made of. */
export async function hasTable(db: Database, table: string): Promise<boolean> {
  const found = await db.rows(`SELECT 1 AS n FROM duckdb_tables() WHERE table_name = ${literal(table)}`);
  return found.length > 0;
}
