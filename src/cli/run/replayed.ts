import { join, relative, sep } from 'node:path';
import { viewsThatDiffer } from '../../casefile/query/fingerprint.ts';
import { filesOf, type HashedFile, MANIFEST_FILE, type Manifest, readManifest } from '../../casefile/store/manifest.ts';
import { stateOf } from '../../casefile/store/places.ts';
import type { ReplayedFile } from '../../write/screen/replayed.ts';

/** A report folder, its replay, and whether only the manifest of the first is asked about. */
export interface Compared {
  was: string;
  is: string;
  alone: boolean;
}

const CASE_FILE = 'case.duckdb';

/** Compares the outputs of a replay with what the manifest says of them and with what stands in the report folder. */
export async function comparedOutputs(
  manifest: Manifest,
  compared: Compared,
  room: { memory: string; spill: string },
): Promise<ReplayedFile[]> {
  const made = new Map((await readManifest(compared.is)).manifest.outputs.map((file) => [file.path, file]));
  const files: ReplayedFile[] = [];
  for (const output of manifest.outputs) {
    const { path } = output;
    const there = await stateOf(join(compared.was, path), output);
    const again = made.get(path);
    made.delete(path);
    files.push({ kind: 'output', path, ...(await stateOfOutput(output, there, again, compared, room)) });
  }
  for (const path of made.keys()) files.push({ kind: 'output', path, state: 'extra' });
  if (compared.alone) return files;
  const known = new Set([MANIFEST_FILE, ...manifest.outputs.map(({ path }) => path)]);
  const there = (await filesOf(compared.was)).map((file) => relative(compared.was, file).split(sep).join('/'));
  for (const path of there) if (!known.has(path)) files.push({ kind: 'output', path, state: 'added' });
  return files;
}

async function stateOfOutput(
  { path, sha256 }: HashedFile,
  there: 'same' | 'changed' | null,
  again: HashedFile | undefined,
  { was, is, alone }: Compared,
  room: { memory: string; spill: string },
): Promise<Pick<ReplayedFile, 'state' | 'views'>> {
  if (there === 'changed') return { state: 'changed' };
  if (there === null && !alone) return { state: 'missing' };
  if (again === undefined) return { state: 'unmade' };
  if (path !== CASE_FILE) return { state: again.sha256 === sha256 ? 'same' : 'differs' };
  // The bytes of a case are those of one run: its key of persons is made anew.
  if (there === null) return { state: 'unreachable' };
  const views = await viewsThatDiffer([join(was, path), join(is, path)], room).catch(() => null);
  return views?.length === 0 ? { state: 'same' } : { state: 'differs', views: views ?? [] };
}
