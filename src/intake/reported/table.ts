import { fold, nfc } from '../../text/fold.ts';
import { isOne, type ReportedBy, type ReportedWords } from '../../vocabulary/reportedTables.ts';
import type { HeadRow } from '../sheets/rows.ts';
import type { RawTable, TableRow } from '../sheets/table.ts';
import { findReported, NUMBER, type ReportedColumn, type ReportedHeading } from './columns.ts';
import { type Period, periodOf } from './period.ts';

/** A row of a reported table with its numbers, one a column of the table; null where its cell is empty. */
export interface ReportedRow {
  row: number;
  /** What stands before its name: a number, or a Roman one for a group. */
  no: string;
  label: string;
  isTotal: boolean;
  values: (number | null)[];
}

/** Layouts that are known. */
export type ReportedLayout = 'II.06a' | '06a' | 'summary';

/** A table in which a unit reports its own numbers. */
export interface ReportedTable {
  sheet: string | null;
  layout: ReportedLayout;
  by: ReportedBy;
  /** The unit that it says it is of. */
  unit: string | null;
  /** The line right above it, in which its unit may stand alone or behind words. */
  caption: string | null;
  period: Period | null;
  columns: ReportedColumn[];
  rows: ReportedRow[];
  /** Cells of counts that are no numbers. */
  unread: { row: number; column: string; value: string }[];
}

/** A table as it is looked through. */
export interface TableText extends Pick<RawTable, 'sheet' | 'head' | 'rows'> {
  /** What stands above it on its page, the nearest first, where that is no part of its rows. */
  above?: HeadRow[];
}

const UNIT = /đơn vị báo cáo\s*:?\s*(.*)$/iu;
const NOTHING = /^[\s.…_:-]*$/u;
const ROMAN = /^[ivx]+\.?$/i;
/** "1", "2.", "3)", "1.2": what numbers a row. */
const ROW_NUMBER = /^\d{1,4}(?:[.,]\d{1,4})*[.)]?$/;
/** A longer number is one of a person or a telephone. */
const MOST_DIGITS = 8;

/** Reads a sheet as a table of reported numbers; null when its heading is none that is known, or no row has a number. */
export async function readReported(table: TableText, words: ReportedWords): Promise<ReportedTable | null> {
  const heading = findReported(table.head, words);
  if (heading === null) return null;
  const above = [...table.head.filter(({ row }) => row < heading.first), ...(table.above ?? [])];
  const read: Pick<ReportedTable, 'rows' | 'unread'> = { rows: [], unread: [] };
  let isOver = false;
  for await (const batch of table.rows(heading)) {
    for (const row of batch) {
      if (isOver) continue;
      const found = readRow(row, heading, words, read.unread);
      if (found === null) continue;
      // Other tables may stand under the sums of this one; sums may stand above the rows as well.
      isOver = found.isTotal && read.rows.some(({ isTotal }) => !isTotal);
      read.rows.push(found);
    }
  }
  if (read.rows.length === 0) return null;
  const { by, columns } = heading;
  return {
    sheet: table.sheet,
    layout: layoutOf(columns),
    by,
    unit: unitOf(above),
    caption: captionOf(table, heading),
    period: periodOf(linesOf(above)),
    columns,
    ...read,
  };
}

function readRow(
  { row, cells }: TableRow,
  { numbering, name, columns }: ReportedHeading,
  words: ReportedWords,
  unread: ReportedTable['unread'],
): ReportedRow | null {
  const odd: ReportedTable['unread'] = [];
  const values = columns.map(({ at, number }) => {
    const read = at.map((column) => countOf(cells[column] ?? ''));
    const wrong = at.find((_, index) => read[index] === undefined);
    if (wrong !== undefined) odd.push({ row, column: number, value: nfc(cells[wrong] ?? '') });
    const counts = read.filter((one) => typeof one === 'number');
    return wrong !== undefined || counts.length === 0 ? null : counts.reduce((sum, one) => sum + one, 0);
  });
  const no = numbering < 0 ? '' : nfc(cells[numbering] ?? '');
  // Words alone under the columns are notes or signatures, with names of people, unless the row is numbered as one of the table.
  if (values.some((value) => value !== null) || isNumbered(no)) unread.push(...odd);
  const label = nfc(cells[name] ?? '') || (NUMBER.test(no) ? '' : no);
  if (label === '' || values.every((value) => value === null)) return null;
  const isTotal = isOne(fold(label), words.totals) || isOne(fold(no), words.totals);
  return { row, no, label, isTotal, values };
}

function isNumbered(no: string): boolean {
  return ROW_NUMBER.test(no) || ROMAN.test(no);
}

/** A count: null where nothing is written, undefined where what is written is no count. A point or a space parts thousands. */
function countOf(cell: string): number | null | undefined {
  const text = cell.replaceAll(/\s+/g, ' ').trim();
  if (text === '') return null;
  if (/^[-–—]$/.test(text)) return 0;
  if (!NUMBER.test(text)) return undefined;
  const digits = text.replace(/[.,]0{1,2}$/, '').replaceAll(/[.,\s]/g, '');
  return digits.replace('-', '').length > MOST_DIGITS ? undefined : Number(digits);
}

const EARLY_APART = '3 4 5 6 7 8 9 10 11 12 13';
const EARLY_ON_TIME = '3 4 5 6 7 8,9 10 11 12 13';

/** A form has just its own columns, in whatever order. */
function layoutOf(columns: ReportedColumn[]): ReportedLayout {
  if (columns.some(({ at }) => at.length > 1)) return 'summary';
  const forms = columns.map(({ form }) => form.join()).sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  if (forms.join(' ') === EARLY_APART) return 'II.06a';
  return forms.join(' ') === EARLY_ON_TIME ? '06a' : 'summary';
}

function linesOf(rows: HeadRow[]): string[] {
  return rows.flatMap(({ cells }) => [...cells, cells.join(' ')].map(nfc).filter((line) => line !== ''));
}

/** The nearest line above the heading that is one text, and not the unit of its numbers ("Đơn vị tính: hồ sơ"). */
function captionOf({ head, above = [] }: TableText, { first }: ReportedHeading): string | null {
  const nearestFirst = [...head.filter(({ row }) => row < first).reverse(), ...above];
  const lines = nearestFirst.map(({ cells }) => cells.map(nfc).filter((cell) => cell !== ''));
  const nearest = lines.find((cells) => cells.length > 0 && !fold(cells[0] ?? '').startsWith('don vi tinh'));
  return nearest?.length === 1 ? (nearest[0] ?? null) : null;
}

/** "Đơn vị báo cáo: Sở Y tế", in one cell or in two. */
function unitOf(rows: HeadRow[]): string | null {
  for (const { cells } of rows) {
    const filled = cells
      .flatMap((cell) => cell.split('\n'))
      .map(nfc)
      .filter((cell) => cell !== '');
    for (const [at, cell] of filled.entries()) {
      const said = UNIT.exec(cell)?.[1];
      if (said === undefined) continue;
      const unit = NOTHING.test(said) ? (filled[at + 1] ?? '') : said;
      if (!NOTHING.test(unit)) return unit.trim();
    }
  }
  return null;
}

/** Is a row the heading of a group, whose numbers are the sums of the rows under it? */
export function isGroup({ no }: ReportedRow): boolean {
  return ROMAN.test(no);
}
