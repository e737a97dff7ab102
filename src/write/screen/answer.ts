import CliTable from 'cli-table3';
import wrapAnsi from 'wrap-ansi';
import type { Answer } from '../../casefile/query/query.ts';
import type { Value } from '../../casefile/store/database.ts';
import { formatCount, type Messages } from '../../messages/index.ts';
import { jsonText } from '../../text/jsonText.ts';
import { csvLine } from '../csv.ts';
import { personsMark, warned } from './revealed.ts';
import { shortened, wrapped } from './wrapped.ts';

export interface AnswerOptions {
  format: 'table' | 'csv' | 'json';
  /** Width of the screen. */
  columns: number;
  /** Most rows of a table. */
  most: number;
  /** Are persons shown? */
  reveal: boolean;
  messages: Messages;
}

/** The answer of a query: a table to read, CSV without byte order mark, or a JSON array of objects. */
export async function* printAnswer(answer: Answer, options: AnswerOptions): AsyncGenerator<string> {
  if (options.format === 'json') yield* printJson(answer, options);
  else if (options.format === 'csv') yield* printCsv(answer);
  else yield* warned(options.reveal ? options.messages.page.internal : null, printTable(answer, options));
}

async function* printCsv({ columns, rows }: Answer): AsyncGenerator<string> {
  yield `${csvLine(columns)}\n`;
  for await (const batch of rows) {
    yield batch
      .map((row) => `${csvLine(row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell)))}\n`)
      .join('');
  }
}

/** Each object says that it shows persons, but for a statement that has a column of that name. */
async function* printJson({ columns, rows }: Answer, { reveal }: AnswerOptions): AsyncGenerator<string> {
  const mark = personsMark(reveal);
  let separator = '[\n';
  for await (const batch of rows) {
    for (const row of batch) {
      yield separator +
        jsonText({ ...mark, ...Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])) });
      separator = ',\n';
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

const WIDEST = 200;
const NARROWEST = 6;
/** Borders and a space on each side. */
const FRAME = 3;

async function* printTable({ columns, rows, count, more }: Answer, options: AnswerOptions): AsyncGenerator<string> {
  const { most, messages } = options;
  const words = messages.commands.query;
  const shown: string[][] = [];
  const numeric = columns.map(() => true);
  for await (const batch of rows) {
    for (const row of batch.slice(0, Math.max(0, most - shown.length))) {
      for (const [at, cell] of row.entries()) if (cell !== null && typeof cell !== 'number') numeric[at] = false;
      shown.push(row.map(cellText));
    }
  }
  const width = Math.min(options.columns, WIDEST);
  const widths = widthsFor([columns, ...shown], width);
  const fitted = (row: string[]) =>
    row.map((text, at) => wrapAnsi(text, (widths[at] ?? 0) - 2, { hard: true, trim: false }));
  const table = new CliTable({
    head: fitted(columns),
    colWidths: widths,
    colAligns: numeric.map((is) => (is ? 'right' : 'left')),
    style: { head: [], border: [], compact: true },
  });
  for (const row of shown) table.push(fitted(row));
  yield `${table.toString()}\n`;
  const number = (n: number) => formatCount(n, messages.language);
  const closing = more
    ? words.more(number(count))
    : shown.length < count
      ? words.shown(number(shown.length), number(count))
      : words.rows(number(count));
  yield `${wrapped(closing, width)}\n`;
}

function cellText(cell: Value): string {
  return cell === null ? '' : shortened(String(cell));
}

/** The width of each column: as wide as what it holds, and where the screen is narrower the widest give way first. */
function widthsFor(lines: string[][], width: number): number[] {
  const longest = (at: number) => lines.reduce((most, line) => Math.max(most, longestLine(line[at] ?? '')), 1);
  const wanted = (lines[0] ?? []).map((_, at) => longest(at) + 2);
  const room = width - wanted.length - 1;
  let most = Math.max(...wanted);
  while (most > NARROWEST + FRAME && wanted.reduce((sum, one) => sum + Math.min(one, most), 0) > room) most -= 1;
  return wanted.map((one) => Math.min(one, most));
}

function longestLine(text: string): number {
  return text.split('\n').reduce((most, line) => Math.max(most, line.length), 1);
}
