import { readFileSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';

/** What stands in a work folder while somebody works in it. */
export interface Lock {
  schema: 'audit-lock/1';
  /** The folder itself: a lock that was copied elsewhere locks nothing. */
  folder: string;
  pid: number;
  host: string;
  /** When the process started, as the system tells it; null where it does not. */
  started: string | null;
  /** Milliseconds of the clock when the lock was made. */
  made: number;
  /** The report folder that is written; null for work that ends in none. */
  target: string | null;
}

export const LOCK_FILE = '.audit-lock';
/** What clocks and the system's count of the time since its start may differ. */
const DRIFT_MS = 60_000;

/** The lock of a folder for this process, not written yet. */
export function lockFor(folder: string, target: string | null): Lock {
  return {
    schema: 'audit-lock/1',
    folder,
    pid: process.pid,
    host: hostname(),
    started: startOf(process.pid),
    made: Date.now(),
    target,
  };
}

/** Locks a folder, and gives the lock back. */
export function lock(own: Lock): Lock {
  writeFileSync(join(own.folder, LOCK_FILE), JSON.stringify(own), { mode: 0o600 });
  return own;
}

/** The lock of a folder; null where there is none of ours. */
export function lockOf(folder: string): Lock | null {
  try {
    const read = lockIn(readFileSync(join(folder, LOCK_FILE), 'utf8'));
    return read?.folder === folder ? read : null;
  } catch {
    return null;
  }
}

/** The lock that a text is; null when it is none, or was cut while it was written. */
export function lockIn(text: string): Lock | null {
  try {
    const read = JSON.parse(text) as Lock;
    return read.schema === 'audit-lock/1' ? read : null;
  } catch {
    return null;
  }
}

/** Does the process that made a lock still run? One of another computer counts as running: nobody here can know. */
export function isRunning({ pid, host, started, made }: Lock): boolean {
  if (host !== hostname()) return true;
  if (made < Date.now() - uptime() * 1000 - DRIFT_MS) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Of another user's process the system says only that it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  // A number of a process is given again when that has ended.
  const now = startOf(pid);
  return now === null || started === null || now === started;
}

/** When a process started, in ticks since the system did; null on systems without /proc. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in brackets, may hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
