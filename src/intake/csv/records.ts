import { parse } from 'csv-parse/sync';
import type { Encoding } from '../encodings/names.ts';
import type { TableRow } from '../sheets/table.ts';
import { isEscaped, unescapedLines, unescaping } from './escapes.ts';
import {
  endsInLine,
  type LineEnd,
  type LineGroup,
  lineGroups,
  physicalLines,
  splitLines,
  withoutReturn,
} from './lines.ts';
import { repairLine, unquote } from './repair.ts';

/** How a text file writes cells. The quote is always `"`. */
export interface Dialect {
  encoding: Encoding;
  lineEnd: LineEnd;
  delimiter: string;
  /** Quotes and empty cells are escaped with a backslash, as dumps of databases do. */
  escaped: boolean;
}

/** The text at the top of a file, how its lines end, and whether that is all of it. */
export interface Head {
  text: string;
  lineEnd: LineEnd;
  whole: boolean;
}

/** A record of a text file: its cells, or null when its quotes are broken. */
interface RawRecord {
  group: LineGroup;
  cells: string[] | null;
}

/**
 * The careful lane: every record of a text file from its top, split by csv-parse, broken lines repaired where only one
 * reading of their quotes gives `width` cells. Rows are numbered as a spreadsheet does: blank ones count, and are left out. A last
 * line that breaks off is flagged.
 */
export async function* carefulRows(path: string, dialect: Dialect, width: number): AsyncGenerator<TableRow[]> {
  const { encoding, lineEnd, delimiter, escaped } = dialect;
  let row = 0;
  let last: RawRecord | null = null;
  let held: TableRow[] = [];
  const isRecord = (line: string) => splitLine(line, delimiter)?.length === width;
  const physical = physicalLines(path, encoding, lineEnd);
  for await (const groups of lineGroups(escaped ? unescapedLines(physical, delimiter) : physical, isRecord)) {
    const rows: TableRow[] = [];
    for (const record of splitGroups(groups, delimiter)) {
      last = record;
      for (const found of readRecord(record, delimiter, width)) {
        row++;
        if (found.flag === 'rejected' || found.cells.some((cell) => cell.trim() !== '')) rows.push({ ...found, row });
      }
    }
    if (rows.length === 0) continue;
    if (held.length > 0) yield held;
    held = rows;
  }
  const end = held.at(-1);
  if (end?.row === row && last && (await endsInLine(path, encoding.carrier))) {
    held[held.length - 1] = cutEnd(end, last, delimiter, width);
  }
  if (held.length > 0) yield held;
}

/** The last row of a file without an end of its last line: where cells lack, or a quote is open, its last cell is not to be trusted. */
function cutEnd(row: TableRow, { group }: RawRecord, delimiter: string, width: number): TableRow {
  if (row.flag === 'short') return { ...row, flag: 'cut', cells: withoutLast(row.cells) };
  const closed = row.flag === 'rejected' || row.flag === 'repaired' ? splitLine(`${group.at(-1)}"`, delimiter) : null;
  if (closed === null || closed.length > width) return row;
  return { ...row, flag: 'cut', cells: withoutLast(closed) };
}

/** A single cell stays, so that the row is not taken for a blank one. */
function withoutLast(cells: string[]): string[] {
  return cells.length > 1 ? cells.slice(0, -1) : cells;
}

/** The first records of a text, for finding dialect and header; a record cut off at the end is left out. */
export function headRecords(head: Head, delimiter: string, most: number): string[][] {
  const written = headLines(head);
  const reader = isEscaped(written, delimiter) ? unescaping(delimiter) : null;
  const lines = reader === null ? written : [...reader.lines(written), ...reader.end()];
  const filled = lines.slice(0, lines.findLastIndex((line) => line !== '') + 1).slice(0, most);
  const whole = split(filled.join('\n'), delimiter);
  // A quote left open makes fewer records of the lines.
  if (whole?.length === filled.length) return whole;
  const records: string[][] = [];
  for (let at = 0; at < lines.length && records.length < most; at++) {
    const line = lines[at] as string;
    const joined = splitLine(line, delimiter) ? null : joinOpen(lines, at, delimiter);
    records.push(joined?.cells ?? splitLine(line, delimiter) ?? line.split(delimiter).map(unquote));
    at += (joined?.lines ?? 1) - 1;
  }
  return records;
}

