import { fold } from '../../text/fold.ts';
import {
  holds,
  isOne,
  type ReportedBy,
  type ReportedGroup,
  type ReportedWords,
} from '../../vocabulary/reportedTables.ts';
import type { HeadRow } from '../sheets/rows.ts';

/** A column of a reported table: the columns of form II.06a that it is the sum of. */
export interface ReportedColumn {
  /** Cells of a row that add up to it, 0 being A. */
  at: number[];
  /** Its own number in the table, such as "(10)". */
  number: string;
  form: number[];
}

/** The heading of a reported table. */
export interface ReportedHeading {
  /** The first and the last row of the heading. */
  first: number;
  row: number;
  headings: string[];
  /** The column of the rows' numbers, and that of their names; -1 without numbers. */
  numbering: number;
  name: number;
  by: ReportedBy;
  columns: ReportedColumn[];
}

/** Rows that a heading may have. */
const MOST_ROWS = 8;
const LEAST_COLUMNS = 3;
const NUMBERED = /^\(?\s*(\d{1,2})\s*\)?(?:\s*=.*)?$/;
const LETTER = /^\(?[a-d]\)?$/i;
export const NUMBER = /^-?\d+$|^-?\d{1,3}(?:[.,\s]\d{3})+$|^-?\d+[.,]0{1,2}$/;

/** Finds the heading of a table of reported numbers among its first rows; null when it has none that is known. */
export function findReported(rows: HeadRow[], words: ReportedWords): ReportedHeading | null {
  for (const [at, { cells }] of rows.entries()) {
    const starts = cells.some((cell) => isOne(fold(cell), words.numbering) || nameOf(fold(cell), words) !== null);
    const found = starts ? headingAt(rows, at, words) : null;
    if (found !== null) return found;
  }
  return null;
}

function headingAt(rows: HeadRow[], start: number, words: ReportedWords): ReportedHeading | null {
  const { block, numbers } = blockOf(rows, start);
  const last = block.at(-1);
  if (last === undefined || block[0] === undefined) return null;
  const paths = pathsOf(block.map(({ cells }) => cells));
  const numbering = paths.findIndex((path) => isOne(fold(path.at(-1) ?? ''), words.numbering));
  const named = paths.findIndex((path) => nameOf(fold(path.at(-1) ?? ''), words) !== null);
  const by = nameOf(fold(paths[named]?.at(-1) ?? ''), words);
  if (by === null) return null;
  const start1 = numbering < 0 ? named : Math.min(numbering, named);
  const found = paths.flatMap((path, at): (ReportedColumn & { leaf: string })[] => {
    const form = at === named || at === numbering ? [] : formOf(path, words);
    const number = numbers?.get(at) ?? `(${at - start1 + 1})`;
    return form.length === 0 ? [] : [{ at: [at], number, form, leaf: fold(path.at(-1) ?? '') }];
  });
  const columns = withoutEarly(added(found));
  if (columns.length < LEAST_COLUMNS) return null;
  const headings = paths.map((path) => path.join(' > '));
  return {
    ...{ first: block[0].row, row: numbers?.row ?? last.row, headings },
    ...{ numbering, name: named, by, columns },
  };
}

/** The rows of a heading, and the numbers under it where a row numbers the columns. */
function blockOf(rows: HeadRow[], start: number) {
  const block: HeadRow[] = [];
  for (const row of rows.slice(start, start + MOST_ROWS)) {
    const filled = row.cells.map((cell, at) => ({ cell: cell.trim(), at })).filter(({ cell }) => cell !== '');
    if (block.length > 0 && filled.length > 2 && filled.every(({ cell }) => NUMBERED.test(cell) || LETTER.test(cell))) {
      const own = filled.flatMap(({ cell, at }): [number, string][] => {
        const number = NUMBERED.exec(cell)?.[1];
        return number === undefined ? [] : [[at, `(${number})`]];
      });
      return { block, numbers: Object.assign(new Map(own), { row: row.row }) };
    }
    if (filled.filter(({ cell }) => NUMBER.test(cell)).length > 1) break;
    block.push(row);
  }
  // Titles of a group under the heading ("I. Cấp tỉnh") are no part of it.
  while (block.length > 1 && (block.at(-1)?.cells.filter((cell) => cell.trim() !== '').length ?? 0) < 3) block.pop();
  return { block, numbers: null };
}

