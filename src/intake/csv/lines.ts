import { createReadStream } from 'node:fs';

const CHUNK = 1 << 18;

/** Physical lines of a text file in batches, without their CR/LF. A byte order mark is taken off. */
export async function* physicalLines(path: string, encoding: string): AsyncGenerator<string[]> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines.map(withoutReturn);
  }
  rest += decoder.decode();
  if (rest !== '') yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** Lines that belong to one record: one, or several when a line break stands inside quotes. */
export type LineGroup = string[];

/** A quoted cell of more lines than this is taken for a quote that nobody closed. */
const MAX_GROUP = 200;

/**
 * Groups lines into records by their quotes. A line with a quote left open takes the following lines in until one closes
 * it, unless one of these is a whole record by itself: then the open quote is broken and the lines stand alone.
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
      } else if (isRecord(line) || open.length >= MAX_GROUP) {
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
