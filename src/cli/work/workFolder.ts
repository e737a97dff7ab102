import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { LOCK_FILE, type Lock, lock, lockFor } from './lock.ts';
import { enter, leave } from './registry.ts';
import { retried } from './retried.ts';

/** A folder for the time of a run: nobody else may look into it, and it is gone with the process, or at the next start. */
export interface WorkFolder {
  path: string;
  lock: Lock;
  /** Removes it; gives the error of one that could not be removed, which never hides another. */
  remove(): unknown;
  /** Leaves it where it is: what stands in it is needed. */
  keep(): void;
}

const open = new Set<string>();
let watched = false;

/** Makes a work folder `.<name>-XXXXXX` in a place; `target` is the report folder that will come of it. */
export function makeWork(place: string, name: string, target: string | null): WorkFolder {
  watch();
  const path = join(place, `.${name}-${randomBytes(3).toString('hex')}`);
  const own = lockFor(path, target);
  enter(own);
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    leave(path);
    throw error;
  }
  open.add(path);
  // Systems with a list of rights give a new folder those of the one above.
  chmodSync(path, 0o700);
  lock(own);
  let kept = false;
  return {
    path,
    lock: own,
    remove: () => {
      if (kept) return null;
      try {
        removeFolder(path);
        open.delete(path);
        leave(path);
        return null;
      } catch (error) {
        return asRefused(error);
      }
    },
    keep: () => {
      kept = true;
      open.delete(path);
    },
  };
}

/** A work folder among the system's temporary ones, for the time of `use`. */
export async function withScratch<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const work = makeWork(tmpdir(), 'audit', null);
  try {
    return await use(work.path);
  } finally {
    work.remove();
  }
}

/** Removes a folder with all in it; the lock goes last, so that what is left is still swept. Throws. */
export function removeFolder(path: string): void {
  if (!existsSync(path)) return;
  const own = readdirSync(path).filter((name) => name !== LOCK_FILE);
  for (const name of own) retried(() => rmSync(join(path, name), { recursive: true, force: true }));
  retried(() => rmSync(path, { recursive: true, force: true }));
}

/** Where Node may not remove a file it tries whether that is a folder, and tells of this instead. */
function asRefused(error: unknown): unknown {
  const isSecond = error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
  return isSecond ? Object.assign(new Error(error.message), { code: 'EPERM' }) : error;
}

/** What the work folder of a target is called after. */
export function nameOfWork(target: string): string {
  return basename(target) || basename(dirname(target)) || 'audit';
}

/** Whatever ends the process, but a kill that asks nobody, takes its work folders away. */
function watch(): void {
  if (watched) return;
  watched = true;
  process.on('exit', () => {
    for (const path of open) {
      try {
        removeFolder(path);
        leave(path);
      } catch {
        // The next start sweeps it.
      }
    }
  });
}
