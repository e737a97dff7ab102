// Cases of which only rows, dossiers and figures are asked: half the time of caseOf.ts, which judges them too.
import type { Database } from '../../src/casefile/store/database.ts';
import { type CaseOverrides, withCase as withJudged, withCsv as withJudgedCsv } from './caseOf.ts';

export { type CaseOverrides, PLAN_WINDOW, withFiles } from './caseOf.ts';

/** Builds a case in memory from files, judges nothing, and hands it to `use`. */
export function withCase<T>(paths: string[], use: (db: Database) => Promise<T>, over: CaseOverrides = {}): Promise<T> {
  return withJudged(paths, use, { ...over, judged: false });
}

/** The case of one CSV text, of which nothing is judged. */
export function withCsv<T>(csv: string, use: (db: Database) => Promise<T>, over: CaseOverrides = {}): Promise<T> {
  return withJudgedCsv(csv, use, { ...over, judged: false });
}
