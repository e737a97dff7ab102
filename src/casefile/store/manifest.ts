import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file by its bytes. */
export interface HashedFile {
  path: string;
  sha256: string;
  bytes: number;
}

/** What varies between runs, the hashes by which a report folder can be checked, and all that is needed to run it again. */
export interface Manifest {
  schema: 'audit-manifest/1';
  tool: string;
  /** Version of the database engine. */
  engine: string;
  node: string;
  /** ISO time in UTC. */
  finishedAt: string;
  /** Persons are shown (--reveal); not there where they are masked. */
  reveal?: true;
  /** Seconds from the start of the run to the end of each stage: opened, built, counted, judged, written. */
  stages: Record<string, number>;
  folder: string;
  commandLine: string[];
  /** The same with every option that held, by its name in the program, whether the command line, a variable or a default gave it. */
  asked: { command: 'analyze' | 'report'; language: string; options: Record<string, string | boolean> };
  /** Every file that was named, in order, read or not; `written` is its path as the report shows it, before persons are masked. */
  named: { path: string; written: string; bytes: number }[];
  /** What was named, by an argument or an option, and could not be taken for a file, as the report tells it. */
  absent: { fault: string; path: string; detail: string; option?: string }[];
  /** The files that options name: a plan, a mapping, a catalogue, tables that units reported; of these `written` is the path as shown. */
  settings: (HashedFile & { option: string; written?: string })[];
  inputs: HashedFile[];
  outputs: HashedFile[];
  /** Of this file with 64 zeros in the place of this hash. */
  sha256: string;
}

export const MANIFEST_FILE = 'manifest.json';

/** Writes manifest.json into a folder, with the hash of every file in it. */
export async function writeManifest(
  folder: string,
  run: Omit<Manifest, 'schema' | 'outputs' | 'sha256'>,
): Promise<void> {
  const outputs = await Promise.all((await filesOf(folder)).map((file) => hashFile(folder, file)));
  const manifest: Manifest = { schema: 'audit-manifest/1', ...run, outputs, sha256: NO_HASH };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await writeFile(join(folder, MANIFEST_FILE), sealed(text, hashOf(text)));
}

const NO_HASH = '0'.repeat(64);
const SEAL = /"sha256": "([0-9a-f]{64})"\s*\}\s*$/;

function sealed(text: string, hash: string): string {
  return text.replace(SEAL, (last, old: string) => last.replace(old, hash));
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The manifest of a report folder, and whether it is as it was written. Throws when there is none, or it is no manifest. */
export async function readManifest(folder: string): Promise<{ manifest: Manifest; untouched: boolean }> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8');
  const manifest: Manifest = JSON.parse(text);
  if (!isManifest(manifest)) throw new SyntaxError(`${MANIFEST_FILE} is no manifest`);
  const seal = SEAL.exec(text)?.[1];
  return { manifest, untouched: seal !== undefined && hashOf(sealed(text, NO_HASH)) === seal };
}

/** A changed byte may have renamed any key. */
function isManifest(read: Manifest | null): boolean {
  const areHashed = (files: unknown) =>
    Array.isArray(files) && files.every((file) => typeof file?.path === 'string' && typeof file.sha256 === 'string');
  if (read?.schema !== 'audit-manifest/1' || typeof read.folder !== 'string') return false;
  return areHashed(read.outputs) && areHashed(read.inputs);
}

/** Every file in a folder and the folders in it. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** A file's SHA-256 and size, its path relative to a folder. */
export async function hashFile(folder: string, file: string): Promise<HashedFile> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return {
    path: relative(folder, file).split(sep).join('/'),
    sha256: hash.digest('hex'),
    bytes: (await stat(file)).size,
  };
}
