import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BrokenSum } from '../../casefile/figures/proof.ts';
import { kindAndPlace } from '../../text/errorPlace.ts';
import { machineFault } from '../../text/machineFault.ts';
import type { Format } from '../../write/index.ts';
import type { Contents, Writer } from '../../write/writer.ts';
import { EXIT, UsageError } from '../failure.ts';
import type { Terminal } from '../terminal.ts';

/** A format that could not be written; the others are. */
export interface WriterFault {
  format: Format;
  file: string;
  /** What kind of error and where, without a word of the data. */
  detail: string;
}

/**
 * Writes contents by each writer into a folder. One that fails leaves nothing there, and the next goes on. Rejects where none can: a sum
 * is broken, or the disk is full.
 */
export async function writeEach(
  folder: string,
  writers: readonly (Writer & { format: Format })[],
  contents: Contents,
  onWritten: (format: Format) => void,
): Promise<WriterFault[]> {
  const faults: WriterFault[] = [];
  for (const { format, file, load } of writers) {
    const before = new Set(await readdir(folder));
    try {
      const { write } = await load();
      await write(contents, join(folder, file));
      onWritten(format);
    } catch (error) {
      if (error instanceof BrokenSum || error instanceof UsageError || machineFault(error) !== null) throw error;
      faults.push({ format, file, detail: kindAndPlace(error) });
      const made = (await readdir(folder)).filter((name) => !before.has(name));
      for (const name of made) await rm(join(folder, name), { recursive: true, force: true });
    }
  }
  return faults;
}

/** Says which formats could not be written; null when all were. */
export function exitOfWriters(faults: WriterFault[], { err, messages }: Terminal): number | null {
  for (const { file, detail } of faults) err(`${messages.faults.writer(file, detail)}\n`);
  return faults.length === 0 ? null : EXIT.bug;
}

/** The formats that were written. */
export function writtenOf(formats: Set<Format>, faults: WriterFault[]): Set<Format> {
  return new Set([...formats].filter((format) => faults.every((fault) => fault.format !== format)));
}
