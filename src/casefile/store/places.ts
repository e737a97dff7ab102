import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import { type HashedFile, hashFile } from './manifest.ts';

/** A file of a manifest as it is sought; of one that was not read only the size is known. */
export type Sought = Pick<HashedFile, 'path' | 'bytes'> & { sha256?: string };

/** Where a file is, and whether it is the same. */
export interface Found {
  place: string;
  state: 'same' | 'changed';
}

/**
 * Finds the files of a manifest that was written in a folder: at their paths, or under `inputs` by as much of its path as is there, the longest
 * first, else by its bytes under whatever name. Null for one that is nowhere.
 */
export function finderOf(folder: string, inputs: string | null): (file: Sought) => Promise<Found | null> {
  let sizes: Promise<Map<number, string[]>> | undefined;
  return async (file) => {
    let changed: Found | null = null;
    for (const place of placesOf(file.path, folder, inputs)) {
      const state = await stateOf(place, file);
      if (state === 'same') return { place, state };
      if (state !== null) changed ??= { place, state };
    }
    if (inputs === null || file.sha256 === undefined) return changed;
    sizes ??= bySize(inputs);
    for (const place of (await sizes).get(file.bytes) ?? []) {
      if ((await stateOf(place, file)) === 'same') return { place, state: 'same' };
    }
    return changed;
  };
}

/** Null when there is no such file. */
export async function stateOf(place: string, { sha256, bytes }: Omit<Sought, 'path'>): Promise<Found['state'] | null> {
  const found = await stat(place).catch(() => null);
  if (!found?.isFile()) return null;
  if (found.size !== bytes) return 'changed';
  return sha256 === undefined || (await hashFile('', place)).sha256 === sha256 ? 'same' : 'changed';
}

function placesOf(path: string, folder: string, inputs: string | null): string[] {
  if (inputs === null) return [isAbsolute(path) ? path : resolve(folder, path)];
  const parts = path.split(/[\\/]/).filter((part) => part !== '' && part !== '..' && part !== '.');
  return parts.map((_, at) => resolve(inputs, ...parts.slice(at)));
}

/** The files under a folder by their size, in the order of their paths. */
async function bySize(folder: string): Promise<Map<number, string[]>> {
  const sizes = new Map<number, string[]>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => resolve(join(entry.parentPath, entry.name)));
  for (const path of paths.sort()) {
    const { size } = await stat(path);
    sizes.set(size, [...(sizes.get(size) ?? []), path]);
  }
  return sizes;
}
