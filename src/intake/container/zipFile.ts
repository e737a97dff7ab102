import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';

const PIECE = 64 * 1024;

/**
 * Gives yauzl the bytes of an open file, with every offset checked first.
 *
 * yauzl's own reader hands offsets from the archive straight to `fs.read`, which throws inside a callback, where nobody
 * can catch it, when a hostile zip64 record names an offset beyond 2^53. A class because yauzl asks for a subclass.
 */
class BoundedReader extends RandomAccessReader {
  readonly #file: FileHandle;
  readonly #size: number;

  constructor(file: FileHandle, size: number) {
    super();
    this.#file = file;
    this.#size = size;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null, bytesRead?: number) => void,
  ): void {
    if (!(position >= 0 && position + length <= this.#size)) {
      setImmediate(done, new Error(`offset ${position} lies outside the file`));
      return;
    }
    this.#file.read(buffer, offset, length, position).then(({ bytesRead }) => done(null, bytesRead), done);
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(pieces(this.#file, start, end), { objectMode: false });
  }

  override close(done: (error: Error | null) => void): void {
    this.#file.close().then(() => done(null), done);
  }
}

/** Opens a file for yauzl's `fromRandomAccessReader`; whoever gets the reader closes it by closing the zip. */
export async function openBounded(path: string): Promise<{ reader: RandomAccessReader; size: number }> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  return { reader: new BoundedReader(file, size), size };
}

/** Bytes `start` to `end` (exclusive); a stream of `fs` would close the file with itself, even when told not to. */
async function* pieces(file: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; ) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(Math.min(PIECE, end - at)), 0, null, at);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
  }
}
