import { basename } from 'node:path';
import type { Table } from '../../intake/heading/table.ts';
import { type Input, writtenPath } from '../../intake/sheets/input.ts';
import { fold } from '../../text/fold.ts';
import { officeNamed } from '../../vocabulary/offices.ts';

/** A unit named for a whole table, and where its name was found: what no cell states. */
export interface SourceUnit {
  word: string;
  from: 'constant' | 'option' | 'title' | 'sheet' | 'file';
}

/** How the name of a text is known: the unit of the plan that it names. */
type PlanUnit = (word: string) => string | null;

/**
 * The unit of the rows that state none: the constant of the mapping; and of a table of which no row does, --unit, else the unit that
 * its title, its sheet or its file names. `contradicted`: what those name, where it is another than the one given.
 */
export function sourceUnit(
  input: Input,
  table: Table,
  { option, states, planUnit }: { option: string | null; states: boolean; planUnit: PlanUnit },
): { unit: SourceUnit | null; contradicted: SourceUnit | null } {
  const constant = unitConstant(table);
  const given = constant ?? (states ? null : option);
  const named = states ? null : namedUnit(input, table, planUnit);
  if (given === null) return { unit: named, contradicted: null };
  const same = (one: string) => fold(planUnit(one) ?? one);
  const contradicted = named !== null && same(named.word) !== same(given) ? named : null;
  return { unit: { word: given, from: constant === null ? 'option' : 'constant' }, contradicted };
}

/**
 * The constant for units that hold for rows without one. Beside a column of receiving units it is a cell like any other: the unit
 * that settles stands over the one that receives.
 */
export function unitConstant({ header, mapping }: Table): string | null {
  return header.columns.has('receivingUnit') ? null : (mapping.constants?.unit ?? null);
}

function namedUnit(input: Input, table: Table, planUnit: PlanUnit): SourceUnit | null {
  const above = table.head.filter(({ row }) => row < table.header.row).flatMap(({ cells }) => linesOf(cells));
  const right = table.titles ?? [];
  const inTitle = (line: string) => planUnit(line) ?? officeNamed(line);
  const places: [SourceUnit['from'], string[], PlanUnit][] = [
    ['title', right, inTitle],
    ['sheet', table.sheet === null ? [] : [table.sheet], planUnit],
    ['title', above, planUnit],
    ['title', above, officeNamed],
    ['file', [basename(writtenPath(input)).replace(/\.[^.]*$/, '')], planUnit],
  ];
  for (const [from, texts, unitOf] of places) {
    const units = new Map(texts.map(unitOf).flatMap((unit) => (unit === null ? [] : [[fold(unit), unit]])));
    const [word] = units.values();
    // Two units in one title block name none.
    if (units.size === 1 && word !== undefined) return { word, from };
  }
  return null;
}

/** The lines of the cells of a title row; a label stands alone and with what follows it. */
function linesOf(cells: string[]): string[] {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const pairs = filled.slice(1).map((cell, at) => `${filled[at]} ${cell}`);
  const labelled = pairs.filter((pair, at) => /[:：]\s*$/.test(filled[at] ?? '') && pair !== '');
  return [...filled.flatMap((cell) => cell.split(/[\r\n]+/)), ...labelled];
}
