import type { Span } from './span.ts';

/** A row of cells as read from the top of a sheet; `row` is the number Excel shows. */
export interface HeadRow {
  row: number;
  cells: string[];
}

/** Rows kept from the top of a sheet: `headerRow` of a mapping may name one of these. */
export const TOP_ROWS = 200;

/** Notes that a cell of a row, 0 being A, is a formula without a stored value. */
export function noteUncomputed(row: Pick<SheetRow, 'uncomputed'>, column: number): void {
  if (row.uncomputed === undefined) row.uncomputed = [];
  row.uncomputed.push(column);
}

/** One row as the sheet shows it. */
export interface SheetRow {
  /** The 1-based number Excel shows at the left. */
  row: number;
  /** From column A on; '' where a cell is empty; empty cells at the end are left out. */
  cells: string[];
  hidden: boolean;
  /** Cells that the row is written with, empty ones and those reaching into it too, where the format has such. */
  width?: number;
  /** A tag of the row, or before it, is broken: what stands in it may belong elsewhere. */
  broken?: boolean;
  /** Merged cells that reach down from here, or, in a row without cells, from anywhere: some formats name them at the end. */
  spans?: Span[];
  /** Columns, 0 being A, whose cell is a formula that no program has computed: it is no blank. */
  uncomputed?: number[];
  /** Columns that a spreadsheet hides, 0 being A; in a row without cells at the top. */
  hiddenColumns?: number[];
}
