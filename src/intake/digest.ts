import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** What one pass over the bytes of an input tells. */
export interface Digest {
  sha256: string;
  bytes: number;
  /** Physical lines up to the last one that is not empty: line feeds are counted, the empty end is not. */
  lines: number;
  utf8: boolean;
  nul: boolean;
  /** Some carriage returns end no line of their own with a line feed. */
  mixedLineEnds: boolean;
}

const LF = 10;
const CR = 13;
const CHUNK = 1 << 20;

/** Reads a file once, or its first `most` bytes, for its hash, its number of lines and what its bytes can be. */
export async function digest(path: string, most = Number.POSITIVE_INFINITY): Promise<Digest> {
  const hash = createHash('sha256');
  let bytes = 0;
  let feeds = 0;
  let returns = 0;
  let feedsAtLastText = 0;
  let utf8 = true;
  let nul = false;
  let carry = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK, end: most - 1 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    nul ||= chunk.includes(0);
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, at + 1)) feeds++;
    for (let at = chunk.indexOf(CR); at >= 0; at = chunk.indexOf(CR, at + 1)) returns++;
    feedsAtLastText = feedsBeforeLastText(chunk, feeds, feedsAtLastText);
    if (utf8) {
      const joined = carry.length > 0 ? Buffer.concat([carry, chunk]) : chunk;
      const whole = wholeCharacters(joined);
      utf8 = isUtf8(joined.subarray(0, whole));
      carry = Buffer.from(joined.subarray(whole));
    }
  }
  const lines = bytes === 0 ? 0 : feedsAtLastText + 1;
  const cut = bytes >= most;
  const whole = utf8 && (cut || carry.length === 0);
  const mixedLineEnds = returns > 0 && returns !== feeds;
  return { sha256: hash.digest('hex'), bytes, lines, utf8: whole, nul, mixedLineEnds };
}

/** Line feeds before the last byte that is neither CR nor LF; the earlier answer when the chunk has none. */
function feedsBeforeLastText(chunk: Buffer, feeds: number, earlier: number): number {
  let trailing = 0;
  for (let i = chunk.length - 1; i >= 0; i--) {
    if (chunk[i] === LF) trailing++;
    else if (chunk[i] !== CR) return feeds - trailing;
  }
  return earlier;
}

/** Length without a UTF-8 character cut off at the end, which the next chunk completes. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? bytes.length - back : bytes.length;
    if (byte < 0x80) break;
  }
  return bytes.length;
}
