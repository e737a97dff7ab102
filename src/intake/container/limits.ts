import { BookError } from './bookError.ts';

/** Bounds that keep a hostile or broken file from eating the machine. Sizes are after inflating. */
export interface Limits {
  /** Bytes of one worksheet part. */
  sheetBytes: number;
  /** Bytes of the shared strings part. */
  sharedStringsBytes: number;
  /** Bytes of any other part (workbook, relations, styles). */
  otherBytes: number;
  /** Inflated bytes per compressed byte, over all parts read, once `ratioFromBytes` are inflated. */
  ratio: number;
  ratioFromBytes: number;
  /** Files in the archive. */
  entries: number;
  /** Columns of a sheet; Excel's own bound is 16384 (XFD). */
  columns: number;
  /** UTF-16 units of one cell or shared string. */
  cellChars: number;
  /** UTF-16 units of one row: short cells may name one long shared string thousands of times. */
  rowChars: number;
  /** UTF-16 units of the rows among which a heading is looked for. */
  headChars: number;
}

const MB = 1024 * 1024;

export const defaultLimits: Limits = {
  sheetBytes: 2048 * MB,
  sharedStringsBytes: 512 * MB,
  otherBytes: 64 * MB,
  ratio: 400,
  ratioFromBytes: 50 * MB,
  entries: 20_000,
  columns: 16_384,
  cellChars: 32 * MB,
  rowChars: 32 * MB,
  headChars: 8 * MB,
};

/** Adds a piece to a cell's text. Throws {@link BookError} `too-large` over `maxChars` UTF-16 units. */
export function append(text: string, piece: string, maxChars: number): string {
  if (text.length + piece.length > maxChars) throw new BookError('too-large', `a cell of over ${maxChars} characters`);
  return text + piece;
}

/** How many UTF-16 units cells hold together. Throws {@link BookError} `too-large` over `maxChars`. */
export function boundedChars(cells: readonly string[], maxChars: number, what: string): number {
  let chars = 0;
  for (const cell of cells) chars += cell.length;
  if (chars > maxChars) throw new BookError('too-large', `${what} of over ${maxChars} characters`);
  return chars;
}
