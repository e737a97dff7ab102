import { BookError } from '../container/bookError.ts';
import { append, defaultLimits } from '../container/limits.ts';
import { fileText } from '../encodings/markupText.ts';
import type { Encoding } from '../encodings/names.ts';
import { asInputError } from '../sheets/asInputError.ts';
import { documentRows, documentSheets, type ReadDocument, type SheetSink } from '../sheets/document.ts';
import type { Input } from '../sheets/input.ts';
import { markupText } from '../sheets/markupText.ts';
import { type DateKind, formatKind } from '../sheets/numberFormat.ts';
import { noteUncomputed } from '../sheets/rows.ts';
import { normalizeIso, serialToIso } from '../sheets/serialDate.ts';
import { type Asked, type OpenTables, sheetTable } from '../sheets/sheetTables.ts';
import type { Span } from '../sheets/span.ts';
import { expectRoot } from '../xml/part.ts';
import { type XmlHandlers, xmlScanner } from '../xml/xml.ts';
import { type Attributes, attribute, prefixedAttribute } from '../xml/xmlTag.ts';
import { trimSpace } from '../xml/xmlText.ts';

/** The sheets of an XML Spreadsheet 2003, as it is served under the name .xls. Throws InputError. */
export async function openXml2003(input: Input, asked: Asked): Promise<OpenTables> {
  const text = await markupText(input, asked);
  const read = readXml(input.path, text.encoding);
  try {
    const sheets = await documentSheets(read);
    if (sheets.length === 0) throw new BookError('no-sheets', 'no worksheets in the workbook');
    const tables = sheets.map(({ name, hidden, date1904, head }, at) =>
      sheetTable('xml2003', { name, hidden, date1904, head, rows: () => documentRows(read, at, at) }, input, text),
    );
    return { tables, close: () => {} };
  } catch (error) {
    throw asInputError(error, input.shown);
  }
}

function readXml(path: string, encoding: Encoding): ReadDocument {
  return async function* (sink) {
    const scanner = xmlScanner(expectRoot('Workbook', 'the file', workbookHandlers(sink)));
    for await (const chunk of fileText(path, encoding, defaultLimits.sheetBytes)) {
      scanner.write(chunk);
      yield;
    }
    scanner.end();
  };
}

/** Depth of `Workbook > Worksheet > Table > Row > Cell > Data`, and of `Workbook > Styles > Style > NumberFormat`; the same names elsewhere mean other things. */
const SHEET = 2;
const STYLE = 3;
const FORMAT = 4;
const ROW = 4;
const CELL = 5;
const DATA = 6;

