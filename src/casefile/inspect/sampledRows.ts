import type { Table } from '../../intake/heading/table.ts';
import { nfc } from '../../text/fold.ts';
import { MOMENTS } from '../store/facts.ts';
import type { DayReader } from './dayReader.ts';

/** A row that numbers the columns of a form: (1) (2) (3) …, at least three of them, one more each. */
export function isNumbering(cells: string[]): boolean {
  const numbers = cells.filter((cell) => cell.trim() !== '').map((cell) => /^\(?(\d{1,3})\)?$/.exec(cell.trim())?.[1]);
  return (
    numbers.length >= 3 &&
    numbers.every((number, at) => number !== undefined && Number(number) === Number(numbers[0]) + at)
  );
}

/** The rows that state a day; all of them in a table without such a row. What signs or sums up a list states none. */
export function rowsOfDossiers(rows: string[][], { header }: Table, day: DayReader): string[][] {
  const readers = MOMENTS.flatMap((fact) => {
    const index = header.columns.get(fact);
    const reads = day(fact);
    return index === undefined || reads === null ? [] : [(cells: string[]) => reads(nfc(cells[index] ?? ''))];
  });
  const dated = rows.filter((cells) => readers.some((states) => states(cells)));
  return dated.length > 0 ? dated : rows;
}
