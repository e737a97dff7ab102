import { readFile } from 'node:fs/promises';
import { INTEGER, VARCHAR } from '@duckdb/node-api';
import type { Digest } from '../intake/digest.ts';
import { InputError } from '../intake/errors.ts';
import type { DateOrder } from '../intake/findDay.ts';
import type { Mapping } from '../intake/mapping.ts';
import type { Input } from '../intake/open.ts';
import type { Table, TableRow } from '../intake/table.ts';
import { type Database, literal, type Value } from './database.ts';
import { describeSource } from './describeSource.ts';
import type { MomentFact } from './facts.ts';
import { columnOrders, givenOrders, suspectColumns, undecidedColumns } from './orders.ts';
import { readCsv, type SelectOptions, selectRawRow } from './select.ts';
import { fillSpans } from './spans.ts';
import { rawRowView, type StoredFacts, storedFacts } from './store.ts';

/** A table on its way into the case file. */
export interface Loading {
  input: Input;
  digest: Digest;
  table: Table;
}

export interface LoadOptions {
  mapping: Mapping | null;
  key: string;
  reveal: boolean;
  /** Unit of the exports that hold one and do not say which. */
  unit: string | null;
  /** The unit of the plan that a text names. */
  planUnit: (word: string) => string | null;
  /** Told before each table. */
  onStart?: (loading: Loading) => void;
  /** Told as rows go into the engine batch by batch; not where it reads the file itself. */
  onRows?: (rows: number) => void;
  /** Told after each table: rows of that table. */
  onTable?: (loading: Loading, rows: number) => void;
}

/** The date order of every column of every source, as found or given. */
export type Orders = Map<number, Map<MomentFact, DateOrder>>;

/** Creates the tables and macros of a new case file. `blank`: texts that say nothing, lower case. */
export async function createCase(db: Database, blank: string[]): Promise<void> {
  await db.run(`SET VARIABLE blank_words = [${blank.map(literal).join(', ')}]`);
  for (const file of ['schema.sql', 'macros.sql']) {
    await db.run(await readFile(new URL(file, import.meta.url), 'utf8'));
  }
}

/** Tables loaded: the date orders used, and inputs that broke off while their rows were read. */
export interface LoadResult {
  orders: Orders;
  faults: InputError[];
}

/** Loads tables, in the given order, as rows of `raw_row`. A table that breaks off leaves no row and is a fault. */
export async function loadTables(db: Database, loadings: Loading[], options: LoadOptions): Promise<LoadResult> {
  const orders: Orders = new Map();
  const faults: InputError[] = [];
  const stored = storedFacts(
    loadings.map(({ table }) => table),
    options.mapping,
    options.reveal,
  );
  let source = 1;
  let firstRowid = 0;
  for (const [index, loading] of loadings.entries()) {
    if (index === 0) await createRawRow(db, loading.table, options, stored);
    options.onStart?.(loading);
    try {
      const found = await loadTable(db, loading, firstRowid, { source, stored, ...options });
      orders.set(source, found.orders);
      await describeSource(db, source, loading, found.lane, firstRowid, options);
      source++;
      firstRowid += found.rows;
      options.onTable?.(loading, found.rows);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(error);
    }
  }
  return { orders, faults };
}

interface Loaded {
  rows: number;
  orders: Map<MomentFact, DateOrder>;
  lane: 'fast' | 'careful';
}

type TableOptions = LoadOptions & { source: number; stored: StoredFacts };

async function createRawRow(db: Database, table: Table, options: LoadOptions, stored: StoredFacts): Promise<void> {
  await createStage(db, table);
  const select = selectRawRow(table, 'stage', { ...options, stored, source: 1, orders: new Map() });
  await db.run(`CREATE TABLE raw_store AS ${select} LIMIT 0`);
  await db.run(rawRowView(stored));
}

