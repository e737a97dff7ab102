import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type Lock, lockIn } from './lock.ts';

/**
 * The locks of work folders, noted among the system's temporary files: one that a kill left behind is found by the next start, wherever
 * that looks for its own report.
 */
function registry(): string {
  return join(tmpdir(), `audit-work-${userInfo().uid}`);
}

/**
 * Notes a work folder that is about to be made: a kill before it is locked, or after it is unlocked, leaves a folder that says nothing of
 * itself. Without the note a folder is found only by a run beside it.
 */
export function enter(lock: Lock): void {
  try {
    mkdirSync(registry(), { mode: 0o700, recursive: true });
    if (isOwn()) writeFileSync(join(registry(), idOf(lock.folder)), JSON.stringify(lock), { mode: 0o600 });
  } catch {
    // A temporary folder that is full or closed.
  }
}

export function leave(folder: string): void {
  try {
    rmSync(join(registry(), idOf(folder)), { force: true });
  } catch {
    // The note of a folder that is gone is taken away by the next start.
  }
}

/** The locks noted. */
export function entered(): Lock[] {
  try {
    if (!isOwn()) return [];
    return readdirSync(registry()).flatMap((name) => lockIn(readFileSync(join(registry(), name), 'utf8')) ?? []);
  } catch {
    return [];
  }
}

/** Somebody else may have made a folder of that name, to have us remove what is not ours. */
function isOwn(): boolean {
  const found = lstatSync(registry());
  const { uid } = userInfo();
  return found.isDirectory() && (uid < 0 || (found.uid === uid && (found.mode & 0o077) === 0));
}

function idOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}
