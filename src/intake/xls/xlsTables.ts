import { BookError } from '../container/bookError.ts';
import { defaultLimits } from '../container/limits.ts';
import { notZip } from '../container/magic.ts';
import { openZip } from '../container/zip.ts';
import { asInputError } from '../sheets/asInputError.ts';
import type { Input } from '../sheets/input.ts';
import { type SheetRow, TOP_ROWS } from '../sheets/rows.ts';

import { type OpenTables, sheetTable } from '../sheets/sheetTables.ts';

import { readXls, type XlsSheet } from './read.ts';

/** Rows looked through for the head of a sheet: blank ones count here. */
const LOOKED_AT = 1000;
const ALL_ROWS = 0;

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

async function sheetsOf(input: Input, format: 'xls' | 'xlsb'): Promise<OpenTables> {
  const sheets = await readXls(input.path, LOOKED_AT);
  if (sheets.length === 0) throw new BookError('no-sheets', 'no worksheets in the workbook');
  const tables = sheets.map(({ name, hidden, date1904, rows }, at) => {
    const filled = rows.filter(({ cells }) => cells.length > 0);
    const head = filled.slice(0, TOP_ROWS).map(({ row, cells }) => ({ row, cells }));
    return sheetTable(format, { name, hidden, date1904, head, rows: () => allRows(input.path, at) }, input);
  });
  return { tables, close: () => forget(input.path) };
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

/** The workbook read last: its sheets come one after the other, and of many workbooks only one is in memory at a time. */
let last: { path: string; sheets: XlsSheet[] } | null = null;

async function* allRows(path: string, at: number): AsyncGenerator<SheetRow[]> {
  if (last?.path !== path) {
    last = null;
    last = { path, sheets: await readXls(path, ALL_ROWS) };
  }
  const sheet = last.sheets[at];
  if (sheet) yield sheet.rows;
}

function forget(path: string): void {
  if (last?.path === path) last = null;
}
