import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { messagesOf } from '../messages/index.ts';
import type { Cell, CellKind, Column, Report, Section, SectionRow } from '../report/ground/report.ts';
import type { Write } from './writer.ts';

/** Excel takes a file for UTF-8 by it. */
const BOM = '\uFEFF';
const LINE_END = '\r\n';
/** A spreadsheet runs what begins like this; a line feed, which becomes a space, is counted among them. */
const FORMULA_LIKE = /^[=+\-@\t\r\n]/;
const LINE_ENDS = /\r?\n/g;
const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL ends the file for some readers, and terminals take others for commands
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
const QUOTED = /[",]|^ | $/;
const ROWS_AT_ONCE = 1000;

/** Every table of the report. */
export const write: Write = async (contents, path) => writeCsvFolder(await contents.report(), path);

/**
 * Writes each section of a report as `<id>.csv` in a folder, which is made if need be: UTF-8 with BOM, CRLF, the headings of
 * the columns in the reader's words; a warning is a text file, the first by its name. Rejects when a file cannot be written, a section cannot be read or two have the same id.
 */
export async function writeCsvFolder(report: Report, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { report: words } = messagesOf(report.language);
  if (report.warning !== null) await writeFile(join(folder, words.internalFile), `${BOM}${report.warning}${LINE_END}`);
  const ids = new Set<string>();
  for (const section of report.sheets.flatMap((sheet) => sheet.sections)) {
    if (ids.has(section.id)) throw new Error(`two sections have the id ${section.id}`);
    ids.add(section.id);
    await writeCsv(section, join(folder, `${section.id}.csv`), report.warning);
  }
}

/** Writes one section as a file, which bears the warning. Rejects when it cannot be written, or the section cannot be read. */
export async function writeCsv(section: Section, path: string, warning: string | null): Promise<void> {
  await pipeline(warnedCsv(csvText(section), warning), createWriteStream(path));
}

/**
 * Whole lines of CSV with a warning as the heading of a last, empty column: it stays with the file wherever that goes, and a reader of the
 * other columns finds them where they were.
 */
export async function* warnedCsv(
  texts: AsyncIterable<string> | Iterable<string>,
  warning: string | null,
): AsyncGenerator<string> {
  let cell = csvCell(warning);
  for await (const text of texts) {
    yield warning === null
      ? text
      : text.replace(LINE_ENDS, (end) => {
          const marked = `,${cell}${end}`;
          cell = '';
          return marked;
        });
  }
}

/**
 * One line without its line end. `kinds` tell of each cell how it is written: shares with 4 digits, moments at midnight
 * as days; without them cells are written as they are.
 */
export function csvLine(cells: Cell[], kinds: CellKind[] = []): string {
  return cells.map((cell, index) => csvCell(cell, kinds[index])).join(',');
}

/** One cell: text that a spreadsheet would run gets a `'` before it, line breaks become spaces, null is empty. */
export function csvCell(cell: Cell, kind?: CellKind): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberText(cell, kind);
  const day = kind === 'day' || kind === 'moment' ? cell.replace(/^(\d{4}-\d\d-\d\d)T00:00:00$/, '$1') : cell;
  const text = day.replace(LINE_BREAK, ' ').replace(CONTROL, ' ');
  const inert = FORMULA_LIKE.test(cell) ? `'${text}` : text;
  return QUOTED.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

function numberText(number: number, kind: CellKind | undefined): string {
  if (!Number.isFinite(number)) return '';
  return kind === 'share' ? number.toFixed(4) : String(number);
}

async function* csvText(section: Section): AsyncGenerator<string> {
  yield BOM + csvLine(headingsOf(section.columns)) + LINE_END;
  for await (const batch of typeof section.rows === 'function' ? section.rows() : [section.rows]) {
    for (let start = 0; start < batch.length; start += ROWS_AT_ONCE) {
      yield batch
        .slice(start, start + ROWS_AT_ONCE)
        .map((row) => rowText(section.columns, row) + LINE_END)
        .join('');
    }
  }
}

/** The headings of a table, no two alike: each with those of its groups before it, or a number after it, where that tells it from another. */
function headingsOf(columns: Column[]): string[] {
  const taken = new Set<string>();
  return columns.map(({ heading, groups = [] }) => {
    const isAlone = columns.filter((column) => column.heading === heading).length === 1;
    const base = isAlone ? heading : [...groups, heading].join(' – ');
    let name = base;
    for (let number = 2; taken.has(name); number++) name = `${base} (${number})`;
    taken.add(name);
    return name;
  });
}

function rowText(columns: Column[], row: SectionRow): string {
  const cells = columns.map((_, index) => row.cells[index] ?? null);
  return csvLine(
    cells,
    cells.map((cell, index) => kindOf(cell, columns[index], row)),
  );
}

/** The row's kind overrules the column's for numbers only. */
function kindOf(cell: Cell, column: Column | undefined, row: SectionRow): CellKind {
  const kind = column?.kind ?? 'text';
  return typeof cell === 'number' ? (row.kind ?? kind) : kind;
}
