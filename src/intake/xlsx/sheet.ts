import { BookError } from '../container/bookError.ts';
import { append } from '../container/limits.ts';
import { noteUncomputed, type SheetRow } from '../sheets/rows.ts';
import type { Span } from '../sheets/span.ts';
import type { XmlHandlers } from '../xml/xml.ts';
import { type Attributes, attribute } from '../xml/xmlTag.ts';
import { columnOf, rowIn, rowOf } from './cellRef.ts';
import { type CellContext, cellText } from './cellText.ts';
import { type PlainCell, readPlainCell } from './plainCell.ts';
import { richText } from './richText.ts';

export interface SheetBounds {
  columns: number;
  cellChars: number;
}

/** More merged cells than this are no list. */
const MAX_SPANS = 1_000_000;

/** Where in `worksheet > sheetData > row > c > v | is` the elements stand; the same names elsewhere mean other things. */
const DATA = 2;
const ROW = 3;
const CELL = 4;
const CONTENT = 5;

/**
 * Listens to a worksheet part and hands each row with text to `emit`, in the order of the file.
 * Throws {@link BookError} `bad-xml` and `too-large`.
 */
export function sheetHandlers(context: CellContext, bounds: SheetBounds, emit: (row: SheetRow) => void): XmlHandlers {
  const inline = richText(bounds.cellChars);
  let depth = 0;
  let inData = false;
  let spans: Span[] = [];
  let columnElements = 0;
  const hiddenColumns = new Set<number>();
  let row: SheetRow | undefined;
  let rowNumber = 0;
  let inCell = false;
  let column = 0;
  let type = '';
  let style = '';
  let value = '';
  let formula = false;
  let content: 'value' | 'inline' | 'other' = 'other';
  const plain: PlainCell = { column: 0, type: '', style: '', value: '' };

  /** Reads a cell in one go where it is plainly written and nothing has to be said of it. */
  function element(buffer: string, at: number): number {
    if (depth !== ROW || row === undefined) return at;
    const end = readPlainCell(buffer, at, plain);
    if (end === at || plain.value.length > bounds.cellChars || plain.column > bounds.columns) return at;
    if (plain.column === 0 && column === bounds.columns) return at;
    column = plain.column === 0 ? column + 1 : plain.column;
    ({ type, style, value } = plain);
    formula = false;
    closeCell(row);
    return end;
  }

  function openCell(attributes: Attributes): void {
    const reference = attribute(attributes, 'r');
    column = reference ? columnOf(reference) : column + 1;
    if (column > bounds.columns) throw new BookError('too-large', `more than ${bounds.columns} columns`);
    type = attribute(attributes, 't') ?? '';
    style = attribute(attributes, 's') ?? '';
    value = '';
    formula = false;
    inCell = true;
  }

  function openRow(attributes: Attributes): void {
    const number = attribute(attributes, 'r');
    const hidden = attribute(attributes, 'hidden');
    rowNumber = number ? rowOf(number) : rowNumber + 1;
    row = { row: rowNumber, cells: [], hidden: hidden === '1' || hidden === 'true' };
    column = 0;
  }

  function openColumns(attributes: Attributes): void {
    if (++columnElements > bounds.columns) throw new BookError('too-large', `more than ${bounds.columns} columns`);
    if (!/^(1|true)$/.test(attribute(attributes, 'hidden') ?? '')) return;
    const [first, last] = [rowOf(attribute(attributes, 'min') ?? ''), rowOf(attribute(attributes, 'max') ?? '')];
    for (let at = first; at <= Math.min(last, bounds.columns); at++) hiddenColumns.add(at - 1);
  }

  function openSpan(reference: string): void {
    // What is no range merges nothing.
    if (!/^[A-Za-z]{1,3}\d{1,7}:[A-Za-z]{1,3}\d{1,7}$/.test(reference)) return;
    const [from = '', to = from] = reference.split(':');
    const span = { column: columnOf(from) - 1, first: rowIn(from), last: rowIn(to) };
    if (span.last <= span.first) return;
    if (spans.push(span) > MAX_SPANS) throw new BookError('too-large', `more than ${MAX_SPANS} merged cells`);
  }

  function closeCell(here: SheetRow): void {
    const { cells } = here;
    inCell = false;
    const text = inline.take() || (value === '' ? '' : cellText(type, style, value, context));
    // An empty text is a result; a number, day or error is not without its value.
    if (text === '' && formula && value === '' && type !== 'str') noteUncomputed(here, column - 1);
    if (text === '') return;
    while (cells.length < column - 1) cells.push('');
    cells[column - 1] = text;
  }

  return {
    element,
    open(name, attributes) {
      depth++;
      if (depth === DATA) inData = name === 'sheetData';
      else if (depth === ROW && name === 'col') openColumns(attributes);
      else if (depth === ROW && name === 'mergeCell') openSpan(attribute(attributes, 'ref') ?? '');
      else if (!inData) return;
      else if (depth === ROW && name === 'row') openRow(attributes);
      else if (depth === CELL && name === 'c' && row !== undefined) openCell(attributes);
      else if (depth === CONTENT && inCell) {
        content = name === 'v' ? 'value' : name === 'is' ? 'inline' : 'other';
        if (name === 'f') formula = true;
      } else if (depth > CONTENT && inCell && content === 'inline') inline.open(name, attributes);
    },
    text(piece) {
      if (depth < CONTENT || !inCell) return;
      if (content === 'value') value = append(value, piece, bounds.cellChars);
      else if (content === 'inline') inline.text(piece);
    },
    close(name) {
      if (depth === ROW && row !== undefined) {
        if (row.cells.length > 0) emit(row);
        row = undefined;
      } else if (depth === CELL && inCell && row !== undefined) closeCell(row);
      else if (depth > CONTENT && inCell && content === 'inline') inline.close(name);
      else if (depth === DATA && spans.length + hiddenColumns.size > 0) {
        emit({ row: 0, cells: [], hidden: false, spans, hiddenColumns: [...hiddenColumns] });
        spans = [];
        hiddenColumns.clear();
      }
      depth--;
    },
  };
}
