import { appendFileSync } from 'node:fs';

/** Notes what came of the mutants of a format, and how long it took where that is asked, for the table of docs/faults.md, where a file for it is named. */
export function note(
  format: string,
  counts: { tried: number; same: number; named: number; seconds?: number },
  failed: string[],
): void {
  const file = process.env.FAULTS_TABLE;
  if (file === undefined) return;
  appendFileSync(file, `${JSON.stringify({ format, ...counts, failed: failed.length })}\n`);
}