/** The headings over each column, outermost first: a text reaches right over empty cells, as merged cells do. */
function pathsOf(rows: string[][]): string[][] {
  const width = Math.max(...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, at) => {
    const own = rows.map((cells) => (cells[at] ?? '').trim());
    const deepest = own.findLastIndex((text) => text !== '');
    return rows.slice(0, deepest + 1).flatMap((_cells, depth) => {
      const text = reaching(rows, depth, at);
      return text === '' ? [] : [text];
    });
  });
}

function reaching(rows: string[][], depth: number, at: number): string {
  for (let left = at; left >= 0; left--) {
    const text = (rows[depth]?.[left] ?? '').trim();
    if (text !== '') return text;
    // What begins anew above is not under a text of the left.
    if (rows.slice(0, depth).some((cells) => (cells[left] ?? '').trim() !== '')) return '';
  }
  return '';
}

function nameOf(folded: string, { names }: ReportedWords): ReportedBy | null {
  if (folded.startsWith('don vi tinh') || folded.startsWith('don vi bao cao')) return null;
  const kinds = Object.keys(names) as ReportedBy[];
  // "Lĩnh vực, công việc giải quyết theo cấp"; "Tên thủ tục": the name stands at the head.
  return kinds.find((by) => names[by].some((name) => `${folded} `.startsWith(`${fold(name)} `))) ?? null;
}

/** The columns of form II.06a that a heading sums; none when it is no count of these. */
function formOf(path: string[], words: ReportedWords): number[] {
  const folded = path.map(fold);
  const leaf = folded.at(-1) ?? '';
  if (path.at(-1)?.includes('%') || holds(leaf, words.shares)) return [];
  const alone = words.alone.find(({ words: phrases }) => holds(leaf, phrases));
  if (alone && path.length === 1) return alone.form;
  const groups = Object.keys(words.groups) as ReportedGroup[];
  const groupOf = (text: string) => groups.find((one) => holds(text, words.groups[one]));
  const group = folded.map(groupOf).find((one) => one !== undefined);
  if (group === undefined) return [];
  const parts = words.parts[group].filter(({ words: phrases }) => holds(leaf, phrases)).flatMap(({ form }) => form);
  // "Trước và đúng hạn" says "đúng hạn" too, "chưa quá hạn" says "quá hạn".
  if (parts.length > 0) return group === 'pending' ? parts.slice(0, 1) : parts;
  if (!holds(leaf, words.sumWords) && groupOf(leaf) !== group && !holds(leaf, words.inPeriod.words)) return [];
  if (group === 'received' && folded.some((text) => holds(text, words.inPeriod.words))) return words.inPeriod.form;
  return [words.sums[group]];
}

/** Columns of one meaning and other words ("Trực tiếp", "Bưu chính") add up; of one meaning and the same words the first is taken. */
function added(found: (ReportedColumn & { leaf: string })[]): ReportedColumn[] {
  const columns = new Map<string, ReportedColumn & { leaves: string[] }>();
  for (const { leaf, ...column } of found) {
    const key = column.form.join();
    const same = columns.get(key);
    if (same === undefined) columns.set(key, { ...column, leaves: [leaf] });
    else if (!same.leaves.includes(leaf) && column.form.length === 1 && ![3, 7, 11].includes(column.form[0] ?? 0)) {
      same.at.push(...column.at);
      same.number += `+${column.number}`;
      same.leaves.push(leaf);
    }
  }
  return [...columns.values()].map(({ at, number, form }) => ({ at, number, form }));
}

/** Where no column is of what was settled early, "đúng hạn" holds those too. */
function withoutEarly(columns: ReportedColumn[]): ReportedColumn[] {
  if (columns.some(({ form }) => form.includes(8))) return columns;
  return columns.map((column) => (column.form.join() === '9' ? { ...column, form: [8, 9] } : column));
}
