import type { Table } from '../../intake/heading/table.ts';
import type { TableRow } from '../../intake/sheets/table.ts';
import type { Database } from '../store/database.ts';
import { decideOrders, type Forms, otherForms } from './decideOrders.ts';
import type { Loaded, TableOptions } from './lanes.ts';
import type { Loading } from './loading.ts';
import { likelyForms } from './orderEvidence.ts';
import { insertRows } from './select.ts';
import { rowsOf, type SourceRows, stageRows, widthOfHeadings } from './stage.ts';
import { headingsUnder } from './stagedParts.ts';

/** A file of so many bytes is small: planning its statements takes longer than reading it. */
const SMALL_BYTES = 1 << 18;
/** Cells that are held at once. */
const MOST_CELLS = 400_000;

/** Tables of one shape, one after the other, with their rows in memory. */
export interface Together {
  loadings: [Loading, ...Loading[]];
  rows: TableRow[][];
}

/**
 * The small tables at the head of `left` that one statement can type: they have the same headings, columns, mapping and forms of days.
 * Null where fewer than two have. A table that has to be looked at by itself (another table under it, merged cells, a reader's error)
 * is put into `alone`.
 */
export async function smallTables(left: readonly Loading[], alone: Set<Loading>): Promise<Together | null> {
  const [first, second] = left;
  if (first === undefined || second === undefined || !isSmall(first, alone) || !isSmall(second, alone)) return null;
  const shape = shapeOf(first.table);
  if (shape !== shapeOf(second.table)) return null;
  const loadings: Loading[] = [];
  const found: TableRow[][] = [];
  let cells = 0;
  for (const loading of left) {
    if (cells > MOST_CELLS || !isSmall(loading, alone) || shapeOf(loading.table) !== shape) break;
    const rows = await allRows(loading);
    if (rows === null) {
      alone.add(loading);
      break;
    }
    loadings.push(loading);
    found.push(rows);
    cells += rows.length * loading.table.header.headings.length;
  }
  const [head, ...others] = loadings;
  return head === undefined || others.length === 0 ? null : { loadings: [head, ...others], rows: found };
}

/**
 * Types small tables together, the first as `options.source` and the others behind it; those whose days prove to be of other forms than
 * those at the top of the first, or of none, are typed anew by their own.
 */
export async function loadTogether(
  db: Database,
  { loadings, rows }: Together,
  firstRowid: number,
  options: TableOptions,
): Promise<Loaded[]> {
  const [{ table }] = loadings;
  const tables = loadings.map((loading) => loading.table) as [Table, ...Table[]];
  const likely = likelyForms(table, table.mapping.dates?.order);
  const staged = rows.map((own, at): SourceRows => ({ source: options.source + at, rows: own }));
  await stageRows(db, table.header.headings.length, staged);
  await db.run('BEGIN');
  await insertRows(db, table, 'stage', { ...options, source: 'source', forms: likely });
  const decided = await decideOrders(db, tables, { source: options.source, firstRowid }, likely);
  const forms = decided.map((own) => otherForms(own, likely) ?? likely);
  if (forms.some((own) => own !== likely)) {
    await db.run('ROLLBACK; BEGIN');
    for (const { from, to, own } of runsOf(forms)) {
      const relation = `(FROM stage WHERE source BETWEEN ${options.source + from} AND ${options.source + to})`;
      await insertRows(db, table, relation, { ...options, source: 'source', forms: own });
    }
  }
  await db.run('COMMIT');
  await db.run('DROP TABLE stage');
  return decided.map((orders, at) => ({ rows: rows[at]?.length ?? 0, decided: orders, lane: 'together' }));
}

function isSmall(loading: Loading, alone: Set<Loading>): boolean {
  const { digest, table } = loading;
  return digest.bytes <= SMALL_BYTES && table.part === undefined && !alone.has(loading);
}

/** Neighbours whose days are of the same forms, from the first to the last of each run. */
function runsOf(forms: Forms[]): { from: number; to: number; own: Forms }[] {
  const runs: { from: number; to: number; own: Forms }[] = [];
  for (const [at, own] of forms.entries()) {
    const last = runs.at(-1);
    if (last !== undefined && JSON.stringify([...last.own]) === JSON.stringify([...own])) last.to = at;
    else runs.push({ from: at, to: at, own });
  }
  return runs;
}

/** All that the typing of a table's rows depends on: the same for tables that one statement types alike. */
function shapeOf(table: Table): string {
  const { header, mapping } = table;
  const forms: Forms = likelyForms(table, mapping.dates?.order);
  return JSON.stringify([header.headings, [...header.columns], mapping.constants, mapping.dates, [...forms]]);
}

/** The rows of a table; null where it is not plainly one table of cells. */
async function allRows(loading: Loading): Promise<TableRow[] | null> {
  const { table } = loading;
  const width = table.header.headings.length;
  const rows: TableRow[] = [];
  try {
    for await (const batch of rowsOf(loading)) {
      rows.push(...batch);
      if (rows.length * width > MOST_CELLS) return null;
    }
  } catch {
    // Read by itself it says so again, in its place.
    return null;
  }
  const wordy = rows.filter(({ cells }) => cells.some((cell) => cell !== '') && !cells.some((cell) => /\d/.test(cell)));
  const isPlain =
    widthOfHeadings(rows, width) === width && table.spans().length === 0 && headingsUnder(table, wordy).length === 0;
  return isPlain ? rows : null;
}
