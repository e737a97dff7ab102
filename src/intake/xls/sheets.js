// @ts-check
// JavaScript, because Node 20 starts a process from a file as it is, in src under the tests as in dist.
import { read, set_cptable } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { checkRecords } from './records.js';

set_cptable(codepages);

/**
 * @typedef {{ value: number | boolean, type: string, format: string }} BiffValue as the file has it
 * @typedef {string | BiffValue | null} BiffCell
 * @typedef {{ row: number, hidden: boolean, cells: BiffCell[], spans?: import('../sheets/span.ts').Span[] }} BiffRow
 * @typedef {{ name: string, hidden: boolean, date1904: boolean }} BiffSheet
 */

/**
 * The worksheets of an .xls workbook. Numbers come with the code of their format, since the
 * library's own dates would pass through a local `Date`. Throws what the library throws; a sheet that breaks off is an error, and so is
 * a record of another length than its type has.
 *
 * @param {Buffer} bytes
 * @returns {{ sheet: BiffSheet, rows: () => Generator<BiffRow> }[]} each to be read once
 */
export function biffSheets(bytes) {
  // Before the library, which may go round without end in a damaged file.
  checkRecords(bytes);
  const book = read(bytes, {
    type: 'buffer',
    dense: true,
    raw: true,
    cellDates: false,
    cellNF: true,
    cellText: false,
    cellHTML: false,
    cellFormula: false,
  });
  const about = new Map((book.Workbook?.Sheets ?? []).map((sheet) => [sheet.name, sheet]));
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = [];
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) throw new Error('truncated: a worksheet without end');
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') continue;
    const hidden = (about.get(name)?.Hidden ?? 0) !== 0;
    sheets.push({ sheet: { name, hidden, date1904 }, rows: () => rowsOf(sheet) });
  }
  return sheets;
}

const BATCH_ROWS = 1000;

/**
 * What the process says of a workbook: a sheet, its rows in batches, the next sheet …, and that it is done, or what failed.
 *
 * @param {Buffer} bytes
 * @returns {Generator<{ sheet?: BiffSheet, rows?: BiffRow[], done?: true, failed?: string }>}
 */
export function* messagesOf(bytes) {
  try {
    for (const { sheet, rows } of biffSheets(bytes)) {
      yield { sheet };
      /** @type {BiffRow[]} */
      let batch = [];
      for (const row of rows()) {
        if (batch.push(row) < BATCH_ROWS) continue;
        yield { rows: batch };
        batch = [];
      }
      yield { rows: batch };
    }
    yield { done: true };
  } catch (error) {
    // The library also throws plain text.
    yield { failed: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * @param {import('@e965/xlsx').WorkSheet} sheet
 * @returns {Generator<BiffRow>}
 */
function* rowsOf(sheet) {
  const lines = sheet['!data'] ?? [];
  // Only the rows that are there: a hostile sheet may have one at its far end.
  for (const key of Object.keys(lines)) {
    const at = Number(key);
    const cells = Array.from(lines[at] ?? [], cellOf);
    lines[at] = [];
    yield { row: at + 1, hidden: sheet['!rows']?.[at]?.hidden === true, cells };
  }
  const spans = (sheet['!merges'] ?? [])
    .filter(({ s, e }) => e.r > s.r)
    .map(({ s, e }) => ({ column: s.c, first: s.r + 1, last: e.r + 1 }));
  if (spans.length > 0) yield { row: 0, hidden: false, cells: [], spans };
}

/**
 * @param {import('@e965/xlsx').CellObject | undefined} cell
 * @returns {BiffCell}
 */
function cellOf(cell) {
  if (cell === undefined || cell.t === 'z' || cell.v === undefined || cell.v instanceof Date) return null;
  if (typeof cell.v === 'string') return cell.v;
  return { value: cell.v, type: cell.t, format: typeof cell.z === 'string' ? cell.z : '' };
}