/** Does the top of a text escape with a backslash? */
export function isDump(head: Head, delimiter: string): boolean {
  return isEscaped(headLines(head), delimiter);
}

function headLines({ text, lineEnd, whole }: Head): string[] {
  const lines = splitLines(text, lineEnd).map(withoutReturn);
  return whole ? lines : lines.slice(0, -1);
}

/** A row of headings with line breaks inside may be this many lines high: two or three a heading. */
const MAX_HEADING_LINES = 64;

function joinOpen(lines: string[], at: number, delimiter: string) {
  for (let count = 2; count <= MAX_HEADING_LINES; count++) {
    const cells = splitLine(lines.slice(at, at + count).join('\n'), delimiter);
    if (cells) return { cells, lines: count };
  }
  return null;
}

/** Splits many groups with one call of csv-parse; one by one when the call finds another number of records. */
function splitGroups(groups: LineGroup[], delimiter: string): RawRecord[] {
  const texts = groups.map((group) => group.join('\n'));
  const records = split(texts.join('\n'), delimiter);
  if (records?.length === groups.length) return groups.map((group, at) => ({ group, cells: records[at] as string[] }));
  return groups.map((group, at) => ({ group, cells: splitLine(texts[at] as string, delimiter) }));
}

function readRecord(record: RawRecord, delimiter: string, width: number): Omit<TableRow, 'row'>[] {
  const cells = trimmed(record.cells, width);
  const text = record.group.join('\n');
  if (cells && cells.length <= width) {
    const suspects = cells.filter(isSuspect);
    if (suspects.length === 0 || split(text, delimiter, false)) return [plain(cells, width)];
    if (suspects.every(isSpaced))
      return [
        plain(
          cells.map((cell) => (isSpaced(cell) ? unquote(cell) : cell)),
          width,
        ),
      ];
  }
  const repaired = repairLine(text, delimiter, width);
  if (repaired) return [{ cells: repaired, flag: 'repaired' }];
  if (record.group.length > 1) {
    return record.group.flatMap((line) =>
      readRecord({ group: [line], cells: splitLine(line, delimiter) }, delimiter, width),
    );
  }
  return cells && cells.length < width ? [plain(cells, width)] : [{ cells: [], flag: 'rejected' }];
}

function plain(cells: string[], width: number): Omit<TableRow, 'row'> {
  return { cells, flag: cells.length < width ? 'short' : null };
}

/** Trailing delimiters beyond the header are no cells. */
function trimmed(cells: string[] | null, width: number): string[] | null {
  if (!cells || cells.length <= width) return cells;
  let end = cells.length;
  while (end > width && cells[end - 1] === '') end--;
  return cells.slice(0, end);
}

/** A quote at either end of a split cell is a doubled one (well-formed) or a broken one: to be looked at. */
function isSuspect(cell: string): boolean {
  const bare = cell.trim();
  return bare.startsWith('"') || bare.endsWith('"');
}

/** `"z" `, with spaces outside its quotes, is z, as the fast lane reads it. */
function isSpaced(cell: string): boolean {
  const bare = cell.trim();
  return bare !== cell && bare.length > 1 && bare.startsWith('"') && bare.endsWith('"');
}

function splitLine(line: string, delimiter: string): string[] | null {
  const records = line === '' ? [['']] : split(line, delimiter);
  return records?.length === 1 ? (records[0] as string[]) : null;
}

function split(text: string, delimiter: string, relaxed = true): string[][] | null {
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: relaxed, record_delimiter: '\n' });
  } catch {
    return null;
  }
}
