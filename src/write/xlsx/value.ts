import type { CellRichTextValue } from 'exceljs';
import type { Cell, CellKind } from '../../report/ground/report.ts';

/** How a cell is shown: its kind, `inert` for text that a spreadsheet might take for a formula, or `said` for words among numbers. */
export type Format = CellKind | 'inert' | 'said';

export interface ExcelCell {
  value: string | number | Date | CellRichTextValue | null;
  format: Format;
  /** The text of the value where it is text, otherwise empty: numbers and days are not wrapped. */
  text: string;
}

/** The most UTF-16 units Excel takes in a cell; a longer one makes it repair the file. */
const MOST_TEXT = 32_767;
/** Excel counts a 29 February 1900 that never was, and no day before: earlier years stay text. */
const FIRST_YEAR = 1901;

const MOMENT = /^(\d{4}-\d\d-\d\d)(?:T([01]\d|2[0-3]):([0-5]\d):([0-5]\d))?$/;
const FORMULA_LIKE = /^[=+\-@\t\r\n]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot carry
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Cs}/gu;
/** Excel reads `_x000D_` in a file as one character; such text of the data must come back as it is. */
const EXCEL_ESCAPE = /_(?=x[0-9a-fA-F]{4}_)/g;

/** A cell as Excel gets it. A number follows the row's kind where there is one, text always the column's. */
export function excelCell(cell: Cell, columnKind: CellKind, rowKind?: CellKind): ExcelCell {
  if (cell === null) return { value: null, format: columnKind, text: '' };
  if (typeof cell === 'number') return numberCell(cell, rowKind ?? columnKind);
  const moment = columnKind === 'day' || columnKind === 'moment' ? utcMillis(cell) : undefined;
  if (moment !== undefined) {
    return { value: new Date(moment), format: moment % 86_400_000 === 0 ? 'day' : 'moment', text: '' };
  }
  const text = excelText(cell);
  const among = columnKind === 'count' || columnKind === 'share' ? 'said' : 'text';
  const format = columnKind === 'code' ? 'code' : FORMULA_LIKE.test(cell) ? 'inert' : among;
  return { value: textValue(text), format, text };
}

/** Texts in which none of these stands, nearly all. */
const PLAIN = /^[\t\n -^`-~\u0080-\ud7ff]*$/;

/** Text that Excel opens without repair: no character XML cannot carry, line breaks as LF, not too long. */
export function excelText(text: string): string {
  const clean = PLAIN.test(text)
    ? text
    : text.replace(/\r\n?/g, '\n').replace(NOT_XML, ' ').replace(EXCEL_ESCAPE, '_x005F_');
  if (clean.length <= MOST_TEXT) return clean;
  return `${clean.slice(0, MOST_TEXT - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Text for a cell. Only in rich text does every spreadsheet keep line breaks, outer spaces and escapes. */
export function textValue(clean: string): string | CellRichTextValue | null {
  if (clean === '') return null;
  return /\n|^\s|\s$|_x005F_/.test(clean) ? { richText: [{ text: clean }] } : clean;
}

function numberCell(cell: number, kind: CellKind): ExcelCell {
  if (!Number.isFinite(cell)) return { value: null, format: kind, text: '' };
  if (kind === 'text' || kind === 'code') return { value: String(cell), format: kind, text: String(cell) };
  return { value: cell, format: kind === 'share' ? 'share' : 'count', text: '' };
}

/** Milliseconds of an ISO day or moment read as UTC; undefined when the calendar has no such day. */
function utcMillis(text: string): number | undefined {
  const found = MOMENT.exec(text);
  if (found === null) return undefined;
  const day = dayMillis(found[1] as string);
  if (day === undefined || found[2] === undefined) return day;
  return day + (Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4])) * 1000;
}

/** Days of some ten years: those of a report come again in row after row. */
const MOST_DAYS = 4000;
const days = new Map<string, number | undefined>();

function dayMillis(text: string): number | undefined {
  if (days.has(text)) return days.get(text);
  const millis = Date.parse(`${text}T00:00:00Z`);
  // Date.parse takes 30 February for 2 March.
  const isDay = Number(text.slice(0, 4)) >= FIRST_YEAR && new Date(millis || 0).toISOString().startsWith(text);
  const found = isDay ? millis : undefined;
  if (days.size < MOST_DAYS) days.set(text, found);
  return found;
}
