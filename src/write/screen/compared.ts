import CliTable from 'cli-table3';
import type { ComparedCell, ComparedRow, ComparedTable } from '../../casefile/compare/compare.ts';
import { formatCount, type Messages } from '../../messages/index.ts';
import { closingLines, columnName, differing, lettersOf, openingLines, whyOf } from '../../report/compare/why.ts';
import { jsonText } from '../../text/jsonText.ts';
import { csvLine } from '../csv.ts';
import { personsMark } from './revealed.ts';
import { fitted, shortened, wrapped } from './wrapped.ts';

interface PrintOptions {
  format: 'table' | 'csv' | 'json';
  columns: number;
  messages: Messages;
  /** The profile that was asked for. */
  profile: string | null;
  /** Are persons shown? */
  reveal: boolean;
}

const NO_LIMIT = 160;
/** The headings of the three numbers; a longer number widens its column. */
const NUMBERS = [9, 10, 9];
const NARROWEST = 36;
const BORDERS = 7;

/** Compared tables to read, one cell a line as CSV without byte order mark, or as JSON. */
export function printCompared(tables: ComparedTable[], options: PrintOptions): string {
  if (options.format === 'json')
    return `${jsonText({ schema: 'audit-compare/1', ...personsMark(options.reveal), tables }, 2)}\n`;
  if (options.format === 'csv') return csvOf(tables);
  const width = Math.min(options.columns, NO_LIMIT);
  const warning = options.reveal ? `${wrapped(options.messages.page.internal, width)}\n\n` : '';
  return warning + tables.map((table) => printTable(ofLabels(table), width, options)).join('\n');
}

const CSV_COLUMNS =
  `path sheet layout unit from to label by column figure reported recomputed difference explained unexplained`.split(
    ' ',
  );

function csvOf(tables: ComparedTable[]): string {
  const lines = tables.flatMap(({ path, sheet, layout, unit, from, to, rows }) =>
    rows.flatMap(({ label, by, cells }) =>
      cells.map(({ column, figure, reported, recomputed, difference, explained, unexplained }) => {
        const why = explained.map((one) => `${one.rule} -${one.out} +${one.in}`).join('; ');
        const place = [path, sheet, layout, unit, from, to, label, by, column, figure];
        return [...place, reported, recomputed, difference, why, unexplained];
      }),
    ),
  );
  return [CSV_COLUMNS, ...lines].map((cells) => `${csvLine(cells)}\n`).join('');
}

/** A table whose labels fit a screen. */
function ofLabels(table: ComparedTable): ComparedTable {
  return {
    ...table,
    identities: table.identities.map((one) => ({ ...one, row: shortened(one.row) })),
    rows: table.rows.map((row) => ({ ...row, label: shortened(row.label) })),
    unmatched: table.unmatched.map(shortened),
    missing: table.missing.map(shortened),
  };
}

function printTable(table: ComparedTable, width: number, { messages, profile: asked }: PrintOptions): string {
  const { compare: words } = messages;
  const off = differing(table.rows);
  const lines = openingLines(table, messages);
  const sentences = lettersOf(table.rows, messages);
  const closing = [
    ...(sentences.length > 0 ? [`${words.letter.heading}:`, ...sentences.map((one) => `- ${one}`)] : []),
    ...closingLines(table, { asked }, messages),
  ];
  const grid = off.length === 0 ? [] : [gridOf(off, width, messages)];
  const inLines = (text: string[]) => text.map((line) => wrapped(line, width));
  return `${[...inLines(lines), ...grid, ...inLines(closing)].join('\n')}\n`;
}

function gridOf(off: { row: ComparedRow; cell: ComparedCell }[], width: number, messages: Messages): string {
  const { compare: words } = messages;
  const rows = off.map(({ row, cell }) => ({
    texts: [row.label, columnName(cell, messages), whyOf(cell, messages).join('; ')],
    counts: countsOf(cell, messages),
  }));
  const numbers = NUMBERS.map((least, at) =>
    Math.max(least, ...rows.map(({ counts }) => (counts[at] ?? '').length + 2)),
  );
  const left = Math.max(NARROWEST, width - numbers.reduce((sum, one) => sum + one, 0) - BORDERS);
  const [first = 0, second = 0, last = 0] = [0.3, 0.26, 0.44].map((part) => Math.floor(left * part));
  const widths = [first, second, ...numbers, last];
  const table = new CliTable({
    head: fitted(Object.values(words.head), widths),
    colWidths: widths,
    colAligns: ['left', 'left', 'right', 'right', 'right', 'left'],
    style: { head: [], border: [], compact: true },
  });
  for (const { texts, counts } of rows) {
    const [label = '', column = '', why = ''] = texts;
    table.push(fitted([label, column, ...counts, why], widths));
  }
  return table.toString();
}

function countsOf({ reported, recomputed, difference }: ComparedCell, { language }: Messages): string[] {
  const moved = `${difference > 0 ? '+' : '-'}${formatCount(Math.abs(difference), language)}`;
  return [formatCount(reported, language), formatCount(recomputed, language), moved];
}
