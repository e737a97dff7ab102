import { fold } from '../../text/fold.ts';
import { type Fact, HOURS } from '../../vocabulary/facts.ts';
import type { HeadRow } from '../sheets/rows.ts';
import type { Header } from './table.ts';

/** A heading by the built-in spellings, with what only all its columns together tell. */
export function settleHeader(header: Header): Header {
  return settleDepartment(settleReturnDay(settleHours(header)));
}

/**
 * A bare "Ngày trả" is the due date when no heading says "hẹn" and another column has the day of the result; else the day of
 * return (domain notes, section 5.2).
 */
function settleReturnDay(header: Header): Header {
  const { columns, headings } = header;
  const returned = columns.get('returned');
  const isBare = returned !== undefined && fold(headings[returned] ?? '') === 'ngay tra';
  if (returned === undefined || !isBare || columns.has('due') || !columns.has('finished')) return header;
  const settled = new Map(columns);
  settled.delete('returned');
  settled.set('due', returned);
  return { ...header, columns: settled };
}

/** A bare "Phòng ban" is a part of an office: beside a column that names the office it is no unit of its own. */
function settleDepartment(header: Header): Header {
  const { columns, headings } = header;
  const unit = columns.get('unit');
  const isBare = unit !== undefined && fold(headings[unit] ?? '') === 'phong ban';
  if (!isBare || !columns.has('receivingUnit')) return header;
  const settled = new Map(columns);
  settled.delete('unit');
  return { ...header, columns: settled };
}

/** An hour whose day has no column is the moment itself: some lists head a whole moment with "Giờ nhận". */
function settleHours(header: Header): Header {
  const columns = new Map(header.columns);
  for (const [day, hour] of Object.entries(HOURS) as [Fact, Fact][]) {
    const index = columns.get(hour);
    if (index === undefined || columns.has(day)) continue;
    columns.delete(hour);
    columns.set(day, index);
  }
  return { ...header, columns };
}

/** Of two columns with one heading the first is read, unless it is empty and the other is not. */
export function preferFilled<F extends string>(header: Header<F>, rows: HeadRow[]): Header<F> {
  const filled = filledColumns(header, rows);
  const heading = (index: number) => fold(header.headings[index] ?? '');
  return prefer(header, (other, chosen) => heading(other) === heading(chosen) && filled(other) && !filled(chosen));
}

/** Of two columns for one fact the one that the clerk sees is read, when it is not empty. */
export function preferVisible(header: Header, hidden: readonly number[], rows: HeadRow[]): Header {
  const filled = filledColumns(header, rows);
  return prefer(header, (other, chosen) => hidden.includes(chosen) && !hidden.includes(other) && filled(other));
}

/** Does a column hold something under its heading? A page repeats the heading over a column that is empty all the same. */
function filledColumns<F extends string>(header: Header<F>, rows: HeadRow[]): (index: number) => boolean {
  const under = rows.filter(({ row }) => row > header.row);
  return (index) =>
    under.some(({ cells }) => !['', fold(header.headings[index] ?? '')].includes(fold(cells[index] ?? '')));
}

/** Reads the other of two columns for one fact where it is better than the chosen one. */
function prefer<F extends string>(header: Header<F>, isBetter: (other: number, chosen: number) => boolean): Header<F> {
  const columns = new Map(header.columns);
  const doubled = header.doubled.map(({ fact, index }) => {
    const chosen = columns.get(fact) as number;
    if (!isBetter(index, chosen)) return { fact, index };
    columns.set(fact, index);
    return { fact, index: chosen };
  });
  return { ...header, columns, doubled };
}
