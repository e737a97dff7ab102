import { stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { filesOf, hashFile, MANIFEST_FILE, type Manifest, readManifest } from './manifest.ts';

/** What became of a file since the manifest was written; `unreachable`: an input that is not where it was. */
export type FileState = 'same' | 'changed' | 'missing' | 'added' | 'unreachable';

export interface VerifiedFile {
  kind: 'output' | 'input';
  path: string;
  state: FileState;
}

type Hashed = Manifest['outputs'][number];

/**
 * Compares a report folder with its manifest, file by file: the outputs in it, and the inputs where they were, or under `inputs`. Throws
 * the system's error when the folder has no manifest.
 */
export async function verifyFolder(folder: string, inputs: string | null): Promise<VerifiedFile[]> {
  const read = await readManifest(folder).catch((error: unknown) => {
    if (error instanceof SyntaxError) return null;
    throw error;
  });
  if (read === null) return [{ kind: 'output', path: MANIFEST_FILE, state: 'changed' }];
  const { manifest, untouched } = read;
  const known = new Set([MANIFEST_FILE, ...manifest.outputs.map(({ path }) => path)]);
  const there = (await filesOf(folder)).map((file) => relative(folder, file).split(sep).join('/'));
  return [
    { kind: 'output', path: MANIFEST_FILE, state: untouched ? 'same' : 'changed' },
    ...(await eachOf(manifest.outputs, async (output): Promise<VerifiedFile> => {
      const state = await stateOf(join(folder, output.path), output);
      return { kind: 'output', path: output.path, state: state ?? 'missing' };
    })),
    ...there.filter((path) => !known.has(path)).map((path): VerifiedFile => ({ kind: 'output', path, state: 'added' })),
    ...(await eachOf(manifest.inputs, async (input): Promise<VerifiedFile> => {
      const state = await firstState(placesOf(input.path, manifest.folder, inputs), input);
      return { kind: 'input', path: input.path, state: state ?? (inputs === null ? 'unreachable' : 'missing') };
    })),
  ];
}

/** One after the other: each is read at the speed of the disk. */
async function eachOf<T, R>(all: T[], use: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const one of all) done.push(await use(one));
  return done;
}

async function firstState(places: string[], file: Hashed): Promise<'same' | 'changed' | null> {
  for (const place of places) {
    const state = await stateOf(place, file);
    if (state !== null) return state;
  }
  return null;
}

/** Null when there is no such file. */
async function stateOf(place: string, { sha256, bytes }: Hashed): Promise<'same' | 'changed' | null> {
  const found = await stat(place).catch(() => null);
  if (!found?.isFile()) return null;
  if (found.size !== bytes) return 'changed';
  return (await hashFile('', place)).sha256 === sha256 ? 'same' : 'changed';
}

/** Where an input may be: its own place, or under a folder by as much of its path as is there, the longest first. */
function placesOf(path: string, folder: string, inputs: string | null): string[] {
  if (inputs === null) return [isAbsolute(path) ? path : resolve(folder, path)];
  const parts = path.split(/[\\/]/).filter((part) => part !== '' && part !== '..' && part !== '.');
  return parts.map((_, at) => join(inputs, ...parts.slice(at)));
}
