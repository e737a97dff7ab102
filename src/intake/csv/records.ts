import { parse } from 'csv-parse/sync';
import type { Encoding } from '../encodings/names.ts';
import type { TableRow } from '../sheets/table.ts';
import { type LineEnd, type LineGroup, lineGroups, physicalLines, splitLines, withoutReturn } from './lines.ts';
import { repairLine, unquote } from './repair.ts';

/** How a text file writes cells. The quote is always `"`. */
export interface Dialect {
  encoding: Encoding;
  lineEnd: LineEnd;
  delimiter: string;
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
 * reading of their quotes gives `width` cells. Rows are numbered as a spreadsheet does: blank ones count, and are left out.
 */
export async function* carefulRows(path: string, dialect: Dialect, width: number): AsyncGenerator<TableRow[]> {
  let row = 0;
  const isRecord = (line: string) => splitLine(line, dialect.delimiter)?.length === width;
  for await (const groups of lineGroups(physicalLines(path, dialect.encoding, dialect.lineEnd), isRecord)) {
    const rows: TableRow[] = [];
    for (const record of splitGroups(groups, dialect.delimiter)) {
      for (const found of readRecord(record, dialect.delimiter, width)) {
        row++;
        if (found.flag === 'rejected' || found.cells.some((cell) => cell.trim() !== '')) rows.push({ ...found, row });
      }
    }
    if (rows.length > 0) yield rows;
  }
}

/** The first records of a text, for finding dialect and header; a record cut off at the end is left out. */
export function headRecords({ text, lineEnd, whole }: Head, delimiter: string, most: number): string[][] {
  const lines = splitLines(text, lineEnd).map(withoutReturn);
  if (!whole) lines.pop();
  const records: string[][] = [];
  for (let at = 0; at < lines.length && records.length < most; at++) {
    const line = lines[at] as string;
    const joined = splitLine(line, delimiter) ? null : joinOpen(lines, at, delimiter);
    records.push(joined?.cells ?? splitLine(line, delimiter) ?? line.split(delimiter).map(unquote));
    at += (joined?.lines ?? 1) - 1;
  }
  return records;
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
