import type { ComparedRow, ComparedTable } from '../../casefile/compare/compare.ts';
import { nameMeant } from '../../casefile/compare/match.ts';
import { formatCount, formatDay, type Messages } from '../../messages/index.ts';
import type { DocumentBlock } from '../ground/narrative.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { Cell, Column, Section, SectionRow } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';
import { cellsId } from './cellsSheets.ts';
import { closingLines, columnName, differing, lettersOf, whyOf } from './why.ts';

/** Of one table that go onto paper: sentences, cells, and names or broken sums. */
const MOST_LETTERS = 8;
const MOST_CELLS = 12;
const MOST_NAMES = 6;

/** A table, and its number among all that were compared. */
interface Numbered {
  table: ComparedTable;
  no: number;
}

/** What units reported beside the dossiers: all tables, then those that differ one by one. Nothing without --compare; of one unit, its tables. */
export function comparedBlocks({ compared, units }: ReportJson, { messages, unit }: BuildOptions): DocumentBlock[] {
  if (compared === undefined) return [];
  const { compared: own } = messages.document;
  const n = (count: number) => formatCount(count, messages.language);
  const all = compared.tables.map((table, at): Numbered => ({ table, no: at + 1 }));
  const tables = unit === undefined ? all : all.flatMap((one) => ofUnit(one, unit));
  if (unit !== undefined && tables.length === 0) return [];
  const off = tables
    .filter(({ table }) => differsIn(table) > 0)
    .toSorted((a, b) => lateOff(b.table) - lateOff(a.table));
  return [
    { kind: 'paragraph', text: own.intro(n(tables.length), n(tables.length - off.length), n(off.length)) },
    ...(unit === undefined ? leftBlocks(compared, units, messages) : []),
    ...(tables.length === 0 ? [] : [{ kind: 'table' as const, section: allSection(tables, messages) }]),
    ...off.flatMap((one) => tableBlocks(one, messages)),
  ];
}

/** The tables of a unit, and its row in those of several. */
function ofUnit({ table, no }: Numbered, unit: string | null): Numbered[] {
  if (unit === null) return [];
  if (table.unit === unit) return [{ table, no }];
  if (table.unit !== null) return [];
  const rows = table.rows.filter(({ by, label }) => by === 'unit' && nameMeant(label, [unit]) !== undefined);
  if (rows.length === 0) return [];
  const identities = table.identities.filter(({ row }) => rows.some(({ label }) => label === row));
  return [{ table: { ...table, unit, rows, identities, unmatched: [], missing: [], unread: [] }, no }];
}

/** What could not be compared, and the units with dossiers that no table is of. */
function leftBlocks(
  { tables, left }: NonNullable<ReportJson['compared']>,
  units: ReportJson['units'],
  messages: Messages,
): DocumentBlock[] {
  const { document, faults } = messages;
  const { compared: own } = document;
  const items = left.map(({ path, why }) =>
    own.left(path, own.why[why] ?? faults.why[why as keyof typeof faults.why] ?? why),
  );
  const isCompared = (name: string) =>
    tables.some(
      ({ unit, rows }) => unit === name || rows.some(({ by, label }) => by === 'unit' && nameMeant(label, [name])),
    );
  const without = units.flatMap(({ unit, fields }) =>
    unit === null || fields.length === 0 || isCompared(unit) ? [] : [unit],
  );
  return [
    ...(items.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, text: own.leftOut },
          { kind: 'items' as const, items },
        ]),
    ...(without.length === 0 ? [] : [{ kind: 'paragraph' as const, text: own.without(without.join(', ')) }]),
  ];
}

/** First the sentences for a letter, then the cells, then where the table contradicts itself, and what explains it. */
function tableBlocks({ table, no }: Numbered, messages: Messages): DocumentBlock[] {
  const { document, compare: words, language } = messages;
  const { compared: own } = document;
  const letters = lettersOf(table.rows, messages);
  const n = (count: number) => formatCount(count, language);
  const broken = table.identities.map(({ row, rule, left, right }) => words.identity(row, rule, n(left), n(right)));
  const itemsOf = (items: string[], most: number, more: (rest: string) => string): DocumentBlock[] => [
    ...(items.length === 0 ? [] : [{ kind: 'items' as const, items: items.slice(0, most) }]),
    ...(items.length > most ? [{ kind: 'paragraph' as const, text: more(n(items.length - most)) }] : []),
  ];
  return [
    { kind: 'heading', level: 2, text: placeOf(table, messages) },
    ...itemsOf(letters, MOST_LETTERS, own.moreLetters),
    cellsBlock(table, no, messages),
    ...itemsOf(broken, MOST_NAMES, own.moreBroken),
    ...closingLines(table, { asked: null, most: MOST_NAMES }, messages).map(
      (text): DocumentBlock => ({ kind: 'paragraph', text }),
    ),
  ];
}

