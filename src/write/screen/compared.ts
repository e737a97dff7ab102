import CliTable from 'cli-table3';
import type { ComparedCell, ComparedRow, ComparedTable } from '../../casefile/compare/compare.ts';
import { countingRules } from '../../casefile/compare/rules.ts';
import { formatCount, formatDay, formatShare, type Messages } from '../../messages/index.ts';
import { jsonText } from '../../text/jsonText.ts';
import { csvLine } from '../csv.ts';
import { wrapped } from './wrapped.ts';

interface PrintOptions {
  format: 'table' | 'csv' | 'json';
  columns: number;
  messages: Messages;
  /** The profile that was asked for. */
  profile: string | null;
}

const NO_LIMIT = 160;

/** Compared tables to read, one cell a line as CSV without byte order mark, or as JSON. */
export function printCompared(tables: ComparedTable[], options: PrintOptions): string {
  if (options.format === 'json') return `${jsonText({ schema: 'audit-compare/1', tables }, 2)}\n`;
  if (options.format === 'csv') return csvOf(tables);
  const width = Math.min(options.columns, NO_LIMIT);
  return tables.map((table) => printTable(table, width, options)).join('\n');
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

function printTable(table: ComparedTable, width: number, { messages, profile: asked }: PrintOptions): string {
  const { compare: words, language } = messages;
  const n = (count: number) => formatCount(count, language);
  const day = (iso: string) => formatDay(iso, language);
  const all = table.rows.flatMap(({ cells }) => cells);
  const off = differing(table.rows);
  const lines = [
    table.sheet === null ? table.path : words.place(table.path, table.sheet),
    words.about(words.layouts[table.layout], table.unit ?? words.allUnits, day(table.from), day(table.to)),
    ...table.identities.map(({ row, rule, left, right }) => words.identity(row, rule, n(left), n(right))),
    off.length === 0 ? words.agrees(n(all.length)) : words.differs(n(off.length), n(all.length)),
  ];
  const totalsFirst = table.rows.toSorted((a, b) => Number(b.by === 'total') - Number(a.by === 'total'));
  const sentences = totalsFirst.flatMap((row) => lettersOf(row, messages));
  const closing = [
    ...(sentences.length > 0 ? [`${words.letter.heading}:`, ...sentences.map((one) => `- ${one}`)] : []),
    ...(off.length === 0 ? [] : ruleLines(table, asked, messages)),
    ...(table.unmatched.length > 0 ? [words.unmatched(table.unmatched.join(', '))] : []),
    ...(table.missing.length > 0 ? [words.missing(table.missing.join(', '))] : []),
    ...table.unread.map(({ row, column, value }) => words.unread(column, String(row), value)),
  ];
  const grid = off.length === 0 ? [] : [gridOf(off, width, messages)];
  const fitted = (text: string[]) => text.map((line) => wrapped(line, width));
  return `${[...fitted(lines), ...grid, ...fitted(closing)].join('\n')}\n`;
}

/** What is late comes first, then the rest; in each the largest difference. */
function differing(rows: ComparedRow[]): { row: ComparedRow; cell: ComparedCell }[] {
  const rank = ({ figure }: ComparedCell) => (/form\.1[03]/.test(figure) ? 0 : 1);
  return rows
    .flatMap((row) => row.cells.map((cell) => ({ row, cell })))
    .filter(({ cell }) => cell.difference !== 0)
    .sort((a, b) => rank(a.cell) - rank(b.cell) || Math.abs(b.cell.difference) - Math.abs(a.cell.difference));
}

const formOf = ({ figure }: ComparedCell) => figure.split('+').map((id) => Number(id.slice('form.'.length)));

function gridOf(off: { row: ComparedRow; cell: ComparedCell }[], width: number, messages: Messages): string {
  const { compare: words, language } = messages;
  const numbers = [9, 10, 9];
  const left = Math.max(48, width - numbers.reduce((sum, one) => sum + one, 0) - 7);
  const texts = [0.3, 0.26, 0.44].map((part) => Math.floor(left * part));
  const [first = 16, second = 14, last = 20] = texts;
  const table = new CliTable({
    head: Object.values(words.head),
    colWidths: [first, second, ...numbers, last],
    colAligns: ['left', 'left', 'right', 'right', 'right', 'left'],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  for (const { row, cell } of off) {
    const column = `${cell.column} ${formOf(cell)
      .map((one) => words.columns[one] ?? '')
      .join(' + ')}`;
    const difference = `${cell.difference > 0 ? '+' : '-'}${formatCount(Math.abs(cell.difference), language)}`;
    const counts = [formatCount(cell.reported, language), formatCount(cell.recomputed, language), difference];
    table.push([row.label, column, ...counts, whyOf(cell, messages).join('; ')]);
  }
  return table.toString();
}

/** Why a cell differs: what each rule takes out of it or puts in, and what no rule explains. */
function whyOf({ explained, unexplained }: ComparedCell, { compare: words, language }: Messages): string[] {
  const rules = new Map(countingRules().map(({ id, said }) => [id, said[language]]));
  const n = (count: number) => formatCount(count, language);
  return [
    ...explained.flatMap((one) => [
      ...(one.out > 0 ? [words.effect(n(one.out), rules.get(one.rule) ?? one.rule)] : []),
      ...(one.in > 0 ? [words.added(n(one.in), rules.get(one.rule) ?? one.rule)] : []),
    ]),
    ...(unexplained === 0 ? [] : [words.unexplained(n(Math.abs(unexplained)))]),
  ];
}

/** The sentences that an inspector can put into a letter: what was settled late, and what is pending and overdue, of how many. */
function lettersOf({ label, cells }: ComparedRow, messages: Messages): string[] {
  const { compare: words, language } = messages;
  const cellOf = (form: number) => cells.find(({ figure }) => figure === `form.${form}`);
  const n = (count: number) => formatCount(count, language);
  const share = (part: number, whole: number | undefined, what: string) => {
    const of = whole === undefined ? n(part) : `${n(part)}/${n(whole)}`;
    const percent = whole === undefined ? '' : ` (${formatShare(part, whole, language)})`;
    return `${of}${what}${percent}`;
  };
  const pairs = [
    { part: cellOf(10), whole: cellOf(7), what: words.letter.late },
    { part: cellOf(13), whole: cellOf(11), what: words.letter.overdue },
  ];
  return pairs.flatMap(({ part, whole, what }) => {
    if (part === undefined || part.difference === 0) return [];
    const theirs = share(part.reported, whole?.reported, ` ${what}`);
    const ours = share(part.recomputed, whole?.recomputed, '');
    const why = whyOf(part, messages).join(', ');
    return [words.letter.sentence(label, theirs, ours, n(Math.abs(part.difference)), why)];
  });
}

function ruleLines(
  { rules, greedy, alternatives, profile }: ComparedTable,
  asked: string | null,
  messages: Messages,
): string[] {
  const { compare: words, language } = messages;
  const does = new Map(countingRules().map((rule) => [rule.id, rule.does[language]]));
  const named = rules.map((id) => `${does.get(id) ?? id} (${id})`).join('; ');
  const n = (count: number) => formatCount(count, language);
  const told = asked === null ? words.profile : words.byProfile;
  return [
    ...(asked === null ? [rules.length === 0 ? words.noRules : words.rules(named)] : []),
    ...(greedy ? [words.greedy] : []),
    ...(alternatives.length > 0 ? [words.alternatives(alternatives.map((set) => set.join(' + ')).join('; '))] : []),
    ...(profile.explains > 0 || asked !== null ? [told(profile.id, n(profile.explains), n(profile.of))] : []),
  ];
}
