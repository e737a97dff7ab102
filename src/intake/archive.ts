import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { BookError } from './container/bookError.ts';
import { defaultLimits, type Limits } from './container/limits.ts';
import { openZip } from './container/zip.ts';
import { InputError } from './errors.ts';
import { foreignKind, isClutter } from './foreign.ts';
import { lookAtHead } from './look.ts';
import { recognise } from './recognise.ts';
import { faultOfInput } from './sheets/asInputError.ts';
import { type Input, namedInput, type Skipped, writtenPath } from './sheets/input.ts';
import type { Format } from './sheets/table.ts';

/** Bounds of one archive, besides those of workbooks. */
export interface ArchiveLimits extends Pick<Limits, 'ratio' | 'ratioFromBytes'> {
  entries: number;
  /** Bytes of all its files together, unpacked. */
  bytes: number;
}

export const archiveLimits: ArchiveLimits = {
  entries: 1000,
  bytes: 4 * 1024 ** 3,
  ratio: defaultLimits.ratio,
  ratioFromBytes: defaultLimits.ratioFromBytes,
};

/** An input that is an export. */
export interface Export extends Input {
  format: Format;
}

/** An input that may hold tables of reported numbers. */
export interface Tabled extends Input {
  format: Format | 'word';
}

/** What an input stands for: itself, or the files of an archive. */
export interface Unpacked<T extends Tabled = Export> {
  inputs: T[];
  /** What may hold a table and cannot be read. */
  faults: InputError[];
  /** What is no export. */
  skipped: Skipped[];
}

/**
 * The exports that an input stands for: those in an archive, unpacked into a new folder under `scratch`; any other input is itself, or
 * none. Files are written under numbers of our own. Throws InputError when the archive is encrypted, damaged, too large, or has names
 * that climb out.
 */
export async function unpack(input: Input, scratch: string, limits = archiveLimits): Promise<Unpacked> {
  const { inputs, ...found } = await unpackTabled(input, scratch, limits);
  const exports: Export[] = [];
  for (const { format, ...one } of inputs) {
    if (format === 'word') found.skipped.push({ path: one.shown, why: 'no-export' });
    else exports.push({ ...one, format });
  }
  return { inputs: exports, ...found };
}

/** The same with Word documents among the inputs. */
export async function unpackTabled(input: Input, scratch: string, limits = archiveLimits): Promise<Unpacked<Tabled>> {
  const found: Unpacked<Tabled> = { inputs: [], faults: [], skipped: [] };
  const packed = await sort(found, input);
  if (packed === null) return found;
  await mkdir(scratch, { recursive: true });
  const folder = await mkdtemp(join(scratch, 'archive-'));
  try {
    await (packed === 'gzip' ? unpackGzip : unpackZip)(input, folder, limits, found);
    return found;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw faultOfInput(error, input.shown, 'archive');
  }
}

/** Puts an input among exports, faults or files skipped; an archive is in none, and its packing is given. */
async function sort(found: Unpacked<Tabled>, input: Input): Promise<'zip' | 'gzip' | null> {
  const seen = await recognise(input.path, input.shown);
  if (seen.is === 'archive') return seen.packed;
  if (seen.is === 'export') found.inputs.push({ ...input, format: seen.format });
  else if (seen.is === 'word') found.inputs.push({ ...input, format: 'word' });
  else if (seen.is === 'unread') found.faults.push(new InputError(seen.fault, input.shown, seen.kind));
  else found.skipped.push({ path: input.shown, why: 'no-export' });
  return null;
}

/** The same for a file of an archive; one that is an archive itself is not gone into. */
async function sortMember(found: Unpacked<Tabled>, member: Input): Promise<void> {
  const packed = await sort(found, member);
  if (packed !== null) throw new InputError('bad-archive', member.shown, 'an archive in an archive');
}

async function unpackGzip(input: Input, folder: string, limits: ArchiveLimits, found: Unpacked<Tabled>): Promise<void> {
  const { size } = await stat(input.path);
  const path = join(folder, `1${suffixOf(input.shown.replace(/\.gz$/i, ''))}`);
  const bounded = (bytes: AsyncIterable<Buffer>) => withinLimits(bytes, size, limits);
  await pipeline(createReadStream(input.path), createGunzip(), bounded, createWriteStream(path));
  await sortMember(found, { ...input, path, archive: input.path });
}

async function* withinLimits(bytes: AsyncIterable<Buffer>, packed: number, limits: ArchiveLimits) {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > limits.bytes) throw new BookError('too-large', `over ${limits.bytes} bytes unpacked`);
    if (size > limits.ratioFromBytes && size > limits.ratio * packed) {
      throw new BookError('too-large', `inflates more than ${limits.ratio}:1`);
    }
    yield chunk;
  }
}

async function unpackZip(input: Input, folder: string, limits: ArchiveLimits, found: Unpacked<Tabled>): Promise<void> {
  const zip = await openZip(input.path, { ...defaultLimits, ...limits });
  try {
    const names = zip.names();
    const climbing = names.find(climbsOut);
    if (climbing !== undefined) throw new InputError('bad-archive', input.shown, 'a file name that leads out of it');
    const named = (path: string, name: string): Input => ({
      ...namedInput(path, `${writtenPath(input)}/${name.normalize('NFC')}`, { reveal: input.reveal ?? false }),
      archive: input.path,
    });
    const wanted = inOrder(names.filter((name) => !isClutter(name)));
    found.skipped.push(
      ...names.filter(isClutter).map((name) => ({ path: named('', name).shown, why: 'no-export' as const })),
    );
    if (wanted.some((name) => zip.encrypted(name))) throw new InputError('encrypted', input.shown);
    let left = limits.bytes;
    for (const [at, name] of wanted.entries()) {
      const member = named(join(folder, `${at + 1}${suffixOf(name)}`), name);
      try {
        if (!(await writeExport(zip.bytes(name, left), member.path))) {
          found.skipped.push({ path: member.shown, why: 'no-export' });
          continue;
        }
        left -= (await stat(member.path)).size;
        await sortMember(found, member);
      } catch (error) {
        if (error instanceof BookError && error.kind === 'too-large') throw error;
        const fault = faultOfInput(error, member.shown, 'archive');
        if (!(fault instanceof InputError)) throw fault;
        found.faults.push(fault);
      }
    }
  } finally {
    zip.close();
  }
}

/** Writes a file of an archive, unless its first bytes are plainly those of no export: pictures may fill a disk. */
async function writeExport(bytes: AsyncGenerator<Buffer>, path: string): Promise<boolean> {
  const first = await bytes.next();
  if (!first.done && foreignKind(lookAtHead(first.value))?.fault === null) {
    await bytes.return(undefined);
    return false;
  }
  const whole = async function* () {
    if (!first.done) yield first.value;
    yield* bytes;
  };
  await pipeline(whole, createWriteStream(path));
  return true;
}

/** By code points, as the files of a folder are. */
function inOrder(names: string[]): string[] {
  const key = (name: string) => Buffer.from(name.normalize('NFC'));
  return names.toSorted((a, b) => Buffer.compare(key(a), key(b)));
}

/** Nothing is written under these names, yet an archive that has one was made to do harm. */
function climbsOut(name: string): boolean {
  return /^[/\\]|^[a-z]:|\0/i.test(name) || name.split(/[/\\]/).includes('..');
}

/** The ending tells nothing of the format, but a broken `.xlsx` is said to be one. */
function suffixOf(name: string): string {
  const suffix = extname(name).toLowerCase();
  return /^\.[a-z]{1,5}$/.test(suffix) ? suffix : '';
}
