import CliTable from 'cli-table3';
import type { InspectedColumn, InspectedTable } from '../../casefile/inspect/inspect.ts';
import { formatCount, formatShare, type Messages } from '../../messages/index.ts';
import { meaningsText } from '../../report/data/wordMeanings.ts';
import { wrapped } from './wrapped.ts';

/** Columns of headings and examples share what the others and the lines leave. */
const FIXED = 45;
const NARROWEST = 16;
const WIDEST = 60;

/** What `audit inspect` prints of one table. */
export function printInspection(
  table: InspectedTable,
  { columns: width, messages }: { columns: number; messages: Messages },
): string {
  const words = messages.inspect;
  const count = (n: number) => formatCount(n, messages.language);
  const sheet = table.sheet === null ? [] : [`${table.sheet}${table.hiddenSheet ? ` (${words.hidden})` : ''}`];
  const wide = Math.min(WIDEST, Math.max(NARROWEST, Math.floor((width - FIXED) / 2)));
  const grid = new CliTable({
    head: [
      words.columns.letter,
      words.columns.heading,
      words.columns.fact,
      words.columns.understood,
      words.columns.samples,
    ],
    colWidths: [5, wide, 25, 9, wide],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  const likely = new Map(table.guessed.map(({ fact, letter }) => [letter, fact]));
  for (const column of table.columns) grid.push(cellsOf(column, likely.get(column.letter) ?? null, messages));
  const above = [
    [table.path, ...sheet].join(' › '),
    words.format(table.format, table.encoding, table.delimiter),
    ...(table.evidence === null ? [] : [words.guessed(table.encoding ?? '', table.evidence)]),
    words.header(count(table.headerRow), count(table.sampledRows)),
  ];
  const below = [
    ...table.doubled.map((heading) => words.doubled(heading)),
    ...table.dateOrders
      .filter(({ dayFirst, monthFirst, either }) => dayFirst + monthFirst + either > 0)
      .map(({ fact, dayFirst, monthFirst, either }) =>
        words.dates(messages.facts[fact], count(dayFirst), count(monthFirst), count(either)),
      ),
    ...table.unknownWords.map(({ fact, word, count: n, nearest, meanings }) =>
      meanings.length > 0
        ? words.ambiguousWord(messages.facts[fact], word, count(n), meaningsText(meanings, messages) ?? '')
        : words.unknownWord(messages.facts[fact], word, count(n), nearest),
    ),
  ];
  const fitted = (lines: string[]) => lines.map((line) => wrapped(line, width));
  return [...fitted(above), grid.toString(), ...fitted(below), ''].join('\n');
}

function cellsOf(
  column: InspectedColumn,
  likely: InspectedColumn['fact'],
  { language, facts, inspect }: Messages,
): string[] {
  const { letter, heading, fact, understood, filled, samples } = column;
  const guess = likely === null ? inspect.notRead : inspect.likely(facts[likely], likely);
  return [
    letter,
    heading,
    fact === null ? guess : inspect.taken(facts[fact], fact),
    understood === null ? '' : formatShare(understood, filled, language),
    samples.join(' | '),
  ];
}
