import type { Table } from '../../intake/heading/table.ts';
import type { TableRow } from '../../intake/sheets/table.ts';
import type { Database } from '../store/database.ts';
import { decideOrders, type Forms, otherForms } from './decideOrders.ts';
import type { LoadedSource, Loading, LoadOptions } from './loading.ts';
import { likelyForms } from './orderEvidence.ts';
import type { DecidedTable } from './orders.ts';
import type { StoredFacts } from './rawStore.ts';
import { insertRows, readCsv, readQuery } from './select.ts';
import { fillSpans } from './spans.ts';
import { rowsOf, stageRows, widthOfHeadings } from './stage.ts';
import { mayBeHeading, stagedParts } from './stagedParts.ts';

/** A table loaded. */
export interface Loaded {
  rows: number;
  decided: DecidedTable;
  lane: LoadedSource['lane'];
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
  if (table.query !== undefined && table.part === undefined && table.beside === undefined) {
    const rows = await tryFast(db, table, readQuery(table.query, table), null, firstRowid, options);
    if (rows !== null) return { ...rows, lane: 'fast' };
  }
  const width = table.header.headings.length;
  let widest = width;
  const seen = (rows: TableRow[]) => {
    options.onRows?.(rows.length);
    widest = Math.max(widest, widthOfHeadings(rows, width));
  };
  await stageRows(db, width, sourcedRows(loading, options.source, seen));
  if (widest > width) return loadTable(db, { ...loading, table: widened(table, widest) }, firstRowid, options);
  const parts = await stagedParts(db, table, input.shown);
  if (parts.length > 1) {
    await db.run('DROP TABLE stage');
    return { parts };
  }
  await fillSpans(db, table, options.source);
  const likely = likelyForms(table, table.mapping.dates?.order);
  await db.run('BEGIN');
  const rows = await insertRows(db, table, 'stage', { ...options, forms: likely });
  const decided = await settleForms(db, table, 'stage', firstRowid, likely, options);
  await db.run('DROP TABLE stage');
  return { rows, decided, lane: 'careful' };
}

async function* sourcedRows(loading: Loading, source: number, seen: (rows: TableRow[]) => void) {
  for await (const rows of rowsOf(loading)) {
    seen(rows);
    yield { source, rows };
  }
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

/**
 * The fast lane, or null when the file is not what its strict reading takes it for: blank lines, broken quotes … `lines`: how many rows
 * there must be, where another than the engine has counted them.
 */
async function tryFast(
  db: Database,
  table: Table,
  from: string,
  lines: number | null,
  firstRowid: number,
  options: TableOptions,
): Promise<Omit<Loaded, 'lane'> | null> {
  const likely = likelyForms(table, table.mapping.dates?.order);
  await db.run('BEGIN');
  const rows = await insertRows(db, table, from, { ...options, forms: likely }).catch(
    // What is wrong with a file that no strict reading was asked of, the careful lane says.
    lines === null ? () => null : notStrict,
  );
  // Strict reading drops blank lines and lets an open quote swallow lines; both make the numbers differ.
  if (rows === null || rows !== (lines ?? rows) || (await holdsHeading(db, firstRowid, options.stored))) {
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
  likely: Forms,
  options: TableOptions,
): Promise<DecidedTable> {
  const [decided] = await decideOrders(db, [table], { source: options.source, firstRowid }, likely);
  const forms = otherForms(decided as DecidedTable, likely);
  if (forms !== null) {
    await db.run('ROLLBACK; BEGIN');
    await insertRows(db, table, from, { ...options, forms });
  }
  await db.run('COMMIT');
  return decided as DecidedTable;
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
