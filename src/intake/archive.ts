import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { BookError } from './container/bookError.ts';
import { defaultLimits, type Limits } from './container/limits.ts';
import { openZip, type Zip } from './container/zip.ts';
import { InputError } from './errors.ts';
import { isClutter, isExportName } from './exportNames.ts';
import { recognise } from './format.ts';
import { isOdf } from './ods/ods.ts';
import { asInputError } from './sheets/asInputError.ts';
import type { Input } from './sheets/input.ts';

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

/** What an input stands for: itself, or the files of an archive. */
export interface Unpacked {
  inputs: Input[];
  /** Files of the archive that cannot be read. */
  faults: InputError[];
  /** Files of the archive that are no exports, as shown. */
  skipped: string[];
}

/**
 * The exports in an archive, unpacked into a new folder under `scratch`; any other input as it is. Files are written under
 * numbers of our own. Throws InputError when the archive is encrypted, damaged, too large, or has names that climb out.
 */
export async function unpack(input: Input, scratch: string, limits = archiveLimits): Promise<Unpacked> {
  const kind = await archiveKind(input.path);
  if (kind === null) return { inputs: [input], faults: [], skipped: [] };
  await mkdir(scratch, { recursive: true });
  const folder = await mkdtemp(join(scratch, 'archive-'));
  try {
    return kind === 'gzip' ? await unpackGzip(input, folder, limits) : await unpackZip(input, folder, limits);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw asInputError(error, input.shown, 'archive');
  }
}

/** A zip is an archive of exports when it is no workbook and holds a file named like an export. */
async function archiveKind(path: string): Promise<'gzip' | 'zip' | null> {
  const { format } = await recognise(path);
  if (format === 'gzip') return 'gzip';
  if (format !== 'zip') return null;
  const zip = await openZip(path, defaultLimits).catch(unlessDamaged);
  try {
    return zip && !isWorkbook(zip) && zip.names().some((name) => isExportName(name) && !isClutter(name)) ? 'zip' : null;
  } finally {
    zip?.close();
  }
}

/** What is wrong with it is said when it is opened as a workbook. */
function unlessDamaged(error: unknown): null {
  if (error instanceof BookError) return null;
  throw error;
}

function isWorkbook(zip: Zip): boolean {
  return zip.has('[Content_Types].xml') || zip.names().some((name) => /^\/*xl\//i.test(name)) || isOdf(zip);
}

async function unpackGzip(input: Input, folder: string, limits: ArchiveLimits): Promise<Unpacked> {
  const { size } = await stat(input.path);
  const path = join(folder, `1${suffixOf(input.shown.replace(/\.gz$/i, ''))}`);
  const bounded = (bytes: AsyncIterable<Buffer>) => withinLimits(bytes, size, limits);
  await pipeline(createReadStream(input.path), createGunzip(), bounded, createWriteStream(path));
  if ((await archiveKind(path)) !== null) throw new InputError('bad-archive', input.shown, 'an archive in an archive');
  return { inputs: [{ ...input, path, archive: input.path }], faults: [], skipped: [] };
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

async function unpackZip(input: Input, folder: string, limits: ArchiveLimits): Promise<Unpacked> {
  const zip = await openZip(input.path, { ...defaultLimits, ...limits });
  const unpacked: Unpacked = { inputs: [], faults: [], skipped: [] };
  try {
    const names = zip.names();
    const climbing = names.find(climbsOut);
    if (climbing !== undefined) throw new InputError('bad-archive', input.shown, 'a file name that leads out of it');
    const wanted = names.filter((name) => isExportName(name) && !isClutter(name));
    if (wanted.some((name) => zip.encrypted(name))) throw new InputError('encrypted', input.shown);
    let left = limits.bytes;
    for (const [at, name] of wanted.entries()) {
      const shown = `${input.shown}/${name.replaceAll('\\', '/').normalize('NFC')}`;
      const path = join(folder, `${at + 1}${suffixOf(name)}`);
      try {
        await pipeline(zip.bytes(name, left), createWriteStream(path));
        left -= (await stat(path)).size;
        if ((await archiveKind(path)) !== null) throw new InputError('bad-archive', shown, 'an archive in an archive');
        unpacked.inputs.push({ path, shown, archive: input.path });
      } catch (error) {
        if (error instanceof BookError && error.kind === 'too-large') throw error;
        const fault = asInputError(error, shown, 'archive');
        if (!(fault instanceof InputError)) throw fault;
        unpacked.faults.push(fault);
      }
    }
    unpacked.skipped.push(...names.filter((name) => !isExportName(name)).map((name) => `${input.shown}/${name}`));
    return unpacked;
  } finally {
    zip.close();
  }
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
