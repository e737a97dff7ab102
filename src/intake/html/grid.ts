import { BookError } from '../container/bookError.ts';
import type { Span } from '../sheets/span.ts';

/** One table while it is read: where the next cell stands. */
export interface Grid {
  /** Begins a row, ending the one before. */
  startRow(hidden: boolean): void;
  /** Takes a place for a cell that spans columns and rows; gives what to set its text with. */
  place(columns: number, rows: number): (text: string) => void;
  /** Ends the row, if one is open, and gives it. */
  endRow(): GridRow | null;
  /** The cells of a row that reach down over others, as the rows are numbered. */
  spansFrom(row: number, down: GridRow['down']): Span[];
  /** The table has ended with this row: no cell reaches further. */
  end(row: number): void;
}

export interface GridRow {
  cells: string[];
  hidden: boolean;
  /** Columns up to its last cell, empty ones and those that reach down into it too. */
  width: number;
  /** Cells that reach down over other rows. */
  down: { column: number; rows: number }[];
}

/** What browsers allow. */
const MAX_SPAN = 1000;
const MAX_ROWSPAN = 65_534;

/** The cells of a table by row and column; only the first of the places that a cell spans has its text. */
export function grid(maxColumns: number): Grid {
  /** By column: the last row that a cell above reaches down to. */
  const taken: number[] = [];
  const spans: Span[] = [];
  let at = -1;
  let column = 0;
  let row: GridRow | null = null;

  return {
    startRow(hidden) {
      at++;
      column = 0;
      row = { cells: [], hidden, width: 0, down: [] };
    },
    place(columns, rows) {
      const here = row as GridRow;
      const { cells } = here;
      while ((taken[column] ?? -1) >= at) column++;
      const first = column;
      column += Math.min(Math.max(columns, 1), MAX_SPAN);
      if (column > maxColumns) throw new BookError('too-large', `more than ${maxColumns} columns`);
      const last = at + Math.min(Math.max(rows, 1), MAX_ROWSPAN) - 1;
      here.width = column;
      if (last > at) here.down.push({ column: first, rows: last - at + 1 });
      for (let spanned = first; spanned < column; spanned++) taken[spanned] = last;
      return (text) => {
        if (text === '') return;
        while (cells.length < first) cells.push('');
        cells[first] = text;
      };
    },
    endRow() {
      const ended = row;
      row = null;
      if (ended === null) return null;
      while ((taken[ended.width] ?? -1) >= at) ended.width++;
      return ended;
    },
    spansFrom(first, down) {
      const own = down.map(({ column: at, rows }) => ({ column: at, first, last: first + rows - 1 }));
      for (const span of own) spans.push(span);
      return own;
    },
    end(last) {
      for (const span of spans) span.last = Math.min(span.last, last);
    },
  };
}
