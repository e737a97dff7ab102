export type PlanErrorCode =
  | 'unreadable'
  | 'yaml'
  | 'unknown-key'
  | 'missing-key'
  | 'bad-value'
  | 'bad-date'
  | 'empty'
  | 'order'
  | 'tiling'
  | 'duplicate'
  | 'no-calendar';

/** The parts of a PlanError. */
export interface PlanProblem {
  code: PlanErrorCode;
  /** The file, or the id asked for when there is no such file. */
  file: string;
  /** Where in the file: `units[1].level`; "" for the file as a whole. */
  key: string;
  /** What stands there; null for nothing. For `unreadable` the system's code, for `yaml` the parser's. */
  seen: string | null;
  /** What would be right: a type, `a | b`, `YYYY-MM-DD`, a day, `>= day`; the nearest known key or id; null if nothing is near. */
  expected: string | null;
  /** Place of a YAML fault, from 1. */
  line?: number | null;
  column?: number | null;
}

/** A path inside a file as a key to show: `units[1].level`. */
export function keyOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

/**
 * A plan that cannot be used: all that is wrong with it, its fields being those of the first. They say all there is to know; the
 * message is for logs, the CLI words its own.
 */
export class PlanError extends Error {
  readonly code: PlanErrorCode;
  readonly file: string;
  readonly key: string;
  readonly seen: string | null;
  readonly expected: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly problems: readonly PlanProblem[];

  constructor(first: PlanProblem, ...more: PlanProblem[]) {
    super([first, ...more].map(logLine).join('\n'));
    this.name = 'PlanError';
    this.code = first.code;
    this.file = first.file;
    this.key = first.key;
    this.seen = first.seen;
    this.expected = first.expected;
    this.line = first.line ?? null;
    this.column = first.column ?? null;
    this.problems = [first, ...more];
  }
}

function logLine({ code, file, key, seen, expected, line = null, column = null }: PlanProblem): string {
  const place = line === null ? key || 'the whole file' : `line ${line}, column ${column}`;
  return `Plan ${file}: ${code} at ${place}, seen: ${seen ?? 'nothing'}, expected: ${expected ?? 'something else'}.`;
}
