import CliTable, { type CellOptions } from 'cli-table3';

type Row = (string | CellOptions)[];

/** A table of any length, whose text is handed on as its rows come. */
export interface LongTable {
  /** Takes rows; gives the text of those before them where they are enough, whole lines with their ends. */
  add(rows: readonly Row[]): string;
  /** The text of what is left, with the border under it. */
  end(): string;
}

/** cli-table3 holds and measures all rows of a table at once: of some hundred thousand its stack overflows, and few at a time are quicker. */
const ROWS_AT_ONCE = 50;

/** The text that cli-table3 makes of all rows in one compact table of columns of these widths. */
export function longTable(head: string[], widths: number[]): LongTable {
  let rows: Row[] = [];
  let isFirst = true;

  function text(isLast: boolean): string {
    const table = new CliTable({
      head: isFirst ? head : [],
      colWidths: widths,
      style: { head: [], border: [], compact: true },
    });
    table.push(...rows);
    // Of a part in the midst the borders above and below are no border of the whole.
    const lines = table
      .toString()
      .split('\n')
      .slice(isFirst ? 0 : 1, isLast ? undefined : -1);
    rows = [];
    isFirst = false;
    return `${lines.join('\n')}\n`;
  }

  return {
    add(more) {
      const before = rows.length >= ROWS_AT_ONCE ? text(false) : '';
      rows.push(...more);
      return before;
    },
    end: () => text(true),
  };
}