async function loadTable(db: Database, loading: Loading, firstRowid: number, options: TableOptions): Promise<Loaded> {
  const { table, input, digest } = loading;
  const lines = digest.lines - table.header.row;
  // The engine reads UTF-8 only; a file without a line feed under its header may end its lines with CR alone.
  if (
    table.format === 'csv' &&
    table.encoding === 'utf-8' &&
    digest.utf8 &&
    lines > 0 &&
    !digest.mixedLineEnds &&
    !isPattern(input.path)
  ) {
    const from = readCsv(input.path, table);
    const rows = await tryFast(db, table, from, lines, firstRowid, options);
    if (rows !== null) return { ...rows, lane: 'fast' };
  }
  await createStage(db, table);
  const width = table.header.headings.length;
  const types = [INTEGER, VARCHAR, ...Array.from({ length: width }, () => VARCHAR)];
  await db.append('stage', types, columnBatches(table.rows(table.header), width, options.onRows));
  await fillSpans(db, table, options.source);
  const orders = await columnOrders(db, table, 'stage', options);
  const rows = await insert(db, table, 'stage', { ...options, orders });
  await db.run('DROP TABLE stage');
  return { rows, orders, lane: 'careful' };
}

/** The engine takes a path with these for a pattern and may read another file. */
function isPattern(path: string): boolean {
  return /[*?[\]{}]/.test(path);
}

/** The fast lane, or null when the file is not what its strict reading takes it for: blank lines, broken quotes … */
async function tryFast(
  db: Database,
  table: Table,
  from: string,
  lines: number,
  firstRowid: number,
  options: TableOptions,
): Promise<Omit<Loaded, 'lane'> | null> {
  let orders = givenOrders(table, options);
  for (let attempt = 1; ; attempt++) {
    await db.run('BEGIN');
    const rows = await insert(db, table, from, { ...options, orders }).catch(notStrict);
    // Strict reading drops blank lines and lets an open quote swallow lines; both make the numbers differ.
    if (rows !== lines) {
      await db.run('ROLLBACK');
      return null;
    }
    const suspects = attempt === 1 ? await suspectColumns(db, table, firstRowid, options) : [];
    const found = suspects.length > 0 ? await columnOrders(db, table, from, options) : orders;
    if (!suspects.some((fact) => found.get(fact) === 'mdy')) {
      await undecidedColumns(db, table, from, firstRowid, options);
      await db.run('COMMIT');
      return { rows, orders };
    }
    await db.run('ROLLBACK');
    orders = found;
  }
}

/** The engine's refusal of a line; any other error is not ours to swallow. */
function notStrict(error: Error): null {
  if (/^Invalid Input Error: .*CSV|state machine/s.test(error.message)) return null;
  throw error;
}

async function insert(db: Database, table: Table, from: string, options: SelectOptions): Promise<number> {
  const [before] = await db.rows<{ n: number }>('SELECT count(*)::INTEGER AS n FROM raw_store');
  await db.run(`INSERT INTO raw_store ${selectRawRow(table, from, options)}`);
  const [after] = await db.rows<{ n: number }>('SELECT count(*)::INTEGER AS n FROM raw_store');
  return (after?.n ?? 0) - (before?.n ?? 0);
}

async function createStage(db: Database, table: Table): Promise<void> {
  const cells = table.header.headings.map((_, index) => `c${index} VARCHAR`);
  await db.run(`CREATE OR REPLACE TEMP TABLE stage ("row" INTEGER, flag VARCHAR, ${cells.join(', ')})`);
}

/** Rows turned into columns, as the engine takes them; a blank cell is null. */
async function* columnBatches(
  batches: AsyncIterable<TableRow[]>,
  width: number,
  onRows: LoadOptions['onRows'],
): AsyncGenerator<Value[][]> {
  for await (const rows of batches) {
    onRows?.(rows.length);
    const cells = Array.from({ length: width }, (_, index) => rows.map((row) => row.cells[index] || null));
    yield [rows.map(({ row }) => row), rows.map(({ flag }) => flag), ...cells];
  }
}
