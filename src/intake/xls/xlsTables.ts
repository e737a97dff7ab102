import { BookError } from '../container/bookError.ts';
import { defaultLimits } from '../container/limits.ts';
import { notZip } from '../container/magic.ts';
import { openZip } from '../container/zip.ts';
import { asInputError } from '../sheets/asInputError.ts';
import type { Input } from '../sheets/input.ts';
import type { SheetRow } from '../sheets/rows.ts';
import { type OpenTables, sheetTable } from '../sheets/sheetTables.ts';
import type { PackedRows } from './packed.ts';
import { readXls, type XlsSheet } from './read.ts';

/** The worksheets of an .xls workbook of Excel 2 to 2003, hidden ones too. Throws InputError. */
export async function openXls(input: Input): Promise<OpenTables> {
  try {
    // An .xlsx with a password is an OLE file too.
    const reason = await notZip(input.path);
    if (reason?.kind === 'encrypted') throw reason;
    return await sheetsOf(input, 'xls');
  } catch (error) {
    throw asInputError(error, input.shown);
  }
}

/** The worksheets of a binary workbook of Excel 2007 on, hidden ones too. Throws InputError. */
export async function openXlsb(input: Input): Promise<OpenTables> {
  try {
    await checkParts(input.path);
    return await sheetsOf(input, 'xlsb');
  } catch (error) {
    throw asInputError(error, input.shown);
  }
}

/** Each file is parsed once. */
async function sheetsOf(input: Input, format: 'xls' | 'xlsb'): Promise<OpenTables> {
  const sheets = await readXls(input.path);
  if (sheets.length === 0) throw new BookError('no-sheets', 'no worksheets in the workbook');
  const size = sheets.reduce((sum, { rows }) => sum + rows.size(), 0);
  const again = waiting + size > MOST_WAITING;
  if (!again) waiting += size;
  const tables = sheets.map(({ name, hidden, date1904, head, rows }, at) => {
    const all = again ? readingAgain(input.path, at) : unpacking(rows);
    return sheetTable(format, { name, hidden, date1904, head, rows: all }, input);
  });
  let open = true;
  const close = () => {
    if (open && !again) waiting -= size;
    open = false;
    if (last?.path === input.path) last = null;
  };
  return { tables, close };
}

/**
 * Bytes of packed rows that wait in memory, of all workbooks of a run: some five million rows. A run with more parses the workbooks that
 * have no room twice, one after the other.
 */
const MOST_WAITING = 64 * 1024 * 1024;
let waiting = 0;

function unpacking(rows: PackedRows): () => AsyncGenerator<SheetRow[]> {
  return async function* () {
    yield* rows.rows();
  };
}

/** How a worksheet part of a binary workbook ends: BrtEndSheet without content. The library takes one that breaks off for a short one. */
const END_OF_SHEET = Buffer.from([0x82, 0x01, 0x00]);
const IS_SHEET = /worksheets\/[^/]+\.bin$/i;

/** The library inflates whatever an archive holds, and asks for no checksum: each part is tried first, within the limits. */
async function checkParts(path: string): Promise<void> {
  const zip = await openZip(path, defaultLimits);
  try {
    for (const name of zip.names()) {
      let end = Buffer.alloc(0);
      for await (const bytes of zip.bytes(name, defaultLimits.sharedStringsBytes)) {
        end = Buffer.concat([end, bytes.subarray(-END_OF_SHEET.length)]).subarray(-END_OF_SHEET.length);
      }
      if (IS_SHEET.test(name) && !end.equals(END_OF_SHEET)) throw new BookError('truncated', 'a worksheet ends early');
    }
    if (!zip.names().some((name) => IS_SHEET.test(name))) {
      throw new BookError('no-sheets', 'no worksheets in the workbook');
    }
  } finally {
    zip.close();
  }
}

/** The workbook parsed last for a second time: its sheets come one after the other. */
let last: { path: string; sheets: XlsSheet[] } | null = null;

/** Of rows that cannot wait nothing is kept: what is made here holds a path alone. */
function readingAgain(path: string, at: number): () => AsyncGenerator<SheetRow[]> {
  return async function* () {
    if (last?.path !== path) {
      last = null;
      last = { path, sheets: await readXls(path) };
    }
    const sheet = last.sheets[at];
    if (sheet) yield* sheet.rows.rows();
  };
}
