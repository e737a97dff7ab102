import type { Formula, SectionRow } from '../../report/ground/report.ts';
import { columnLetters } from '../../text/columnLetters.ts';

/** Where a row stands: Excel's row number on a sheet of that name. */
export interface Place {
  sheet: string;
  row: number;
}

/** Body rows that follow one another. `cut[column]` tells that a number lies between this run and the one before. */
interface Run {
  sheet: string;
  from: number;
  to: number;
  cut: boolean[];
}

/** The body rows of a section so far, for formulas that sum them: since its start and since its last total. */
export interface Sums {
  runs: Run[];
  /** Index of the first run after the last total. */
  since: number;
  sumsSince: number[];
  sums: number[];
  /** Columns with a number in the rows since the last run; undefined while a run goes on. */
  cut: boolean[] | undefined;
}

/** Excel takes 255 arguments and 8192 characters in a formula. */
const MOST_RANGES = 250;
const LONGEST_FORMULA = 8000;

export function startSums(): Sums {
  return { runs: [], since: 0, sumsSince: [], sums: [], cut: [] };
}

/** Takes note of a row that was written. */
export function followSums(sums: Sums, place: Place, row: SectionRow): void {
  if (row.style === 'body') {
    followBody(sums, place, row);
    return;
  }
  const cut = sums.cut ?? [];
  for (const [column, cell] of row.cells.entries()) {
    if (row.style === 'total' || typeof cell === 'number') cut[column] = true;
  }
  sums.cut = cut;
  if (row.style === 'total') {
    sums.since = sums.runs.length;
    sums.sumsSince = [];
  }
}

/**
 * The formula of a number, such as `D7+E7-F7` or `SUM(D7:D12)`; undefined where Excel would compute another number than
 * the cell holds. `sum: 'rows'` is over the body rows since the last total, or over all of them when only that fits.
 */
export function formulaText(sums: Sums, place: Place, row: SectionRow, column: number): string | undefined {
  const formula = row.formulas?.get(column);
  const value = row.cells[column];
  if (formula === undefined || typeof value !== 'number') return undefined;
  const text = textOf(formula, sums, place, row, column, value);
  return text !== undefined && text.length <= LONGEST_FORMULA ? text : undefined;
}

function textOf(
  formula: Formula,
  sums: Sums,
  place: Place,
  row: SectionRow,
  column: number,
  value: number,
): string | undefined {
  if (formula.sum === 'cells') return cellsFormula(formula, place, row, value);
  if (formula.sum === 'rows') return rowsFormula(sums, place, column, value);
  const letters = columnLetters(column);
  return `SUM(${letters}${place.row + 1}:${letters}${place.row + formula.rows})`;
}

function followBody(sums: Sums, place: Place, row: SectionRow): void {
  const last = sums.runs.at(-1);
  if (sums.cut === undefined && last !== undefined && last.sheet === place.sheet && last.to === place.row - 1)
    last.to++;
  else sums.runs.push({ sheet: place.sheet, from: place.row, to: place.row, cut: sums.cut ?? [] });
  sums.cut = undefined;
  for (const [column, cell] of row.cells.entries()) {
    if (typeof cell !== 'number') continue;
    sums.sums[column] = (sums.sums[column] ?? 0) + cell;
    sums.sumsSince[column] = (sums.sumsSince[column] ?? 0) + cell;
  }
}

function cellsFormula(
  formula: Formula & { sum: 'cells' },
  place: Place,
  row: SectionRow,
  value: number,
): string | undefined {
  const minus = formula.minus ?? [];
  const terms = [...formula.plus, ...minus];
  const cells = terms.map((column) => row.cells[column] ?? 0);
  if (terms.length === 0 || !cells.every((cell) => typeof cell === 'number')) return undefined;
  const computed = cells.reduce((sum, cell, index) => (index < formula.plus.length ? sum + cell : sum - cell), 0);
  if (!same(computed, value)) return undefined;
  const address = (column: number) => `${columnLetters(column)}${place.row}`;
  return formula.plus.map(address).join('+') + minus.map((column) => `-${address(column)}`).join('');
}

function rowsFormula(sums: Sums, place: Place, column: number, value: number): string | undefined {
  const recent = sums.runs.slice(sums.since);
  if (recent.length > 0 && same(sums.sumsSince[column] ?? 0, value)) return sumOf(recent, place, column);
  if (sums.runs.length > 0 && same(sums.sums[column] ?? 0, value)) return sumOf(sums.runs, place, column);
  return undefined;
}

function sumOf(runs: Run[], place: Place, column: number): string | undefined {
  const ranges: { sheet: string; from: number; to: number }[] = [];
  for (const run of runs) {
    const last = ranges.at(-1);
    if (last !== undefined && last.sheet === run.sheet && run.cut[column] !== true) last.to = run.to;
    else ranges.push({ sheet: run.sheet, from: run.from, to: run.to });
  }
  if (ranges.length > MOST_RANGES) return undefined;
  const letters = columnLetters(column);
  const texts = ranges.map(({ sheet, from, to }) => {
    const rows = from === to ? `${letters}${from}` : `${letters}${from}:${letters}${to}`;
    return sheet === place.sheet ? rows : `'${sheet}'!${rows}`;
  });
  return `SUM(${texts.join(',')})`;
}

function same(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}
