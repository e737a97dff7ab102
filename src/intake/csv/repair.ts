/**
 * Reads a line with broken quotes, when it can be read in one way only. A reading cuts the line at delimiters into
 * exactly `width` cells; a cell that holds delimiters must begin and end with a quote. Null: no reading, or several.
 */
export function repairLine(line: string, delimiter: string, width: number): string[] | null {
  const pieces = line.split(delimiter);
  if (pieces.length < width || pieces.length > width + MAX_INNER_DELIMITERS) return null;
  // readings[i]: how many ways to read pieces i.. as cells, by number of cells; counted from the end, capped at 2.
  const readings: Map<number, number>[] = Array.from({ length: pieces.length + 1 }, () => new Map());
  (readings[pieces.length] as Map<number, number>).set(0, 1);
  for (let start = pieces.length - 1; start >= 0; start--) {
    for (let end = start + 1; end <= pieces.length; end++) {
      if (!isCell(pieces, start, end)) continue;
      for (const [cells, ways] of readings[end] as Map<number, number>) {
        const here = readings[start] as Map<number, number>;
        here.set(cells + 1, Math.min(2, (here.get(cells + 1) ?? 0) + ways));
      }
    }
  }
  if (readings[0]?.get(width) !== 1) return null;
  return walk(pieces, readings, delimiter, width);
}

/** Bounds the work on a hostile line; a text cell with more delimiters than this inside is rejected, and said. */
const MAX_INNER_DELIMITERS = 200;

function isCell(pieces: string[], start: number, end: number): boolean {
  if (end === start + 1) return true;
  return opens(pieces[start] as string) && closes(pieces[end - 1] as string);
}

const opens = (piece: string) => piece.trimStart().startsWith('"');
const closes = (piece: string) => piece.trimEnd().endsWith('"');

function walk(pieces: string[], readings: Map<number, number>[], delimiter: string, width: number): string[] {
  const cells: string[] = [];
  let start = 0;
  while (cells.length < width) {
    let end = start + 1;
    while (!(isCell(pieces, start, end) && readings[end]?.get(width - cells.length - 1))) end++;
    cells.push(unquote(pieces.slice(start, end).join(delimiter)));
    start = end;
  }
  return cells;
}

/** Takes the quotes off a cell that has them on both ends; any other text is left as it stands. */
export function unquote(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length < 2 || !opens(trimmed) || !closes(trimmed)) return text;
  return trimmed.slice(1, -1).replaceAll('""', '"');
}
