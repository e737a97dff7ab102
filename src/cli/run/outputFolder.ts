import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { MANIFEST_FILE } from '../../casefile/store/manifest.ts';
import type { Messages } from '../../messages/index.ts';
import { UsageError } from '../failure.ts';

/** A report folder being written beside its place; nothing is seen there until `complete`. */
export interface OutputFolder {
  /** Where to write now. */
  work: string;
  /** Moves the finished folder to its place; an old report is replaced, or stays whole if that fails. */
  complete(): Promise<void>;
  /** Removes what was written. */
  discard(): Promise<void>;
}

/**
 * Opens a report folder for writing. Throws UsageError when there is a report and no `force`, or a folder that is no
 * report: that is never overwritten.
 */
export async function openOutput(out: string, force: boolean, { faults }: Messages): Promise<OutputFolder> {
  const target = resolve(out);
  if (existsSync(target)) {
    const files = await readdir(target).catch(() => null);
    if (files === null || (files.length > 0 && !files.includes(MANIFEST_FILE))) {
      throw new UsageError(faults.usage.notReport(out));
    }
    if (files.length > 0 && !force) throw new UsageError(faults.usage.reportExists(out));
  }
  const work = await makeWork(target).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(faults.usage.cannotWrite(out, error.code ?? error.message));
  });
  return {
    work,
    complete: () => replace(work, target),
    discard: () => rm(work, { recursive: true, force: true }),
  };
}

/** Beside the target, or in the nearest folder above it that is there: a run that fails leaves no folder behind. */
async function makeWork(target: string): Promise<string> {
  let place = dirname(target);
  while (!existsSync(place)) place = dirname(place);
  const work = await mkdtemp(join(place, `.${basename(target)}-`));
  await chmod(work, 0o755);
  return work;
}

async function replace(work: string, target: string): Promise<void> {
  if (!existsSync(target)) {
    await mkdir(dirname(target), { recursive: true });
    return rename(work, target);
  }
  const old = `${work}-old`;
  await rename(target, old);
  try {
    await rename(work, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}
