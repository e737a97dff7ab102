import { BookError } from '../container/bookError.ts';
import { boundedChars, defaultLimits } from '../container/limits.ts';
import { openZip } from '../container/zip.ts';
import { type DocumentSheet, documentRows, documentSheets, type ReadDocument } from '../sheets/document.ts';
import type { Input } from '../sheets/input.ts';
import type { HeadRow } from '../sheets/rows.ts';
import { ownNamespace } from '../xml/ownNamespace.ts';
import { decodeChunks, expectRoot } from '../xml/part.ts';
import { xmlScanner } from '../xml/xml.ts';
import type { TableText } from './table.ts';
import { type WordSink, wordHandlers } from './wordHandlers.ts';
import { isWordText } from './wordPart.ts';

/** Lines above a table that are looked at for its unit and period. */
const MOST_LINES = 60;
/** A line of more is prose, which speaks of other units and periods too; a row of more is one of data. */
const MOST_CHARS = 200;
const MOST_CELLS = 4;

/**
 * The tables of a Word document (.docx), in its order, each with the lines above it, the nearest first: paragraphs, and rows of narrow
 * tables, which lay out a page. `sheet` is the place of a table among all, where there are several. Throws BookError.
 */
export async function wordTables(input: Input): Promise<TableText[]> {
  const lines: string[][] = [];
  const above: HeadRow[][] = [];
  const sheets = await documentSheets(
    reader(input.path, {
      line(cells) {
        const chars = cells.reduce((sum, cell) => sum + cell.length, 0);
        if (cells.length > MOST_CELLS || chars === 0 || chars > MOST_CHARS) return;
        lines.unshift(cells);
        lines.splice(MOST_LINES);
      },
      table: () => above.push(lines.map((cells, at) => ({ row: -at, cells }))),
    }),
  );
  return sheets.map((sheet, at) => tableOf(input.path, sheet, { at, of: sheets.length, above: above[at] ?? [] }));
}

function tableOf(
  path: string,
  { head }: DocumentSheet,
  { at, of, above }: { at: number; of: number; above: HeadRow[] },
): TableText {
  return {
    sheet: of > 1 ? `#${at + 1}` : null,
    above,
    head,
    async *rows(heading) {
      for await (const batch of documentRows(reader(path, { line() {}, table() {} }), at, at)) {
        for (const { cells } of batch) boundedChars(cells, defaultLimits.rowChars, 'a row');
        yield batch.filter(({ row }) => row > heading.row).map(({ row, cells }) => ({ row, cells, flag: null }));
      }
    },
  };
}

/** What is heard beside the rows of tables. */
interface Beside {
  /** A line of the page, in one cell or in several. */
  line(cells: string[]): void;
  table(): void;
}

function reader(path: string, beside: Beside): ReadDocument {
  return async function* (sink) {
    const zip = await openZip(path, defaultLimits);
    try {
      const heard: WordSink = {
        line: (text) => beside.line([text]),
        table() {
          beside.table();
          sink.sheet('');
        },
        row(row, cells) {
          sink.row({ row, cells, hidden: false });
          beside.line(cells);
        },
      };
      const part = zip.names().find(isWordText) ?? '';
      // Formulas and pictures have elements of the same local names.
      const handlers = ownNamespace(wordHandlers(heard, defaultLimits));
      const scanner = xmlScanner(expectRoot('document', part, handlers));
      for await (const chunk of decodeChunks(zip.bytes(part, defaultLimits.otherBytes))) {
        scanner.write(chunk);
        yield;
      }
      scanner.end();
    } catch (error) {
      // Text that is no document is a damaged one: its name in the archive is that of no other kind.
      const isDamaged = error instanceof BookError && (error.kind === 'bad-xml' || error.kind === 'not-workbook');
      throw isDamaged ? new BookError('truncated', error.message) : error;
    } finally {
      zip.close();
    }
  };
}
