import { join, relative, sep } from 'node:path';
import { filesOf, type HashedFile, MANIFEST_FILE, type Manifest, readManifest } from './manifest.ts';
import { finderOf, stateOf } from './places.ts';

/** What became of a file since the manifest was written; `unreachable`: an input that is not where it was. */
export type FileState = 'same' | 'changed' | 'missing' | 'added' | 'unreachable';

export interface VerifiedFile {
  kind: 'output' | 'input';
  path: string;
  state: FileState;
}

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
  const find = finderOf(manifest.folder, inputs);
  return [
    { kind: 'output', path: MANIFEST_FILE, state: untouched ? 'same' : 'changed' },
    ...(await eachOf(manifest.outputs, async (output): Promise<VerifiedFile> => {
      const state = await stateOf(join(folder, output.path), output);
      return { kind: 'output', path: output.path, state: state ?? 'missing' };
    })),
    ...there.filter((path) => !known.has(path)).map((path): VerifiedFile => ({ kind: 'output', path, state: 'added' })),
    ...(await eachOf(readOf(manifest), async (input): Promise<VerifiedFile> => {
      const found = await find(input);
      return { kind: 'input', path: input.path, state: found?.state ?? (inputs === null ? 'unreachable' : 'missing') };
    })),
  ];
}

/** All that a run read: its inputs and the files of its options, each once. */
function readOf({ inputs, settings = [] }: Manifest): HashedFile[] {
  return [...inputs, ...settings.filter(({ path }) => !inputs.some((input) => input.path === path))];
}

/** One after the other: each is read at the speed of the disk. */
async function eachOf<T, R>(all: T[], use: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const one of all) done.push(await use(one));
  return done;
}
