import { BookError } from '../container/bookError.ts';
import type { Limits } from '../container/limits.ts';
import { wholeSeconds } from '../days/wholeSeconds.ts';
import type { SheetSink } from '../sheets/document.ts';
import { noteUncomputed } from '../sheets/rows.ts';
import { normalizeIso, serialToIso } from '../sheets/serialDate.ts';
import type { Span } from '../sheets/span.ts';
import type { XmlHandlers } from '../xml/xml.ts';
import { type Attributes, prefixedAttribute } from '../xml/xmlTag.ts';
import { trimSpace } from '../xml/xmlText.ts';
import { type OdsStyles, odsStyles } from './odsStyles.ts';
import { odsText } from './odsText.ts';

/** Depth of a sheet in `document > body > spreadsheet > table`. */
const SHEET = 4;
const MAX_ROWS = 1_048_576;
/** Cells with text that one repeat count may stand for: a whole sheet of text would not fit in memory. */
const MAX_REPEATED_CELLS = 10_000_000;

/** Listens to the content of an .ods document. Throws BookError `too-large` and `bad-xml`. */
export function contentHandlers(sink: SheetSink, limits: Limits): XmlHandlers {
  const styles = odsStyles();
  const text = odsText(limits.cellChars);
  let date1904 = false;
  let tables = 0;
  let depth = 0;
  let next = 1;
  let row: { cells: string[]; hidden: boolean; repeat: number; spans: Span[]; uncomputed?: number[] } | null = null;
  let column = 0;
  let cell: { value: string | null; repeat: number; covered: boolean; rows: number; unset: boolean } | null = null;

  function openCell(name: string, attributes: Attributes): void {
    cell = {
      value: typedValue(attributes, styles, date1904),
      repeat: repeatOf(attributes, 'columns'),
      covered: name.startsWith('covered'),
      rows: countOf(attributes, 'number-rows-spanned'),
      unset: !!prefixedAttribute(attributes, 'formula') && prefixedAttribute(attributes, 'value-type') === undefined,
    };
    text.begin();
  }

  function closeCell(
    here: NonNullable<typeof row>,
    { value, repeat, covered, rows, unset }: NonNullable<typeof cell>,
  ): void {
    const { cells } = here;
    const found = covered ? '' : (value ?? text.take());
    if (found === '' && unset && repeat === 1) noteUncomputed(here, column);
    const first = column;
    column += repeat;
    if (found === '') return;
    if (column > limits.columns) throw new BookError('too-large', `more than ${limits.columns} columns`);
    if (rows > 1) here.spans.push({ column: first, first: next, last: next + rows - 1 });
    while (cells.length < first) cells.push('');
    for (let at = first; at < column; at++) cells[at] = found;
  }

  function closeRow({ cells, hidden, repeat, spans, uncomputed }: NonNullable<typeof row>): void {
    const first = next;
    next += repeat;
    if (cells.length === 0) return;
    if (next > MAX_ROWS + 1) throw new BookError('too-large', `more than ${MAX_ROWS} rows`);
    if (repeat > 1 && repeat * cells.length > MAX_REPEATED_CELLS) {
      throw new BookError('too-large', `one row repeated ${repeat} times`);
    }
    for (let at = first; at < next; at++)
      sink.row({ row: at, cells, hidden, spans, ...(uncomputed ? { uncomputed } : {}) });
  }

  function openTable(attributes: Attributes): void {
    // A copy of a linked table is no sheet.
    if (tables === 0 && depth !== SHEET) return;
    // A table inside a table is a picture's or a cell's own: its rows are not rows of the sheet.
    if (tables++ > 0) return;
    next = 1;
    sink.sheet(prefixedAttribute(attributes, 'name') ?? '');
    if (styles.hides(prefixedAttribute(attributes, 'style-name'))) sink.hide();
  }

  /** The day that numbers are counted from: 1904-01-01 in documents made of old Macintosh workbooks, else 1899-12-30. */
  function openNullDate(attributes: Attributes): void {
    if (!prefixedAttribute(attributes, 'date-value')?.startsWith('1904')) return;
    date1904 = true;
    sink.date1904();
  }

  return {
    open(name, attributes) {
      depth++;
      if (name === 'table') return openTable(attributes);
      if (cell !== null) return text.open(name, attributes);
      if (tables === 0 && name === 'null-date') return openNullDate(attributes);
      if (tables === 0) return styles.open(name, attributes);
      if (tables > 1) return;
      if (name === 'table-row') {
        const hidden = (prefixedAttribute(attributes, 'visibility') ?? 'visible') !== 'visible';
        row = { cells: [], hidden, repeat: repeatOf(attributes, 'rows'), spans: [] };
        column = 0;
      } else if (row !== null && (name === 'table-cell' || name === 'covered-table-cell')) openCell(name, attributes);
    },
    text(piece) {
      if (cell !== null) text.text(piece);
    },
    close(name) {
      depth--;
      if (name === 'table') tables = Math.max(0, tables - 1);
      else if (cell !== null && text.inside) text.close(name);
      else if (cell !== null && row !== null) {
        closeCell(row, cell);
        cell = null;
      } else if (name === 'table-row' && row !== null && tables === 1) {
        closeRow(row);
        row = null;
      }
    },
  };
}

function repeatOf(attributes: Attributes, what: 'rows' | 'columns'): number {
  return countOf(attributes, `number-${what}-repeated`);
}

function countOf(attributes: Attributes, name: string): number {
  const text = prefixedAttribute(attributes, name) ?? '1';
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new BookError('bad-xml', 'repeat count');
  return Number(text);
}

/** What a cell holds when its attributes say so; null when it is its text. */
function typedValue(attributes: Attributes, styles: OdsStyles, date1904: boolean): string | null {
  const attributeText = (name: string) => trimSpace(prefixedAttribute(attributes, name) ?? '');
  switch (prefixedAttribute(attributes, 'value-type')) {
    case 'float': {
      const kind = styles.kindOf(prefixedAttribute(attributes, 'style-name'));
      const value = attributeText('value');
      return (kind === undefined ? value : serialToIso(value, kind, date1904)) || null;
    }
    case 'currency':
    case 'percentage':
      return attributeText('value') || null;
    case 'date':
      return normalizeIso(attributeText('date-value')) || null;
    case 'time':
      return clockOf(attributeText('time-value')) || null;
    case 'boolean':
      return attributeText('boolean-value') === 'true' ? 'TRUE' : 'FALSE';
    default:
      return null;
  }
}

const DURATION = /^P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,12}(?:[.,]\d+)?)S)?)?$/;
const DAY = 86_400;

/** `PT08H30M00S` as `08:30:00`, in whichever units a program spells it, cut to the second; anything else stays as it is. */
function clockOf(duration: string): string {
  const match = DURATION.exec(duration);
  if (match === null || !/\d/.test(duration)) return duration;
  const [days = 0, hours = 0, minutes = 0, part = 0] = match
    .slice(1)
    .map((number: string | undefined) => Number(number?.replace(',', '.') ?? 0));
  const exact = days * DAY + hours * 3600 + minutes * 60 + part;
  // A hair before midnight comes to 24:00:00, which is no time of day.
  const seconds = exact < DAY ? Math.min(wholeSeconds(exact), DAY - 1) : wholeSeconds(exact);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
