import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { MANIFEST_FILE } from '../../casefile/store/manifest.ts';
import { UsageError } from '../failure.ts';
import { systemWord } from '../systemWord.ts';
import type { Terminal } from '../terminal.ts';
import { flushFolder, flushNames } from '../work/flush.ts';
import { isRunning, type Lock } from '../work/lock.ts';
import { retried } from '../work/retried.ts';
import { locksIn, NEW, OLD, sweep } from '../work/sweep.ts';
import { makeWork, nameOfWork, type WorkFolder } from '../work/workFolder.ts';

/** A report folder being written beside its place; nothing is seen there until `complete`. */
export interface OutputFolder {
  /** Where the report is written now. */
  report: string;
  /** Where what the run needs for itself stands: it never comes into the report. */
  scratch: string;
  /** Moves the finished folder to its place; an old report is replaced, or stays whole if that fails. */
  complete(): void;
  /** Removes what was written, and says what could not be; throws nothing, for another error may be on its way. */
  discard(): void;
}

export interface OutputOptions {
  force: boolean;
  /** May others read the report, as the umask says? */
  share: boolean;
}

/**
 * Opens a report folder for writing. Throws UsageError when there is a report and no `force`, when another run writes there, or when the
 * folder is no report: that is never overwritten.
 */
export function openOutput(out: string, options: OutputOptions, terminal: Terminal): OutputFolder {
  const { usage } = terminal.messages.faults;
  const target = resolve(out);
  const place = nearestAbove(target);
  sweep(place, terminal);
  refuseTaken(target, out, options.force, terminal);
  if (!options.share) process.umask(0o077);
  let work: WorkFolder;
  try {
    work = makeWork(place, nameOfWork(target), target);
    mkdirSync(join(work.path, NEW));
  } catch (error) {
    throw new UsageError(usage.cannotWrite(out, systemWord(error, terminal.messages)));
  }
  let discarded = false;
  const discard = () => {
    if (discarded) return;
    discarded = true;
    const error = work.remove();
    if (error) terminal.err(`${terminal.messages.machine.left(work.path, systemWord(error, terminal.messages))}\n`);
  };
  const other = locksIn(place).find((lock) => isOther(lock, work.lock));
  if (other) {
    discard();
    throw new UsageError(terminal.messages.machine.taken(out, String(other.pid)));
  }
  const complete = () => {
    if (!options.force) refuseTaken(target, out, false, terminal);
    flushFolder(join(work.path, NEW));
    replace(work, target, out, terminal);
    try {
      flushNames(dirname(target));
    } catch {
      // The report stands; its name is on its way to the disk.
    }
  };
  return { report: join(work.path, NEW), scratch: work.path, complete, discard };
}

function refuseTaken(target: string, out: string, force: boolean, { messages }: Terminal): void {
  if (!existsSync(target)) return;
  const { usage } = messages.faults;
  const files = filesOf(target);
  if (files === null || (files.length > 0 && !files.includes(MANIFEST_FILE))) {
    throw new UsageError(usage.notReport(out));
  }
  if (files.length > 0 && !force) throw new UsageError(usage.reportExists(out));
}

function filesOf(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
}

/** A run into the same folder that was there before this one. */
function isOther(lock: Lock, own: Lock): boolean {
  return lock.target === own.target && lock.folder !== own.folder && lock.made <= own.made && isRunning(lock);
}

function nearestAbove(target: string): string {
  let place = dirname(target);
  while (!existsSync(place)) place = dirname(place);
  return place;
}

/** Old away and new in are one step for whoever interrupts; a kill between them is healed by the next start. */
function replace(work: WorkFolder, target: string, out: string, { messages }: Terminal): void {
  const { machine: words } = messages;
  const made = join(work.path, NEW);
  const old = join(work.path, OLD);
  const word = (error: unknown) => systemWord(error, messages);
  try {
    if (existsSync(target)) retried(() => renameSync(target, old));
    else mkdirSync(dirname(target), { recursive: true });
  } catch (error) {
    throw new UsageError(words.held(out, word(error)));
  }
  try {
    retried(() => renameSync(made, target));
  } catch (error) {
    if (!existsSync(old)) throw new UsageError(words.held(out, word(error)));
    try {
      retried(() => renameSync(old, target));
    } catch {
      work.keep();
      throw new UsageError(words.apart(out, old, word(error)));
    }
    throw new UsageError(words.held(out, word(error)));
  }
}
