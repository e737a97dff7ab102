import { columnLetters } from '../../text/columnLetters.ts';
import type { HeadRow } from '../sheets/rows.ts';
import type { Heading, RawTable } from '../sheets/table.ts';
import { namesDossiers } from './header.ts';
import type { Header } from './table.ts';

/** Finds a heading that is enough of one. */
export type FindOwn = (rows: HeadRow[], enough: (header: Header) => boolean) => Header | null;

/** Columns from `first` up to the one before `end`; the last block of a sheet has no end. */
interface Block {
  first: number;
  end: number;
}

/**
 * The tables that stand beside each other on a sheet, each with its own columns at their places and nothing of the others; the sheet as
 * it is where it holds one. Two tables are told apart where each names dossiers by itself, with a code of their own, and all columns of
 * the one stand before those of the other. `find` finds the heading among rows, when it satisfies what is asked.
 */
export function sideBySide(raw: RawTable, find: FindOwn): RawTable[] {
  const blocks = blocksOf(raw.head, (rows) => find(rows, isOfItsOwn));
  return blocks.length < 2 ? [raw] : blocks.map((block) => within(raw, block));
}

function blocksOf(head: HeadRow[], find: (rows: HeadRow[]) => Header | null): Block[] {
  const blocks: Block[] = [];
  for (let rest: Block = { first: 0, end: Number.POSITIVE_INFINITY }; ; ) {
    const cut = cutIn(head, rest, find);
    if (cut === null) return [...blocks, rest];
    blocks.push({ first: rest.first, end: cut });
    rest = { first: cut, end: rest.end };
  }
}

/** Where the second table of a block begins; null where it holds one. */
function cutIn(head: HeadRow[], block: Block, findIn: (rows: HeadRow[]) => Header | null): number | null {
  const width = Math.max(0, ...head.map(({ cells }) => cells.length));
  const find = (part: Block) => findIn(masked(head, part));
  const whole = width > MOST_COLUMNS ? null : find(block);
  if (whole === null) return null;
  const gaps = new Set(gapsIn(head, block, width));
  const cuts = new Set([...gaps, ...whole.doubled.map(({ index }) => index)].sort((a, b) => a - b));
  for (const cut of [...cuts].slice(0, MOST_CUTS)) {
    const [left, right] = [find({ first: block.first, end: cut }), find({ first: cut, end: block.end })];
    if (cut > block.first && left && right && (gaps.has(cut) || saysAsMuch(left, right))) return cut;
  }
  return null;
}

/** Without a column between them two tables are told from one with a second code by as many facts that both have. */
function saysAsMuch({ columns }: Header, { columns: others }: Header): boolean {
  const shared = [...others.keys()].filter((fact) => columns.has(fact) && fact !== 'rowNumber');
  return shared.length >= LEAST_FACTS && shared.includes('received');
}

function isOfItsOwn(header: Header): boolean {
  return header.columns.has('code') && namesDossiers(header);
}

/** The first columns after those that are empty from the top down. */
function gapsIn(head: HeadRow[], { first }: Block, width: number): number[] {
  const isEmpty = (column: number) => head.every(({ cells }) => (cells[column] ?? '').trim() === '');
  const empty = Array.from(
    { length: Math.min(width, MOST_COLUMNS) },
    (_, column) => column >= first && isEmpty(column),
  );
  return empty.flatMap((gap, column) => (gap && empty[column + 1] === false ? [column + 1] : []));
}

/** A wider sheet is no list, and more places where tables may part are no tables. */
const MOST_COLUMNS = 500;
const MOST_CUTS = 50;

function within(raw: RawTable, block: Block): RawTable {
  const holds = (column: number) => column >= block.first && column < block.end;
  return {
    ...raw,
    beside: block.first,
    head: masked(raw.head, block),
    hiddenColumns: raw.hiddenColumns.filter(holds),
    spans: () => raw.spans().filter(({ column }) => holds(column)),
    async *rows(heading) {
      for await (const batch of raw.rows(widened(heading, raw.head))) yield masked(batch, block);
    },
  };
}

/** A text is split into all the columns that the sheet has. */
function widened({ row, headings }: Heading, head: HeadRow[]): Heading {
  const width = Math.max(headings.length, ...head.map(({ cells }) => cells.length));
  return { row, headings: Array.from({ length: width }, (_, column) => headings[column] ?? '') };
}

/** Rows with the cells of a block alone; rows without any are left out, unless they could not be split into cells. */
function masked<R extends HeadRow>(rows: R[], { first, end }: Block): R[] {
  return rows.flatMap((row) => {
    const cells = row.cells.slice(0, end).map((cell, column) => (column < first ? '' : cell));
    while (cells.length > 0 && cells.at(-1) === '') cells.pop();
    return cells.length > 0 || row.cells.length === 0 ? [{ ...row, cells }] : [];
  });
}

/**
 * Columns that look like those of another table and could not be told apart from those read: the range of their letters; null where
 * there are none.
 */
export function mixedTable({ columns, doubled }: Header): string | null {
  const facts = new Set(doubled.map(({ fact }) => fact));
  if (facts.size < LEAST_FACTS || !facts.has('code') || !facts.has('received') || !columns.has('received')) return null;
  const places = doubled.map(({ index }) => index);
  return `${columnLetters(Math.min(...places))}:${columnLetters(Math.max(...places))}`;
}

/** Two codes and two days of receipt may stand in one list; four facts twice are two lists. */
const LEAST_FACTS = 4;
