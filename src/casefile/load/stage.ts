import { INTEGER, VARCHAR } from '@duckdb/node-api';
import { faultOfInput } from '../../intake/sheets/asInputError.ts';
import type { TableRow } from '../../intake/sheets/table.ts';
import type { Database, Value } from '../store/database.ts';
import type { Loading } from './loading.ts';

/** Rows of one source, under its heading. */
export interface SourceRows {
  source: number;
  rows: TableRow[];
}

/** Fills the table of text that rows are read into before they are typed: `source`, `row`, `flag` and `width` cells; a blank cell is NULL. */
export async function stageRows(
  db: Database,
  width: number,
  batches: AsyncIterable<SourceRows> | Iterable<SourceRows>,
): Promise<void> {
  const cells = Array.from({ length: width }, (_, index) => `c${index} VARCHAR`);
  await db.run(`CREATE OR REPLACE TEMP TABLE stage (source INTEGER, "row" INTEGER, flag VARCHAR, ${cells.join(', ')})`);
  const types = [INTEGER, INTEGER, VARCHAR, ...cells.map(() => VARCHAR)];
  await db.append('stage', types, columnBatches(width, batches));
}

/** The rows under the heading of a table; an error of their reader, whatever it is, is the fault of the input. */
export async function* rowsOf({ table, input }: Loading): AsyncGenerator<TableRow[]> {
  try {
    yield* table.rows(table.header);
  } catch (error) {
    throw faultOfInput(error, input.shown);
  }
}

/** How many columns rows of words have where they are more than those of their table: such a row may be the heading of another one. */
export function widthOfHeadings(rows: TableRow[], width: number): number {
  return rows.reduce((widest, row) => (row.cells.length > widest && isWordy(row) ? row.cells.length : widest), width);
}

function isWordy({ cells }: TableRow): boolean {
  return cells.filter((cell) => cell !== '').length >= 3 && !cells.some((cell) => /\d/.test(cell));
}

async function* columnBatches(
  width: number,
  batches: AsyncIterable<SourceRows> | Iterable<SourceRows>,
): AsyncGenerator<Value[][]> {
  for await (const { source, rows } of batches) {
    const cells = Array.from({ length: width }, (_, index) => rows.map((row) => row.cells[index] || null));
    yield [rows.map(() => source), rows.map(({ row }) => row), rows.map(({ flag }) => flag), ...cells];
  }
}
