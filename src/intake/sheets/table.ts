import type { HeadRow } from './rows.ts';
import type { Span } from './span.ts';

/** Formats that hold tables and are read. */
export type Format = 'csv' | 'xlsx' | 'xlsb' | 'xls' | 'html' | 'xml2003' | 'ods' | 'fods' | 'parquet';

/** What the reader has to say of a row beside its cells. */
export type RowFlag =
  /** Fewer cells than the header has columns. */
  | 'short'
  /** Its quotes were broken; exactly one reading gave the header's number of cells. */
  | 'repaired'
  /** It is written with another number of cells than its heading, or a tag of it is broken. */
  | 'uneven'
  /** The file ends inside it: its last cell is left out. */
  | 'cut'
  /** Could not be split into cells: no reading of its quotes fits, or it has too many cells. */
  | 'rejected';

/** A row under the header. `row` is what Excel shows: records from the top of the sheet, blank ones counted. */
export interface TableRow {
  row: number;
  cells: string[];
  flag: RowFlag | null;
}

/** Where the rows of a table begin, and how many columns it has. */
export interface Heading {
  /** The last row of the heading: rows of data begin under it. */
  row: number;
  /** One text a column, '' where there is none. */
  headings: string[];
}

/** Finds the heading of a table among its first rows; how many facts its columns name tells a good reading from a bad one. */
export type FindHeading = (rows: HeadRow[]) => (Heading & { columns: { size: number } }) | null;

/** A sheet (or a whole text file) before its header is known. */
export interface RawTable {
  format: Format;
  sheet: string | null;
  hiddenSheet: boolean;
  encoding: string | null;
  /** What the encoding was guessed from; absent or '' when nothing was guessed. */
  evidence?: string;
  delimiter: string | null;
  /** Of a workbook: numbers that are days count from 1904, not from 1900. */
  date1904?: boolean;
  /** Of a text: quotes are escaped with a backslash, as in dumps of databases. */
  escaped?: boolean;
  /** `audit export` wrote it: its headings are ids of facts; those that its exports had columns of, and their day. */
  own?: { facts: readonly string[]; exportedOn: string | null };
  /** SQL by which the engine of a case reads the same rows by itself: the number of each, the first under the heading being 1, and its cells as text. */
  query?: string;
  /** The first of its columns, where other tables stand beside it; 0 is column A. */
  beside?: number;
  /** Up to TOP_ROWS rows from the top, blank ones left out. */
  head: HeadRow[];
  /** The rows under the header row, in batches; wholly blank ones may be left out. */
  rows(heading: Heading): AsyncIterable<TableRow[]>;
  /** Rows that a spreadsheet hides, known once `rows` has run to its end. */
  hiddenRows(): number;
  /** Columns that a spreadsheet hides, 0 being A. */
  hiddenColumns: readonly number[];
  /** Formulas without a stored value under the header, known once `rows` has run to its end; absent where the format has none. */
  uncomputed?(): { row: number; column: number }[];
  /** Merged cells over several rows that begin under the header, known once `rows` has run to its end. */
  spans(): Span[];
}
