import type { Writable } from 'node:stream';
import type { Worksheet } from 'exceljs';

/** Lets rows be written no faster than the file takes them; rejects when the file cannot be written. */
export interface Backpressure {
  /** Waits until all but what was written to the sheet since the last call has been taken. */
  wait: (sheet: Worksheet) => Promise<void>;
  /** Rejects when the file fails; never resolves. */
  failed: Promise<never>;
}

/** exceljs itself never waits for its zip, and drops errors of the file until the very end. */
export function backpressureOf(file: Writable): Backpressure {
  const failed = new Promise<never>((_, reject) => file.once('error', reject));
  // Whoever awaits it gets the error; it must not end the process in between.
  failed.catch(() => undefined);
  let previous: Promise<void> = Promise.resolve();
  const wait = async (sheet: Worksheet) => {
    const before = previous;
    previous = taken(sheet);
    await Promise.race([before, failed]);
  };
  return { wait, failed };
}

/** Resolves when all that was written to the sheet so far has gone through: then an empty write is called back. */
function taken(sheet: Worksheet): Promise<void> {
  const { pipes } = (sheet as unknown as { stream: { pipes: Writable[] } }).stream;
  return new Promise((resolve) => {
    const zip = pipes[0];
    if (zip === undefined) resolve();
    else zip.write('', () => resolve());
  });
}
