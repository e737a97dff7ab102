import type { HeadRow } from '../sheets/rows.ts';
import { findHeader, headerAt, namesDossiers } from './header.ts';
import { settleHeader } from './settleHeader.ts';
import type { Header, Recognise, Table } from './table.ts';

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

/**
 * A table cut at lower headings: the first part, and a table for each heading. Rows of a heading are in none. `titles` are the texts
 * that stand right above each heading.
 */
export function partsOf(table: Table, headings: LowerHeading[], titles: string[][]): Table[] {
  const headers = [table.header, ...headings.map(({ header }) => header)];
  return headers.map((header, at) => {
    const until = headings[at]?.top ?? Number.POSITIVE_INFINITY;
    return {
      ...table,
      header,
      // Above the first heading stands the title of the sheet; the rows of another part are no title.
      head: table.head.filter(({ row }) => row < table.header.row),
      part: at + 1,
      titles: titles[at - 1] ?? [],
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

/**
 * Has each column the heading that it has above, or each fact its column? Then it is the heading repeated, or a part of it: unless it
 * says something else of a column that is read.
 */
function saysTheSame(header: Header, above: Header): boolean {
  const sameOrNone = (at: number) => ['', above.headings[at]].includes(header.headings[at] ?? '');
  if (header.headings.every((_, at) => sameOrNone(at))) return true;
  const sameFacts = [...settleHeader(header).columns].every(([fact, at]) => above.columns.get(fact) === at);
  return sameFacts && [...above.columns.values()].every(sameOrNone);
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
