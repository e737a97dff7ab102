import type { Column } from '../../report/ground/report.ts';
import { sum } from './lines.ts';
import { BOLD_SCALE, HEADER, type Look, NUMBERING } from './styles.ts';
import { excelText } from './value.ts';
import { LINE_HEIGHT, MOST_HEIGHT, wrappedLines } from './wrap.ts';

/** A cell of a table's header; rows and columns count from 0 within the header. */
export interface HeaderCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  text: string;
  look: Look;
}

/** The header of a table: cells that cover it without overlap, and the height of each row in points. */
export interface Header {
  cells: HeaderCell[];
  heights: number[];
}

/** Lays out headings under their groups, and below them the numbers of the columns if any has one. */
export function headerOf(columns: Column[], widths: number[]): Header {
  const depth = Math.max(0, ...columns.map((column) => groupsOf(column).length)) + 1;
  const cells: HeaderCell[] = columns.flatMap((column, index) => {
    const groups = groupsOf(column);
    const heading = { ...header(column.heading), column: index, columns: 1 };
    return [
      ...groups.flatMap((text, level) => {
        if (sharesGroup(columns[index - 1], column, level)) return [];
        return [{ ...header(text), row: level, rows: 1, column: index, columns: groupWidth(columns, index, level) }];
      }),
      { ...heading, row: groups.length, rows: depth - groups.length },
    ];
  });
  const numbered = columns.some((column) => column.number !== undefined);
  if (numbered) cells.push(...columns.map((column, index) => numberCell(column, index, depth)));
  return { cells, heights: heightsOf(cells, numbered ? depth + 1 : depth, widths) };
}

function numberCell(column: Column, index: number, row: number): HeaderCell {
  return { row, column: index, rows: 1, columns: 1, text: excelText(column.number ?? ''), look: NUMBERING };
}

const header = (text: string) => ({ text: excelText(text), look: HEADER });

function groupsOf(column: Column): string[] {
  return column.groups ?? [];
}

/** Whether two columns stand under the same group at a level, and under the same groups above it. */
function sharesGroup(one: Column | undefined, other: Column | undefined, level: number): boolean {
  if (one === undefined || other === undefined) return false;
  const [left, right] = [groupsOf(one), groupsOf(other)];
  if (level >= left.length || level >= right.length) return false;
  return left.slice(0, level + 1).every((group, index) => group === right[index]);
}

function groupWidth(columns: Column[], start: number, level: number): number {
  let end = start + 1;
  while (sharesGroup(columns[start], columns[end], level)) end++;
  return end - start;
}

/** Heights that show every heading whole: a cell over several rows stretches its last one if need be. */
function heightsOf(cells: HeaderCell[], depth: number, widths: number[]): number[] {
  const heights = Array.from({ length: depth }, () => LINE_HEIGHT + 3);
  for (const cell of [...cells].sort((one, other) => one.rows - other.rows)) {
    const width = sum(widths.slice(cell.column, cell.column + cell.columns));
    const need = wrappedLines(cell.text, width, BOLD_SCALE) * LINE_HEIGHT + 3;
    const have = sum(heights.slice(cell.row, cell.row + cell.rows));
    const last = cell.row + cell.rows - 1;
    if (need > have) heights[last] = Math.min((heights[last] ?? 0) + need - have, MOST_HEIGHT);
  }
  return heights;
}