/** The cells that differ, the most telling first. */
function cellsBlock(table: ComparedTable, no: number, messages: Messages): DocumentBlock {
  const { head } = messages.compare;
  const off = differing(table.rows);
  const rows = off.slice(0, MOST_CELLS).map(({ row, cell }): SectionRow => {
    const { reported, recomputed, difference } = cell;
    const why = whyOf(cell, messages).join('; ');
    return { cells: [row.label, columnName(cell, messages), reported, recomputed, difference, why], style: 'body' };
  });
  const section: Section = {
    ...{ id: 'compared-cells', title: '', notes: [] },
    columns: [
      { key: 'label', heading: head.row, kind: 'text', width: 22 },
      { key: 'column', heading: head.column, kind: 'text', width: 18 },
      ...counts(['reported', head.reported], ['recomputed', head.recomputed], ['difference', head.difference]),
      { key: 'why', heading: head.why, kind: 'text', width: 34 },
    ],
    rows,
  };
  const rest = messages.document.rest(`csv/${cellsId(no)}.csv`);
  return { kind: 'list', section, total: off.length, most: MOST_CELLS, rest };
}

/** A row for each table: how many cells differ, and what is late in it. What all tables have alike is said once. */
function allSection(tables: Numbered[], messages: Messages): Section {
  const { compared: own } = messages.document;
  const { columns, workbook, allUnits, layouts } = messages.compare;
  const pair = (form: number): Column[] =>
    counts([`reported${form}`, own.reported], [`recomputed${form}`, own.recomputed]).map((column) => ({
      ...column,
      groups: [columns[form] ?? ''],
    }));
  const [first] = tables;
  const like = (table: ComparedTable) => `${table.layout} ${table.from} ${table.to}`;
  const alike = first && tables.every(({ table }) => like(table) === like(first.table)) ? first.table : null;
  const day = (iso: string) => formatDay(iso, messages.language);
  return {
    id: 'compared',
    title: alike === null ? own.all : own.allOf(layouts[alike.layout], day(alike.from), day(alike.to)),
    notes: [own.note],
    columns: [
      { key: 'table', heading: workbook.table, kind: 'text', width: 40 },
      ...counts(['cells', own.cells], ['differing', own.differing]),
      ...pair(10),
      ...pair(13),
      ...counts(['unexplained', workbook.unexplained]),
    ],
    rows: tables.map(({ table }): SectionRow => {
      const unexplained = cellsOf(table).reduce((sum, cell) => sum + Math.abs(cell.unexplained), 0);
      const name = alike ? own.of(table.unit ?? allUnits, fileOf(table, messages)) : placeOf(table, messages);
      const cells: Cell[] = [name, cellsOf(table).length, differsIn(table)];
      return { cells: [...cells, ...totalOf(table, 10), ...totalOf(table, 13), unexplained], style: 'body' };
    }),
  };
}

function counts(...named: [string, string][]): Column[] {
  return named.map(([key, heading]) => ({ key, heading, kind: 'count', width: 9 }));
}

/** Whose table it is, of what period, and where it stands. */
function placeOf(table: ComparedTable, messages: Messages): string {
  const { compare: words, language } = messages;
  const { unit, layout, from, to } = table;
  const day = (iso: string) => formatDay(iso, language);
  const owner = unit ?? words.allUnits;
  return messages.document.compared.table(owner, words.layouts[layout], day(from), day(to), fileOf(table, messages));
}

const fileOf = ({ path, sheet }: ComparedTable, { compare: words }: Messages) =>
  sheet === null ? path : words.place(path, sheet);

const cellsOf = ({ rows }: ComparedTable) => rows.flatMap(({ cells }) => cells);
const differsIn = (table: ComparedTable) => differing(table.rows).length;

/** What a table reports in a column of form II.06a, and what is recomputed: its total, else the sum of its rows; null where it has no such column. */
function totalOf({ rows }: ComparedTable, form: number): [number | null, number | null] {
  const totals = rows.filter(({ by }) => by === 'total');
  const of = (row: ComparedRow) => row.cells.filter(({ figure }) => figure === `form.${form}`);
  const cells = (totals.length > 0 ? totals.slice(0, 1) : rows).flatMap(of);
  if (cells.length === 0) return [null, null];
  const sum = (key: 'reported' | 'recomputed') => cells.reduce((all, cell) => all + cell[key], 0);
  return [sum('reported'), sum('recomputed')];
}

/** By how many dossiers the late ones of a table differ. */
function lateOff(table: ComparedTable): number {
  const off = ([theirs, ours]: [number | null, number | null]) => Math.abs((theirs ?? 0) - (ours ?? 0));
  return off(totalOf(table, 10)) + off(totalOf(table, 13));
}
