import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createDecoder } from '../encodings/decoder.ts';
import type { Encoding } from '../encodings/names.ts';

const CHUNK = 1 << 18;

/** What ends a line: a line feed with or without a carriage return before it, or, in files of an old Mac, CR alone. */
export type LineEnd = 'lf' | 'cr';

/** The line end of a text by its top: CR alone only where no line feed stands before the last line. */
export function lineEndOf(top: string): LineEnd {
  const text = top.trimEnd();
  return text.includes('\r') && !text.includes('\n') ? 'cr' : 'lf';
}

/** Splits a text at its line ends; with 'lf' a CR stays at the end of a line. */
export function splitLines(text: string, end: LineEnd): string[] {
  return end === 'cr' ? text.split(/[\r\n]/) : text.split('\n');
}

/** Does a text file break off in its last line, with no end of a line behind it? `carrier`: the encoding of its bytes. */
export async function endsInLine(path: string, carrier: string): Promise<boolean> {
  const width = /^utf-(16|32)/.exec(carrier)?.[1];
  const unit = width === undefined ? 1 : Number(width) / 8;
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size < unit) return false;
    const { buffer } = await file.read(Buffer.alloc(unit), 0, unit, size - unit);
    const last = carrier.endsWith('be') ? buffer.readUIntBE(0, unit) : buffer.readUIntLE(0, unit);
    return !LINE_ENDS.includes(last);
  } finally {
    await file.close();
  }
}

/** LF, CR, and the mark by which old systems end a file. */
const LINE_ENDS = [10, 13, 26];

/** Physical lines of a text file in batches, without their CR/LF. A byte order mark is taken off. */
export async function* physicalLines(path: string, encoding: Encoding, end: LineEnd): AsyncGenerator<string[]> {
  const decoder = createDecoder(encoding);
  let rest = '';
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    const lines = splitLines(rest + decoder.decode(chunk, { stream: true }), end);
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines.map(withoutReturn);
  }
  const lines = splitLines(rest + decoder.decode(), end);
  if (lines.at(-1) === '') lines.pop();
  if (lines.length > 0) yield lines.map(withoutReturn);
}

export function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** Lines that belong to one record: one, or several when a line break stands inside quotes. */
export type LineGroup = string[];

/** A quoted cell of more lines than this is taken for a quote that nobody closed. */
const MAX_GROUP = 5000;

/**
 * Groups lines into records by their quotes. A line with a quote left open takes the following lines in until one closes
 * it, unless one of these is a whole record by itself: then the open quote is broken and the lines stand alone. A line with an odd
 * number of quotes is never whole: the end of a cell of two lines may be followed by as many cells as a record has.
 */
export async function* lineGroups(
  batches: AsyncIterable<string[]>,
  isRecord: (line: string) => boolean,
): AsyncGenerator<LineGroup[]> {
  let open: string[] = [];
  for await (const lines of batches) {
    const groups: LineGroup[] = [];
    for (const line of lines) {
      const odd = hasOddQuotes(line);
      if (open.length === 0) {
        if (odd) open = [line];
        else groups.push([line]);
      } else if ((!odd && isRecord(line)) || open.length >= MAX_GROUP) {
        groups.push(...open.map((single) => [single]));
        open = odd ? [line] : [];
        if (!odd) groups.push([line]);
      } else {
        open.push(line);
        if (odd) {
          groups.push(open);
          open = [];
        }
      }
    }
    if (groups.length > 0) yield groups;
  }
  if (open.length > 0) yield open.map((single) => [single]);
}

function hasOddQuotes(line: string): boolean {
  let odd = false;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) odd = !odd;
  return odd;
}