/** Listens to a whole workbook. Throws BookError `bad-xml` and `too-large`. */
function workbookHandlers(sink: SheetSink): XmlHandlers {
  const kinds = new Map<string, DateKind>();
  let depth = 0;
  let style = '';
  let date1904 = false;
  let setting = '';
  let row: { row: number; cells: string[]; hidden: boolean; spans: Span[]; uncomputed?: number[] } | null = null;
  let formula = false;
  let rowNumber = 0;
  let nextRow = 1;
  let column = 0;
  let nextColumn = 1;
  let cellStyle = '';
  let type: string | null = null;
  let value = '';

  function openRow(attributes: Attributes): void {
    rowNumber = placeOf(attributes, nextRow);
    nextRow = rowNumber + 1 + countOf(attributes, 'Span');
    nextColumn = 1;
    row = { row: rowNumber, cells: [], hidden: named(attributes, 'Hidden') === '1', spans: [] };
  }

  function openCell(attributes: Attributes): void {
    column = placeOf(attributes, nextColumn);
    if (column > defaultLimits.columns) throw new BookError('too-large', `more than ${defaultLimits.columns} columns`);
    nextColumn = column + 1 + countOf(attributes, 'MergeAcross');
    const down = countOf(attributes, 'MergeDown');
    if (down > 0) row?.spans.push({ column: column - 1, first: rowNumber, last: rowNumber + down });
    cellStyle = named(attributes, 'StyleID') ?? '';
    formula = named(attributes, 'Formula') !== undefined;
  }

  function closeData(): void {
    const text = dataText(type ?? '', value, kinds.get(cellStyle), date1904);
    // What has its data, be it an empty text, has been computed.
    if (text !== '' || type === 'String') formula = false;
    type = null;
    if (row === null || text === '') return;
    while (row.cells.length < column - 1) row.cells.push('');
    row.cells[column - 1] = text;
  }

  return {
    open(name, attributes) {
      depth++;
      if (depth === SHEET && name === 'Worksheet') {
        sink.sheet(named(attributes, 'Name') ?? '');
        nextRow = 1;
      } else if (depth === STYLE && name === 'Style') style = named(attributes, 'ID') ?? '';
      else if (depth === FORMAT && name === 'NumberFormat') setKind(kinds, style, named(attributes, 'Format') ?? '');
      else if (depth === STYLE && name === 'Date1904') {
        date1904 = true;
        sink.date1904();
      } else if (depth === ROW && name === 'Visible') setting = '';
      else if (depth === ROW && name === 'Row') openRow(attributes);
      else if (depth === CELL && name === 'Cell') openCell(attributes);
      else if (depth === DATA && name === 'Data') {
        type = named(attributes, 'Type') ?? 'String';
        value = '';
      }
    },
    text(piece) {
      if (type !== null) value = append(value, piece, defaultLimits.cellChars);
      else if (depth === ROW) setting = (setting + piece).slice(0, 20);
    },
    close(name) {
      if (depth === DATA && type !== null) closeData();
      else if (depth === CELL && formula) {
        if (row !== null) noteUncomputed(row, column - 1);
        formula = false;
      } else if (depth === ROW && row !== null) {
        if (row.cells.length > 0) sink.row(row);
        row = null;
      } else if (depth === ROW && name === 'Visible' && /^Sheet(Very)?Hidden$/.test(setting.trim())) sink.hide();
      depth--;
    },
  };
}

function named(attributes: Attributes, name: string): string | undefined {
  return prefixedAttribute(attributes, name) ?? attribute(attributes, name);
}

function placeOf(attributes: Attributes, next: number): number {
  const index = named(attributes, 'Index');
  if (index === undefined) return next;
  // Rows and cells stand in order; one that goes back would overwrite what was read.
  if (!/^\d{1,7}$/.test(index) || Number(index) < next) throw new BookError('bad-xml', 'row or cell out of order');
  return Number(index);
}

function countOf(attributes: Attributes, name: string): number {
  const count = Number(named(attributes, name) ?? 0);
  return count > 0 && count < 1_048_576 ? Math.floor(count) : 0;
}

/** Formats that this XML names by a word instead of a code. */
const NAMED_FORMATS: ReadonlyMap<string, DateKind> = new Map([
  ['General Date', 'date'],
  ['Long Date', 'date'],
  ['Medium Date', 'date'],
  ['Short Date', 'date'],
  ['Long Time', 'time'],
  ['Medium Time', 'time'],
  ['Short Time', 'time'],
]);
const PLAIN_FORMATS = new Set(['General Number', 'Currency', 'Euro Currency', 'Fixed', 'Standard', 'Percent']);
const OTHER_PLAIN = new Set(['Scientific', 'Yes/No', 'True/False', 'On/Off', '@', '']);

function setKind(kinds: Map<string, DateKind>, style: string, format: string): void {
  if (PLAIN_FORMATS.has(format) || OTHER_PLAIN.has(format)) return;
  const kind = NAMED_FORMATS.get(format) ?? formatKind(format);
  if (kind !== undefined) kinds.set(style, kind);
}

/** Only what the file itself calls a number or a date is one: text that looks like a date stays text. */
function dataText(type: string, value: string, kind: DateKind | undefined, date1904: boolean): string {
  if (type === 'String') return value;
  const raw = trimSpace(value);
  if (type === 'Number') return kind === undefined ? raw : serialToIso(raw, kind, date1904);
  if (type === 'Boolean') return raw === '1' ? 'TRUE' : raw === '' ? '' : 'FALSE';
  // A time of day is written on the day before all days, or on the first one of the system of 1904.
  return type === 'DateTime' ? normalizeIso(raw).replace(/^(?:1899-12-31|1904-01-01)T/, '') : raw;
}
