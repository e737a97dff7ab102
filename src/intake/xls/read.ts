import { fork } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { BookError } from '../container/bookError.ts';
import { formatKind } from '../sheets/numberFormat.ts';
import { type HeadRow, type SheetRow, TOP_ROWS } from '../sheets/rows.ts';
import { serialToIso } from '../sheets/serialDate.ts';

import { type PackedRows, packedRows } from './packed.ts';
import type { BiffCell, BiffRow, BiffSheet } from './sheets.js';

/** One worksheet: its first rows with text, and all of them as text. */
export interface XlsSheet {
  name: string;
  hidden: boolean;
  date1904: boolean;
  head: HeadRow[];
  rows: PackedRows;
}

/** Bounds of one reading. Excel itself writes no more than 65,536 rows a sheet into this format. */
const MAX_BYTES = 128 * 1024 * 1024;
export const xlsLimits = { heapMb: 800, ms: 120_000 };

/**
 * Reads an .xls workbook. The library reads the whole file at once and trusts it, so it works in a
 * process of its own, which is ended when it takes too long or too much memory: a thread without memory takes the program with it.
 * Throws BookError.
 */
export async function readXls(path: string, limits = xlsLimits): Promise<XlsSheet[]> {
  const { size } = await stat(path);
  if (size > MAX_BYTES) throw new BookError('too-large', `${size} bytes`);
  return inProcess(path, limits);
}

/** What the process says, in this order: a sheet, its rows in batches, the next sheet …, and that it is done. */
interface Message {
  sheet?: BiffSheet;
  rows?: BiffRow[];
  failed?: string;
}

function inProcess(path: string, { heapMb, ms }: typeof xlsLimits): Promise<XlsSheet[]> {
  // Its streams are cut off: the library prints what it does not know about a file.
  const child = fork(fileURLToPath(new URL('./worker.js', import.meta.url)), [path], {
    execArgv: [`--max-old-space-size=${heapMb}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const sheets: XlsSheet[] = [];
  let date1904 = false;
  let timer: NodeJS.Timeout | undefined;
  return new Promise<XlsSheet[]>((resolve, reject) => {
    timer = setTimeout(() => reject(new BookError('too-large', `over ${ms / 1000} seconds`)), ms);
    child.on('message', ({ sheet, rows, failed }: Message) => {
      if (failed !== undefined) reject(bookErrorOf(failed));
      else if (sheet) {
        date1904 = sheet.date1904;
        sheets.push({ ...sheet, head: [], rows: packedRows() });
      } else if (rows) attempt(() => keep(sheets.at(-1), xlsText(rows, date1904)), reject);
      else resolve(sheets);
    });
    child.once('error', reject);
    // It waits to be ended, and does not end by itself.
    child.once('exit', (code, signal) => {
      const tooLarge = new BookError('too-large', `over ${heapMb} MB of memory`);
      reject(isOutOfMemory(code, signal) ? tooLarge : bookErrorOf('the process ended'));
    });
  }).finally(() => {
    clearTimeout(timer);
    child.kill('SIGKILL');
  });
}

function keep(sheet: XlsSheet | undefined, rows: SheetRow[]): void {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const first = filled.slice(0, TOP_ROWS - (sheet?.head.length ?? 0));
  sheet?.head.push(...first.map(({ row, cells }) => ({ row, cells })));
  sheet?.rows.add(rows);
}

/** What a listener throws would end the program. */
function attempt(act: () => void, failed: (error: unknown) => void): void {
  try {
    act();
  } catch (error) {
    failed(error);
  }
}

/** Ended by the engine that had no more, or by the system; an error of the library alone is a plain 1. */
function isOutOfMemory(code: number | null, signal: NodeJS.Signals | null): boolean {
  return signal !== null || (code !== null && code > 100);
}

/** Rows with their cells as text; those without any are left out. */
export function xlsText(rows: Iterable<BiffRow>, date1904: boolean): SheetRow[] {
  const read: SheetRow[] = [];
  for (const { row, hidden, cells, spans } of rows) {
    const text = withoutEmptyEnd(cells.map((cell) => cellText(cell, date1904)));
    if (text.length > 0 || spans) read.push({ row, hidden, cells: text, ...(spans ? { spans } : {}) });
  }
  return read;
}

/** What the library says of a file it cannot read; its words are about records and sizes, but some quote the file. */
export function bookErrorOf(message: string): BookError {
  if (/password|encrypt/i.test(message)) return new BookError('encrypted', 'a password record');
  if (/cannot find workbook stream/i.test(message)) return new BookError('not-workbook', 'no workbook in the OLE file');
  return new BookError('truncated', 'a record of the workbook cannot be read');
}

const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

function cellText(cell: BiffCell | null, date1904: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  const { value, type, format } = cell;
  if (type === 'e') return ERRORS[Number(value)] ?? '#ERROR';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // As workbooks write numbers: 1E+21, not 1e+21.
  const raw = String(value).toUpperCase();
  const kind = formatKind(format);
  return kind === undefined ? raw : serialToIso(raw, kind, date1904);
}

function withoutEmptyEnd(cells: string[]): string[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1] === '') end--;
  return cells.slice(0, end);
}
