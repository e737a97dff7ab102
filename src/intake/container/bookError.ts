/**
 * Why a workbook cannot be read.
 *
 * - `not-zip`: the bytes are not a zip archive (nor an encrypted workbook).
 * - `truncated`: the archive or a part of it is cut short or damaged (directory, sizes, CRC, XML that ends early).
 * - `not-workbook`: a sound archive that is not a workbook, or one whose parts contradict each other.
 * - `encrypted`: protected by a password.
 * - `too-large`: one of the {@link Limits} was exceeded.
 * - `no-sheets`: the workbook has no worksheet.
 * - `bad-xml`: a part is not well-formed, declares a DOCTYPE, or holds a value that cannot be what it claims to be.
 */
export type BookErrorKind =
  | 'not-zip'
  | 'truncated'
  | 'not-workbook'
  | 'encrypted'
  | 'too-large'
  | 'no-sheets'
  | 'bad-xml';

/**
 * The one error that readers of containers and books throw about a file; errors of the operating system (no such file) pass through
 * as they are.
 */
export class BookError extends Error {
  readonly kind: BookErrorKind;
  /** Short, technical, English; names parts and sizes, never the content of a cell. */
  readonly detail: string;

  constructor(kind: BookErrorKind, detail: string) {
    super(`${kind}: ${detail}`);
    this.name = 'BookError';
    this.kind = kind;
    this.detail = detail;
  }
}
