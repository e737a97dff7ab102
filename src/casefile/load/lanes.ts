import { INTEGER, VARCHAR } from '@duckdb/node-api';
import type { Table } from '../../intake/heading/table.ts';
import { faultOfInput } from '../../intake/sheets/asInputError.ts';
import type { TableRow } from '../../intake/sheets/table.ts';
import type { Database, Value } from '../store/database.ts';
import type { MomentFact } from '../store/facts.ts';
import type { Loading, LoadOptions } from './loading.ts';
import { likelyForms, type PlainForm, weighOrders } from './orderEvidence.ts';
import { type DecidedTable, decideTable, formOf, givenTable } from './orders.ts';
import type { StoredFacts } from './rawStore.ts';
import { readCsv, type SelectOptions, selectRawRow } from './select.ts';
import { fillSpans } from './spans.ts';
import { mayBeHeading, stagedParts } from './stagedParts.ts';

/** A table loaded. */
export interface Loaded {
  rows: number;
  decided: DecidedTable;
  lane: 'fast' | 'careful';
}

export type TableOptions = LoadOptions & { source: number; stored: StoredFacts };

/**
 * Loads one table: by the engine itself where it can read the file strictly, else row by row through the stage. Gives the parts
 * that it turns out to hold, and loads nothing, when headings of other tables stand in it.
 */
export async function loadTable(
  db: Database,
  loading: Loading,
  firstRowid: number,
  options: TableOptions,
): Promise<Loaded | { parts: Table[] }> {
  const { table, input, digest } = loading;
  const lines = digest.lines - table.header.row;
  // The engine reads UTF-8 only; a file without a line feed under its header may end its lines with CR alone.
  if (
    table.format === 'csv' &&
    // The engine reads to the end of the file, a part ends before.
    table.part === undefined &&
    table.encoding === 'utf-8' &&
    digest.utf8 &&
    lines > 0 &&
    !digest.mixedLineEnds &&
    !table.escaped &&
    table.beside === undefined &&
    !isPattern(input.path)
  ) {
    const from = readCsv(input.path, table);
    const rows = await tryFast(db, table, from, lines, firstRowid, options);
    if (rows !== null) return { ...rows, lane: 'fast' };
  }
  await createStage(db, table);
  const width = table.header.headings.length;
  const types = [INTEGER, VARCHAR, ...Array.from({ length: width }, () => VARCHAR)];
  let widest = width;
  const seen = (rows: TableRow[]) => {
    options.onRows?.(rows.length);
    for (const row of rows) if (row.cells.length > widest && isWordy(row)) widest = row.cells.length;
  };
  await db.append('stage', types, columnBatches(rowsOf(loading), width, seen));
  if (widest > width) return loadTable(db, { ...loading, table: widened(table, widest) }, firstRowid, options);
  const parts = await stagedParts(db, table, input.shown);
  if (parts.length > 1) {
    await db.run('DROP TABLE stage');
    return { parts };
  }
  await fillSpans(db, table, options.source);
  const likely = likelyForms(table, table.mapping.dates?.order);
  await db.run('BEGIN');
  const rows = await insert(db, table, 'stage', { ...options, forms: likely });
  const decided = await settleForms(db, table, 'stage', firstRowid, likely, options);
  await db.run('DROP TABLE stage');
  return { rows, decided, lane: 'careful' };
}

/** The rows under the heading; an error of their reader, whatever it is, is the fault of the input. */
async function* rowsOf({ table, input }: Loading): AsyncGenerator<TableRow[]> {
  try {
    yield* table.rows(table.header);
  } catch (error) {
    throw faultOfInput(error, input.shown);
  }
}

/** A row of words may be the heading of another table, wider than this one. */
function isWordy({ cells }: TableRow): boolean {
  return cells.filter((cell) => cell !== '').length >= 3 && !cells.some((cell) => /\d/.test(cell));
}

function widened(table: Table, width: number): Table {
  const { header } = table;
  return {
    ...table,
    header: { ...header, headings: Array.from({ length: width }, (_, at) => header.headings[at] ?? '') },
  };
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
  const likely = likelyForms(table, table.mapping.dates?.order);
  await db.run('BEGIN');
  const rows = await insert(db, table, from, { ...options, forms: likely }).catch(notStrict);
  // Strict reading drops blank lines and lets an open quote swallow lines; both make the numbers differ.
  if (rows !== lines || (await holdsHeading(db, firstRowid, options.stored))) {
    await db.run('ROLLBACK');
    return null;
  }
  return { rows, decided: await settleForms(db, table, from, firstRowid, likely, options) };
}

/**
 * Decides the orders of day and month of rows just loaded, in the transaction that loads them, and ends it: they are loaded anew where
 * the top of the table promised another order than all of it proves.
 */
async function settleForms(
  db: Database,
  table: Table,
  from: string,
  firstRowid: number,
  likely: Map<MomentFact, PlainForm>,
  options: TableOptions,
): Promise<DecidedTable> {
  const given = table.mapping.dates?.order;
  const decided = given
    ? givenTable(table, given)
    : decideTable(table, await weighOrders(db, table, firstRowid, likely));
  const forms = new Map([...likely].map(([fact, form]) => [fact, formOf(decided.orders.get(fact) ?? null, form)]));
  const isTyped = (fact: MomentFact) => (decided.evidence.get(fact)?.typed ?? 0) > 0;
  if ([...forms].some(([fact, form]) => form !== likely.get(fact) && isTyped(fact))) {
    await db.run('ROLLBACK; BEGIN');
    await insert(db, table, from, { ...options, forms });
  }
  await db.run('COMMIT');
  return decided;
}

/** A heading under the first one: the careful lane finds out whether it heads another table. */
async function holdsHeading(db: Database, firstRowid: number, stored: StoredFacts): Promise<boolean> {
  const found = await db.rows(`SELECT 1 FROM raw_row WHERE rowid >= ${firstRowid} AND ${mayBeHeading(stored)} LIMIT 1`);
  return found.length > 0;
}

/** The engine's refusal of a line; any other error is not ours to swallow. */
function notStrict(error: Error): null {
  if (/^Invalid Input Error: .*CSV|state machine/s.test(error.message)) return null;
  throw error;
}

async function insert(db: Database, table: Table, from: string, options: SelectOptions): Promise<number> {
  const [before] = await db.rows<{ n: number }>('SELECT count(*)::INTEGER AS n FROM raw_store');
  await db.run(`INSERT INTO raw_store BY NAME ${selectRawRow(table, from, options)}`);
  const [after] = await db.rows<{ n: number }>('SELECT count(*)::INTEGER AS n FROM raw_store');
  return (after?.n ?? 0) - (before?.n ?? 0);
}

/** Creates the table of text that rows are read into before they are typed. */
async function createStage(db: Database, table: Table): Promise<void> {
  const cells = table.header.headings.map((_, index) => `c${index} VARCHAR`);
  await db.run(`CREATE OR REPLACE TEMP TABLE stage ("row" INTEGER, flag VARCHAR, ${cells.join(', ')})`);
}

/** Rows turned into columns, as the engine takes them; a blank cell is null. */
async function* columnBatches(
  batches: AsyncIterable<TableRow[]>,
  width: number,
  seen: (rows: TableRow[]) => void,
): AsyncGenerator<Value[][]> {
  for await (const rows of batches) {
    seen(rows);
    const cells = Array.from({ length: width }, (_, index) => rows.map((row) => row.cells[index] || null));
    yield [rows.map(({ row }) => row), rows.map(({ flag }) => flag), ...cells];
  }
}
