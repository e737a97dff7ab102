import CliTable from 'cli-table3';
import wrapAnsi from 'wrap-ansi';
import type { InspectedTable } from '../../casefile/inspect/inspect.ts';
import { NEEDED } from '../../casefile/store/neededFacts.ts';
import { formatCount, type Messages } from '../../messages/index.ts';
import { wrapped } from './wrapped.ts';

const NUMBER = 10;
const BORDERS = 6;
const WIDEST = 200;

/** The tables of several inputs, a line each: whose they are, how much of them is known, and what they lack. */
export function printOverview(
  tables: InspectedTable[],
  { columns, messages }: { columns: number; messages: Messages },
): string {
  const words = messages.inspect.overview;
  const width = Math.min(columns, WIDEST);
  const left = width - 2 * NUMBER - BORDERS;
  const widths = [Math.floor(left * 0.36), Math.floor(left * 0.3), NUMBER, NUMBER, Math.floor(left * 0.34)];
  const fitted = (cells: string[]) => cells.map((text, at) => wrapAnsi(text, (widths[at] ?? 0) - 2, { hard: true }));
  const { place, unit, rows, known, lacking } = words.columns;
  const table = new CliTable({
    head: fitted([place, unit, rows, known, lacking]),
    colWidths: widths,
    style: { head: [], border: [], compact: true },
  });
  for (const one of tables) table.push(fitted(cellsOf(one, messages)));
  const ready = tables.every((one) => lackingOf(one).length === 0 && unitOf(one, messages) !== words.noUnit);
  const count = formatCount(tables.length, messages.language);
  return [words.title(count), table.toString(), ...(ready ? [] : [wrapped(words.next, width)]), ''].join('\n');
}

function cellsOf(table: InspectedTable, messages: Messages): string[] {
  const { overview } = messages.inspect;
  const lacking = lackingOf(table).map((fact) => messages.facts[fact]);
  const known = table.columns.filter(({ fact }) => fact !== null).length;
  return [
    table.sheet === null ? table.path : `${table.path} › ${table.sheet}`,
    unitOf(table, messages),
    formatCount(table.sampledRows, messages.language),
    overview.of(String(known), String(table.columns.length)),
    lacking.length === 0 ? overview.nothing : lacking.join(', '),
  ];
}

/** Needed facts that no column gives. The unit has a column of its own, and a first due date only software that changes due dates has. */
function lackingOf({ columns }: InspectedTable) {
  return NEEDED.flatMap(([, oneOf]) => {
    const [first] = oneOf;
    const has = columns.some(({ fact }) => fact !== null && oneOf.includes(fact));
    return has || first === undefined || first === 'unit' || first === 'originalDue' ? [] : [first];
  });
}

function unitOf({ units, unit }: InspectedTable, { language, inspect }: Messages): string {
  const { overview, check } = inspect;
  const [first] = units;
  if (first !== undefined)
    return units.length === 1 ? first : overview.units(first, formatCount(units.length - 1, language));
  return unit === null ? overview.noUnit : overview.unitFrom(unit.word, check.from[unit.from]);
}
