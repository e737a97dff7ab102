import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What varies between runs, and the hashes by which a report folder can be checked. */
export interface Manifest {
  schema: 'audit-manifest/1';
  tool: string;
  node: string;
  /** ISO time in UTC. */
  finishedAt: string;
  /** Seconds from the start of the run to the end of each stage: opened, built, counted, judged, written. */
  stages: Record<string, number>;
  folder: string;
  commandLine: string[];
  inputs: { path: string; sha256: string; bytes: number }[];
  outputs: { path: string; sha256: string; bytes: number }[];
}

export const MANIFEST_FILE = 'manifest.json';

/** Writes manifest.json into a folder, with the hash of every file in it. */
export async function writeManifest(folder: string, run: Omit<Manifest, 'schema' | 'outputs'>): Promise<void> {
  const outputs = await Promise.all((await filesOf(folder)).map((file) => hashFile(folder, file)));
  const manifest: Manifest = { schema: 'audit-manifest/1', ...run, outputs };
  await writeFile(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A file's SHA-256 and size, its path relative to a folder. */
export async function hashFile(folder: string, file: string): Promise<Manifest['outputs'][number]> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return {
    path: relative(folder, file).split(sep).join('/'),
    sha256: hash.digest('hex'),
    bytes: (await stat(file)).size,
  };
}
