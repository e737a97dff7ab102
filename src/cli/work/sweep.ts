import { existsSync, lstatSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MANIFEST_FILE } from '../../casefile/store/manifest.ts';
import type { Terminal } from '../terminal.ts';
import { isRunning, type Lock, lockOf } from './lock.ts';
import { entered, leave } from './registry.ts';
import { retried } from './retried.ts';
import { removeFolder } from './workFolder.ts';

/** The parts of a work folder that becomes a report: the new one, and for a moment the old one. */
export const NEW = 'report';
export const OLD = 'old';
const WORK = /^\..+-[A-Za-z0-9]{6}$/s;

/** The locks of the work folders in a place. */
export function locksIn(place: string): Lock[] {
  const names = readNames(place).filter((name) => WORK.test(name));
  return names.flatMap((name) => lockOf(join(place, name)) ?? []);
}

/**
 * Removes the work folders of processes that were killed: those noted, and those in a place. Where one was killed between moving the old
 * report away and the new one in, the report is put in its place again, and said.
 */
export function sweep(place: string | null, terminal: Terminal): void {
  const noted = entered();
  const locks = [...noted, ...(place === null ? [] : locksIn(place))];
  for (const known of locks) {
    // A note says what a folder was to be; its own lock, where it has one, what it is.
    const lock = lockOf(known.folder) ?? known;
    if (isRunning(lock)) continue;
    if (!existsSync(lock.folder)) leave(lock.folder);
    if (!isOwnFolder(lock.folder)) continue;
    try {
      heal(lock, terminal);
      removeFolder(lock.folder);
      leave(lock.folder);
    } catch {
      // Held by another program, or in a place that is closed now: a later start tries again.
    }
  }
}

/** Finishes the exchange of an old report for a new one that was cut in two. */
function heal({ folder, target }: Lock, { err, messages }: Terminal): void {
  if (target === null || existsSync(target) || !existsSync(join(folder, OLD))) return;
  const isWhole = existsSync(join(folder, NEW, MANIFEST_FILE));
  retried(() => renameSync(join(folder, isWhole ? NEW : OLD), target));
  err(`${messages.machine.healed(target, isWhole)}\n`);
}

/** A folder of this user, and no link to another. */
function isOwnFolder(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory() || !WORK.test(path.slice(dirname(path).length + 1))) return false;
  return process.getuid === undefined || found.uid === process.getuid();
}

function readNames(place: string): string[] {
  try {
    return readdirSync(place);
  } catch {
    return [];
  }
}
