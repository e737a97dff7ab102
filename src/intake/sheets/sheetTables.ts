import { boundedChars, defaultLimits } from '../container/limits.ts';
import type { Whole } from '../encodings/encoding.ts';
import { type Detected, printEvidence } from '../encodings/encoding.ts';
import type { EncodingName } from '../encodings/names.ts';
import { asInputError } from './asInputError.ts';
import type { Input } from './input.ts';
import { type HeadRow, type SheetRow, TOP_ROWS } from './rows.ts';
import type { Span } from './span.ts';
import type { FindHeading, RawTable } from './table.ts';

/** What a reader is asked and told, besides the file. */
export interface Asked {
  /** What the bytes of the whole file can be. */
  bytes: Whole;
  /** The encoding that a mapping names. */
  encoding: EncodingName | undefined;
  find: FindHeading;
}

/** The tables of one input, and what lets go of its file. */
export interface OpenTables {
  tables: RawTable[];
  close(): void;
}

/** A sheet of a workbook of any format; its rows may be read again, and only in part. */
export interface Sheet {
  name: string | null;
  hidden: boolean;
  /** Days of its workbook are counted from 1904, where the format can say so. */
  date1904?: boolean;
  head: HeadRow[];
  /** Columns that a spreadsheet hides, where the format tells. */
  hiddenColumns?: readonly number[];
  rows(): AsyncIterable<SheetRow[]>;
}

/** Formulas without a stored value that are named one by one. */
const MOST_UNCOMPUTED = 1_000_000;

/** A sheet as a table of rows of text; `text` is how the file writes characters, where that is not said by the format. */
export function sheetTable(format: RawTable['format'], sheet: Sheet, input: Input, text?: Detected): RawTable {
  let left = defaultLimits.headChars;
  for (const { cells } of sheet.head) left -= boundedChars(cells, left, 'first rows');
  let hidden = 0;
  let spans: Span[] = [];
  let uncomputed: { row: number; column: number }[] = [];
  return {
    format,
    sheet: sheet.name,
    hiddenSheet: sheet.hidden,
    encoding: text?.encoding.name ?? null,
    evidence: printEvidence(text?.evidence ?? {}),
    delimiter: null,
    date1904: sheet.date1904 ?? false,
    head: sheet.head,
    hiddenRows: () => hidden,
    hiddenColumns: sheet.hiddenColumns ?? [],
    spans: () => spans,
    uncomputed: () => uncomputed,
    async *rows(header) {
      hidden = 0;
      let width: number | null = null;
      spans = [];
      uncomputed = [];
      try {
        for await (const batch of sheet.rows()) {
          for (const row of batch) {
            for (const span of row.spans ?? []) if (span.first > header.row) spans.push(span);
          }
          for (const { cells } of batch) boundedChars(cells, defaultLimits.rowChars, 'a row');
          width = batch.find(({ row }) => row === header.row)?.width ?? width;
          const under = batch.filter(({ row }) => row > header.row);
          for (const { row, uncomputed: columns = [] } of under) {
            if (uncomputed.length < MOST_UNCOMPUTED) uncomputed.push(...columns.map((column) => ({ row, column })));
          }
          hidden += under.filter((row) => row.hidden).length;
          yield under.map((row) => ({ row: row.row, cells: row.cells, flag: isUneven(row, width) ? 'uneven' : null }));
        }
      } catch (error) {
        throw asInputError(error, input.shown);
      }
    },
  };
}

/** Has the row fewer cells than its heading, or text beyond it? Empty cells beyond it are a habit of programs. */
function isUneven({ cells, width, broken }: SheetRow, heading: number | null): boolean {
  if (broken) return true;
  return heading !== null && width !== undefined && (width < heading || cells.length > heading);
}

/** The first rows with text of a sheet, among which its header is looked for, and what it hides. */
export async function topOf(rows: AsyncIterable<SheetRow[]>): Promise<Pick<Sheet, 'head' | 'hiddenColumns'>> {
  const head: HeadRow[] = [];
  const hiddenColumns: number[] = [];
  for await (const batch of rows) {
    for (const row of batch) for (const column of row.hiddenColumns ?? []) hiddenColumns.push(column);
    const rowsWithText = batch.filter(({ cells }) => cells.length > 0);
    head.push(...rowsWithText.slice(0, TOP_ROWS - head.length).map(({ row, cells }) => ({ row, cells })));
    if (head.length >= TOP_ROWS) break;
  }
  return { head, hiddenColumns };
}
