import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a system says that cannot flush a thing of that kind: some network drives, and devices in the place of files. */
const CANNOT = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EPERM', 'EACCES', 'EISDIR']);

/**
 * Waits until a folder and all in it are on the disk. A file that was renamed into its place before its bytes were written may be empty
 * after a power cut, where the old one would have been whole. Throws when the disk fails.
 */
export function flushFolder(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) flush(path, 'r+');
    else if (entry.isDirectory()) flushNames(path);
  }
  flushNames(folder);
}

/** Waits until the names in a folder are on the disk; Windows keeps them in its journal, and opens no folder. */
export function flushNames(folder: string): void {
  if (process.platform !== 'win32') flush(folder, 'r');
}

function flush(path: string, flags: 'r' | 'r+'): void {
  let file: number | null = null;
  try {
    file = openSync(path, flags);
    fsyncSync(file);
  } catch (error) {
    if (!CANNOT.has(String((error as NodeJS.ErrnoException).code))) throw error;
  } finally {
    if (file !== null) closeSync(file);
  }
}
