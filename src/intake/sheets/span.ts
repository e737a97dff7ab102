/** A merged cell over several rows: its text stands in the first of them, and is meant for all. */
export interface Span {
  /** 0 is column A. */
  column: number;
  /** Rows as a spreadsheet numbers them. */
  first: number;
  last: number;
}
