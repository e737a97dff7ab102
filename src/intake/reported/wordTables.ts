import type { ReportedWords } from '../../vocabulary/reportedTables.ts';
import { BookError } from '../container/bookError.ts';
import { boundedChars, defaultLimits } from '../container/limits.ts';
import { openZip } from '../container/zip.ts';
import type { Input } from '../sheets/input.ts';
import { type HeadRow, TOP_ROWS } from '../sheets/rows.ts';
import { ownNamespace } from '../xml/ownNamespace.ts';
import { decodeChunks, expectRoot } from '../xml/part.ts';
import { xmlScanner } from '../xml/xml.ts';
import { findReported, type ReportedHeading } from './columns.ts';
import type { TableText } from './table.ts';
import { type WordSink, wordHandlers } from './wordHandlers.ts';
import { isWordText } from './wordPart.ts';

/** Lines above a table that are looked at for its unit and period. */
const MOST_LINES = 60;
/** A line of more is prose, which speaks of other units and periods too; a row of more is one of data. */
const MOST_CHARS = 200;
const MOST_CELLS = 4;

/** Cells of all tables together, and tables: a small archive may hold a document of nothing but these. */
const MOST_KEPT_CELLS = 4_000_000;
const MOST_TABLES = 10_000;

/** A table as it stands in a document. */
interface WordTable {
  rows: HeadRow[];
  width: number;
  /** The lines above it, the nearest first. */
  above: HeadRow[];
  /** Does nothing but empty paragraphs part it from the table before? */
  goesOn: boolean;
}

/**
 * The tables of a Word document (.docx), in its order, each with the lines above it, the nearest first: paragraphs, and rows of narrow
 * tables, which lay out a page. A table that begins anew on the next page, with the same heading or none, is one with that before it.
 * `sheet` is the place of a table among all, where there are several. The document is read once. Throws BookError.
 */
export async function wordTables(input: Input, words: ReportedWords): Promise<TableText[]> {
  const tables = await readTables(input.path);
  const found: TableText[] = [];
  let last: { table: WordTable; heading: ReportedHeading | null } | null = null;
  for (const [at, table] of tables.entries()) {
    const heading = findReported(table.rows.slice(0, TOP_ROWS), words);
    if (last !== null && isRestOf(last, table, heading)) append(last.table, table, heading?.row ?? 0);
    else {
      last = { table, heading };
      found.push(textOf(table, tables.length > 1 ? `#${at + 1}` : null));
    }
  }
  return found;
}

/** Is a table the rest of one with a known heading? */
function isRestOf(
  { table: before, heading: known }: { table: WordTable; heading: ReportedHeading | null },
  { goesOn, width }: WordTable,
  heading: ReportedHeading | null,
): boolean {
  if (known === null || !goesOn || width !== before.width) return false;
  return heading === null || heading.headings.join('\n') === known.headings.join('\n');
}

/** Puts the rows under the heading of a table behind those of another, with numbers that go on. */
function append(to: WordTable, { rows }: WordTable, heading: number): void {
  const end = to.rows.at(-1)?.row ?? 0;
  for (const { row, cells } of rows) if (row > heading) to.rows.push({ row: end + row - heading, cells });
}

function textOf({ rows, above }: WordTable, sheet: string | null): TableText {
  return {
    sheet,
    above,
    head: rows.slice(0, TOP_ROWS),
    async *rows(heading) {
      yield rows.filter(({ row }) => row > heading.row).map(({ row, cells }) => ({ row, cells, flag: null }));
    },
  };
}

async function readTables(path: string): Promise<WordTable[]> {
  const tables: WordTable[] = [];
  const lines: string[][] = [];
  let goesOn = false;
  let kept = 0;
  const line = (cells: string[]) => {
    const chars = cells.reduce((sum, cell) => sum + cell.length, 0);
    if (cells.length > MOST_CELLS || chars === 0 || chars > MOST_CHARS) return;
    lines.unshift(cells);
    lines.splice(MOST_LINES);
  };
  await hear(path, {
    line(text) {
      if (text !== '') goesOn = false;
      line([text]);
    },
    table() {
      if (tables.length >= MOST_TABLES) throw new BookError('too-large', `more than ${MOST_TABLES} tables`);
      tables.push({ rows: [], width: 0, above: lines.map((cells, at) => ({ row: -at, cells })), goesOn });
      goesOn = true;
    },
    row(row, cells, width) {
      boundedChars(cells, defaultLimits.rowChars, 'a row');
      kept += cells.length;
      if (kept > MOST_KEPT_CELLS) throw new BookError('too-large', `more than ${MOST_KEPT_CELLS} cells`);
      const table = tables.at(-1);
      table?.rows.push({ row, cells });
      if (table) table.width = Math.max(table.width, width);
      line(cells);
    },
  });
  return tables;
}

async function hear(path: string, sink: WordSink): Promise<void> {
  const zip = await openZip(path, defaultLimits);
  try {
    const part = zip.names().find(isWordText) ?? '';
    // Formulas and pictures have elements of the same local names.
    const handlers = ownNamespace(wordHandlers(sink, defaultLimits));
    const scanner = xmlScanner(expectRoot('document', part, handlers));
    for await (const chunk of decodeChunks(zip.bytes(part, defaultLimits.otherBytes))) scanner.write(chunk);
    scanner.end();
  } catch (error) {
    // Text that is no document is a damaged one: its name in the archive is that of no other kind.
    const isDamaged = error instanceof BookError && (error.kind === 'bad-xml' || error.kind === 'not-workbook');
    throw isDamaged ? new BookError('truncated', error.message) : error;
  } finally {
    zip.close();
  }
}
