import type { ComparedRow, ComparedTable } from '../../casefile/compare/compare.ts';
import { formatCount, formatDay, type Messages } from '../../messages/index.ts';
import type { DocumentBlock } from '../ground/narrative.ts';
import type { BuildOptions } from '../ground/options.ts';
import type { Cell, Column, Section, SectionRow } from '../ground/report.ts';
import type { ReportJson } from '../schema/schema.ts';
import { cellsId } from './cellsSheets.ts';
import { closingLines, columnName, differing, lettersOf, whyOf } from './why.ts';

/** Sentences and cells of one table that go onto paper. */
const MOST_LETTERS = 8;
const MOST_CELLS = 12;

/** What units reported beside the dossiers: all tables, then those that differ one by one. Nothing without --compare; of one unit, its tables. */
export function comparedBlocks({ compared }: ReportJson, { messages, unit }: BuildOptions): DocumentBlock[] {
  if (compared === undefined) return [];
  const { document, faults, language } = messages;
  const { compared: own } = document;
  const n = (count: number) => formatCount(count, language);
  const tables = compared.tables.filter((table) => unit === undefined || table.unit === unit);
  const off = tables.filter((table) => differsIn(table) > 0).toSorted((a, b) => lateOff(b) - lateOff(a));
  const left = compared.left.map(({ path, why }) =>
    own.left(path, own.why[why] ?? faults.why[why as keyof typeof faults.why] ?? why),
  );
  return [
    { kind: 'paragraph', text: own.intro(n(tables.length), n(tables.length - off.length), n(off.length)) },
    ...(left.length === 0
      ? []
      : [
          { kind: 'paragraph' as const, text: own.leftOut },
          { kind: 'items' as const, items: left },
        ]),
    ...(tables.length === 0 ? [] : [{ kind: 'table' as const, section: allSection(tables, messages) }]),
    ...off.flatMap((table) => tableBlocks(table, compared.tables.indexOf(table) + 1, messages)),
  ];
}

function tableBlocks(table: ComparedTable, no: number, messages: Messages): DocumentBlock[] {
  const { document, compare: words, language } = messages;
  const { compared: own } = document;
  const letters = lettersOf(table.rows, messages);
  const n = (count: number) => formatCount(count, language);
  const broken = table.identities.map(({ row, rule, left, right }) => words.identity(row, rule, n(left), n(right)));
  const items = [...broken, ...letters.slice(0, MOST_LETTERS)];
  const more = letters.length - MOST_LETTERS;
  return [
    { kind: 'heading', level: 2, text: placeOf(table, messages) },
    ...(items.length === 0 ? [] : [{ kind: 'items' as const, items }]),
    ...(more > 0 ? [{ kind: 'paragraph' as const, text: own.moreLetters(n(more)) }] : []),
    cellsBlock(table, no, messages),
    ...closingLines(table, null, messages).map((text): DocumentBlock => ({ kind: 'paragraph', text })),
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

/** A row for each table: how many cells differ, and what is late in it. */
function allSection(tables: ComparedTable[], messages: Messages): Section {
  const { compared: own } = messages.document;
  const { columns, workbook } = messages.compare;
  const pair = (form: number): Column[] =>
    counts([`reported${form}`, own.reported], [`recomputed${form}`, own.recomputed]).map((column) => ({
      ...column,
      groups: [columns[form] ?? ''],
    }));
  return {
    ...{ id: 'compared', title: own.all, notes: [own.note] },
    columns: [
      { key: 'table', heading: workbook.table, kind: 'text', width: 40 },
      ...counts(['cells', own.cells], ['differing', own.differing]),
      ...pair(10),
      ...pair(13),
      ...counts(['unexplained', workbook.unexplained]),
    ],
    rows: tables.map((table): SectionRow => {
      const unexplained = cellsOf(table).reduce((sum, cell) => sum + Math.abs(cell.unexplained), 0);
      const cells: Cell[] = [placeOf(table, messages), cellsOf(table).length, differsIn(table)];
      return { cells: [...cells, ...totalOf(table, 10), ...totalOf(table, 13), unexplained], style: 'body' };
    }),
  };
}

function counts(...named: [string, string][]): Column[] {
  return named.map(([key, heading]) => ({ key, heading, kind: 'count', width: 9 }));
}

/** Whose table it is, of what period, and where it stands. */
function placeOf({ unit, layout, from, to, path, sheet }: ComparedTable, messages: Messages): string {
  const { compare: words, language } = messages;
  const day = (iso: string) => formatDay(iso, language);
  const place = sheet === null ? path : words.place(path, sheet);
  return messages.document.compared.table(unit ?? words.allUnits, words.layouts[layout], day(from), day(to), place);
}

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
