import { isUtf8 } from 'node:buffer';
import { pipeline, type Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { BookError } from './bookError.ts';
import type { Limits } from './limits.ts';
import { notZip } from './magic.ts';
import { openBounded } from './zipFile.ts';

/** The parts of an archive, by name; names are compared without regard to case, as the packaging standard asks. */
export interface Zip {
  /** The names of all files, folders parted with `/`, in the order of the directory; folders are not among them. */
  names(): string[];
  encrypted(part: string): boolean;
  has(part: string): boolean;
  /** Inflates one part, checking its size against `maxBytes`, its declared size and its CRC. Throws {@link BookError}. */
  bytes(part: string, maxBytes: number): AsyncGenerator<Buffer>;
  close(): void;
}

interface Tally {
  inflated: number;
  compressed: number;
}

const INFLATE_CHUNK = 64 * 1024;

/**
 * Reads the central directory of a zip archive; nothing is inflated yet.
 *
 * Throws {@link BookError} `not-zip`, `encrypted` (an OLE2 file holding an encrypted workbook), `truncated`, `too-large`
 * or `not-workbook` (two entries of one name); errors of the operating system pass through.
 */
export async function openZip(path: string, limits: Limits): Promise<Zip> {
  const { reader, size } = await openBounded(path);
  let zip: ZipFile;
  try {
    zip = await fromRandomAccessReaderPromise(reader, size, { decodeStrings: false, autoClose: false });
  } catch (error) {
    // yauzl took its reference before it failed and offers no zip to close.
    reader.close(() => undefined);
    throw (await notZip(path)) ?? asBookError(error);
  }
  // Only a failing close can still arrive here; unheard, it ends the run.
  zip.on('error', () => undefined);
  try {
    const entries = await readDirectory(zip, limits);
    const tally: Tally = { inflated: 0, compressed: 0 };
    return {
      names: () => [...entries.values()].map(writtenName).filter((name) => !name.endsWith('/')),
      encrypted: (part) => entries.get(keyOf(part))?.isEncrypted() ?? false,
      has: (part) => entries.has(keyOf(part)),
      bytes: (part, maxBytes) => readPart(zip, entries.get(keyOf(part)), part, maxBytes, limits, tally),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw asBookError(error);
  }
}

async function readDirectory(zip: ZipFile, limits: Limits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > limits.entries) throw new BookError('too-large', `${zip.entryCount} files in the archive`);
  for await (const entry of zip.eachEntry()) {
    const name = keyOf(writtenName(entry));
    if (entries.has(name)) throw new BookError('not-workbook', `two parts named ${name}`);
    entries.set(name, entry);
  }
  return entries;
}

/**
 * Many programs write UTF-8 without saying so; else the old code page of DOS is meant. Some programs of Windows part folders with
 * `\\`, which no name of a file there can hold.
 */
function writtenName({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const name = isUtf8(fileNameRaw)
    ? fileNameRaw.toString('utf8')
    : getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  return name.replaceAll('\\', '/');
}

function keyOf(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

async function* readPart(
  zip: ZipFile,
  entry: Entry | undefined,
  part: string,
  maxBytes: number,
  limits: Limits,
  tally: Tally,
): AsyncGenerator<Buffer> {
  if (entry === undefined) throw new BookError('not-workbook', `no part ${part}`);
  if (entry.isEncrypted()) throw new BookError('encrypted', `${part} is encrypted`);
  if (!entry.canDecodeFileData()) throw new BookError('not-workbook', `${part}: method ${entry.compressionMethod}`);
  if (entry.uncompressedSize > maxBytes) throw new BookError('too-large', `${part}: ${entry.uncompressedSize} bytes`);
  let size = 0;
  let crc = 0;
  tally.compressed += entry.compressedSize;
  try {
    for await (const chunk of await openInflated(zip, entry)) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      tally.inflated += bytes.length;
      if (size > maxBytes) throw new BookError('too-large', `${part}: over ${maxBytes} bytes`);
      if (tally.inflated > limits.ratioFromBytes && tally.inflated > limits.ratio * tally.compressed) {
        throw new BookError('too-large', `${part}: inflates more than ${limits.ratio}:1`);
      }
      crc = crc32(bytes, crc);
      yield bytes;
    }
  } catch (error) {
    throw asBookError(error);
  }
  if (size !== entry.uncompressedSize) throw new BookError('truncated', `${part}: ${size} bytes, not as declared`);
  if (crc !== entry.crc32) throw new BookError('truncated', `${part}: CRC does not match`);
}

/** The plain bytes of an entry; inflating here, not in yauzl, allows chunks of 64 KB instead of 16. */
async function openInflated(zip: ZipFile, entry: Entry): Promise<Readable> {
  const raw = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  if (entry.compressionMethod === 0) return raw;
  const inflate = createInflateRaw({ chunkSize: INFLATE_CHUNK });
  // The reader of `inflate` sees every error of the pipe; the callback only has to be there.
  pipeline(raw, inflate, () => undefined);
  return inflate;
}

/** Errors of ours and of the operating system pass; what is left is yauzl or zlib objecting to the archive. */
function asBookError(error: unknown): unknown {
  if (error instanceof BookError || !(error instanceof Error) || 'syscall' in error) return error;
  return new BookError(
    'truncated',
    isZlib(error) ? 'the compressed bytes are damaged' : 'the directory of the archive is damaged',
  );
}

function isZlib(error: Error): boolean {
  return 'code' in error && String(error.code).startsWith('Z_');
}
