import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { NO_FILE } from '../../text/plainFile.ts';
import { LOCK_FILE } from '../work/lock.ts';

/** The files under a folder, and what of it could not be looked into, with the system's word for it. */
export interface Folder {
  files: string[];
  closed: { path: string; code: string }[];
}

/** A report of an earlier run is no export, and would count every dossier again; nor is what a run works in. */
const CASE_FILE = 'case.duckdb';
/** What systems and version control keep beside files of people. */
const KEPT_BY_SYSTEMS =
  /^(\.git|\.svn|\.hg|__MACOSX|\.Trash(es|-\d+)?|\.Spotlight-V100|\.fseventsd|\$RECYCLE\.BIN|System Volume Information)$/i;

/**
 * All files under a folder, at any depth, in code-point order of their NFC relative paths. Links are followed, each folder once. A
 * subfolder that cannot be read, a link to nothing, and what is neither file nor folder are `closed`.
 */
export async function filesUnder(folder: string): Promise<Folder> {
  const found: Folder = { files: [], closed: [] };
  await walk(folder, new Set(), found);
  return { ...found, files: byCodePoint(found.files, folder) };
}

async function walk(folder: string, seen: Set<string>, found: Folder): Promise<void> {
  const fault = (path: string, error: unknown) => found.closed.push({ path, code: codeOf(error) });
  let entries: Dirent[];
  try {
    const real = await realpath(folder);
    if (seen.has(real)) return;
    seen.add(real);
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    fault(folder, error);
    return;
  }
  if (entries.some(({ name }) => name === CASE_FILE || name === LOCK_FILE)) return;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    try {
      const what = entry.isSymbolicLink() ? await stat(path) : entry;
      if (what.isFile()) found.files.push(path);
      else if (!what.isDirectory()) found.closed.push({ path, code: NO_FILE });
      else if (!KEPT_BY_SYSTEMS.test(entry.name)) await walk(path, seen, found);
    } catch (error) {
      fault(path, error);
    }
  }
}

function codeOf(error: unknown): string {
  if (error instanceof Error) return 'code' in error ? String(error.code) : error.message;
  return String(error);
}

/** Paths in code-point order of their NFC paths relative to a folder, subfolders too. */
export function byCodePoint(paths: string[], folder: string): string[] {
  const key = (path: string) => Buffer.from(relative(folder, path).split(sep).join('/').normalize('NFC'));
  return paths.toSorted((a, b) => Buffer.compare(key(a), key(b)) || Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
