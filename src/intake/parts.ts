import { findHeader, type Header, type HeadRow, headerAt, namesDossiers, type Recognise } from './header.ts';
import { settleHeader } from './settleHeader.ts';
import type { Table } from './table.ts';

/** A heading that stands under the first one of a sheet and heads a table of its own. */
export interface LowerHeading {
  header: Header;
  /** The first of its rows. */
  top: number;
}

/**
 * Finds the headings of other tables among the rows without a digit, in their order: a sheet may list the settled dossiers, and under
 * them the open ones with other columns. A heading that says nothing else of the columns is the table's own, repeated on a new page.
 */
export function lowerHeadings(first: Header, wordy: HeadRow[], recognise: Recognise): LowerHeading[] {
  const found: LowerHeading[] = [];
  let current = first;
  for (const rows of neighbours(wordy)) {
    const header = findHeader(rows, recognise, namesDossiers);
    if (header === null || saysTheSame(header, current)) continue;
    current = settleHeader(header);
    found.push({ header: current, top: topOf(header, rows, recognise) });
  }
  return found;
}

/** A table cut at lower headings: the first part, and a table for each heading. Rows of a heading are in none. */
export function partsOf(table: Table, headings: LowerHeading[]): Table[] {
  const headers = [table.header, ...headings.map(({ header }) => header)];
  const titles = table.head.filter(({ row }) => row < table.header.row);
  return headers.map((header, at) => {
    const until = headings[at]?.top ?? Number.POSITIVE_INFINITY;
    return {
      ...table,
      header,
      // What stands above the first heading is the title of all parts; rows of another part are of none.
      head: titles,
      part: at + 1,
      async *rows(own) {
        for await (const batch of table.rows(own)) yield batch.filter(({ row }) => row < until);
      },
    };
  });
}

/** Rows that follow each other without a gap. */
function neighbours(rows: HeadRow[]): HeadRow[][] {
  const runs: HeadRow[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run?.at(-1)?.row === row.row - 1) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** Has each column the heading that it has above, or each fact its column? Part of the heading repeated is no other. */
function saysTheSame(header: Header, above: Header): boolean {
  const sameHeadings = header.headings.every((heading, at) => heading === '' || heading === above.headings[at]);
  return sameHeadings || [...settleHeader(header).columns].every(([fact, at]) => above.columns.get(fact) === at);
}

/** The first row of a heading: the fewest rows that name as much as it. */
function topOf(header: Header, rows: HeadRow[], recognise: Recognise): number {
  const end = rows.filter(({ row }) => row <= header.row);
  for (let from = end.length - 1; from > 0; from--) {
    if ((headerAt(end.slice(from), header.row, recognise)?.columns.size ?? 0) >= header.columns.size) {
      return end[from]?.row ?? header.row;
    }
  }
  return end[0]?.row ?? header.row;
}
