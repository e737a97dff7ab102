/** Why an input could not be read; the key of its sentence in the message catalogs. */
export type InputFault =
  | 'missing-path'
  | 'nul-bytes'
  | 'unknown-format'
  | 'unknown-encoding'
  | 'not-workbook'
  | 'truncated'
  | 'encrypted'
  | 'bad-archive'
  | 'too-large'
  | 'unreadable'
  // A pipe, a socket, a device.
  | 'no-file'
  // Its reader failed in a way that nobody foresaw.
  | 'unforeseen'
  | 'no-table'
  | 'no-input'
  // A table with a submitted day of which no dossier has a received one.
  | 'submitted-only'
  // A report of this program.
  | 'own-report'
  // Kinds of files that may hold a table and are not read.
  | 'archive'
  | 'web-archive'
  | 'numbers'
  | 'database'
  | 'json'
  | 'data-file'
  | 'other-markup';

/** An input that cannot be read, or holds no table of dossiers. `detail` is technical and holds no cell of the file. */
export class InputError extends Error {
  readonly fault: InputFault;
  readonly path: string;
  readonly detail: string;

  constructor(fault: InputFault, path: string, detail = '') {
    super(`${path}: ${fault}${detail ? ` (${detail})` : ''}`);
    this.fault = fault;
    this.path = path;
    this.detail = detail;
  }
}

export type MappingFault =
  | 'unreadable'
  | 'too-large'
  | 'yaml'
  | 'schema'
  | 'unmatched'
  | 'no-heading'
  | 'missing-column'
  | 'missing-sheet'
  | 'missing-header-row'
  | 'submitted-only';

/** A mapping file that is wrong, or does not fit the export it is used on. */
export class MappingError extends Error {
  readonly fault: MappingFault;
  /** File (and sheet) in which the fault was seen. */
  readonly place: string;
  readonly seen: string;
  readonly expected: string;

  constructor(fault: MappingFault, place: string, seen: string, expected = '') {
    super(`${place}: ${fault} ${seen}`);
    this.fault = fault;
    this.place = place;
    this.seen = seen;
    this.expected = expected;
  }
}
