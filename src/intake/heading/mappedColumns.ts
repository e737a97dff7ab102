import { columnLetters } from '../../text/columnLetters.ts';
import { nearest, nfc } from '../../text/fold.ts';
import { maskPersons } from '../../text/persons.ts';
import { foldHeading } from '../../vocabulary/columns.ts';
import type { Fact } from '../../vocabulary/facts.ts';
import { MappingError } from '../errors.ts';
import type { HeadRow } from '../sheets/rows.ts';
import type { MappedColumns } from './mapping.ts';
import type { Header, Recognise } from './table.ts';

/** Recognises only the headings that the mapping names: its `columns` is complete. */
export function recogniseMapped(columns: MappedColumns): Recognise {
  const named = entriesOf(columns).flatMap(([fact, column]) => (typeof column === 'string' ? [{ fact, column }] : []));
  const byHeading = new Map(named.map(({ fact, column }) => [foldHeading(column), fact]));
  const exact = new Map(named.map(({ fact, column }) => [nfc(column), fact]));
  return (heading) => {
    const fact = exact.get(heading) ?? byHeading.get(foldHeading(heading));
    return fact ? { fact, rank: exact.has(heading) ? 0 : 1 } : null;
  };
}

/** Does the mapping name a column by its heading? Then the heading can be looked for. */
export function namesHeadings(columns: MappedColumns): boolean {
  return Object.values(columns).some((column) => typeof column === 'string');
}

/** The header's columns as the mapping names them. Throws when one is not there, with the nearest heading that is. */
export function mapColumns(columns: MappedColumns, header: Header, place: string): Header {
  const mapped = new Map<Fact, number>();
  for (const [fact, column] of entriesOf(columns)) {
    const index = typeof column === 'string' ? indexOfHeading(header, fact, column) : indexOfLetters(column.column);
    if (index < 0 || index >= header.headings.length) {
      const seen = typeof column === 'string' ? `${fact}: "${column}"` : `${fact}: ${column.column.toUpperCase()}`;
      throw new MappingError('missing-column', place, maskPersons(seen), maskPersons(expectedColumn(header, column)));
    }
    mapped.set(fact, index);
  }
  // A heading that the mapping names and that stands twice.
  const doubled = header.doubled.filter(({ fact }) => typeof columns[fact] === 'string');
  return { ...header, columns: mapped, doubled };
}

/** The header of a list without heading: above its first row, as wide as its widest row, its columns headed by their letters. */
export function headless(rows: HeadRow[]): Header {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const headings = Array.from({ length: width }, (_, index) => columnLetters(index));
  return { row: 0, headings, columns: new Map(), doubled: [] };
}

/** A header with those of its lettered columns that are there. */
export function lettered(columns: MappedColumns, header: Header): Header {
  const there = entriesOf(columns).flatMap(([fact, column]): [Fact, number][] => {
    const index = typeof column === 'string' ? -1 : indexOfLetters(column.column);
    return index >= 0 && index < header.headings.length ? [[fact, index]] : [];
  });
  return { ...header, columns: new Map(there) };
}

function entriesOf(columns: MappedColumns): [Fact, MappedColumns[Fact] & {}][] {
  return Object.entries(columns) as [Fact, MappedColumns[Fact] & {}][];
}

/** Of several columns of one heading the one that the header chose: others may be empty. */
function indexOfHeading(header: Header, fact: Fact, heading: string): number {
  const chosen = header.columns.get(fact) ?? -1;
  if (foldHeading(header.headings[chosen] ?? '') === foldHeading(heading)) return chosen;
  const exact = header.headings.indexOf(nfc(heading));
  return exact >= 0 ? exact : header.headings.findIndex((text) => foldHeading(text) === foldHeading(heading));
}

function indexOfLetters(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function expectedColumn({ headings }: Header, column: MappedColumns[Fact] & {}): string {
  const present = headings.filter((text) => text !== '');
  if (typeof column !== 'string') return `A–${columnLetters(Math.max(0, headings.length - 1))}`;
  return nearest(column, present) ?? present.join(', ');
}
