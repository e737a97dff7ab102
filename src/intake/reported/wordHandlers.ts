import { BookError } from '../container/bookError.ts';
import { append, type Limits } from '../container/limits.ts';
import type { XmlHandlers } from '../xml/xml.ts';
import { type Attributes, prefixedAttribute } from '../xml/xmlTag.ts';

/** Hears a Word document from top to end. */
export interface WordSink {
  /** A paragraph outside of tables. */
  line(text: string): void;
  /** A table begins: the rows that follow are its own, from 1. */
  table(): void;
  /** `width`: the columns that the row reaches over, empty ones too. */
  row(row: number, cells: string[], width: number): void;
}

/** What is no text of the page: text moved away, text boxes (written twice), pictures. */
const ASIDE = new Set(['moveFrom', 'AlternateContent', 'pict', 'drawing', 'txbxContent']);

/**
 * Listens to the text of a Word document. A cell over several columns is followed by empty ones, a cell that goes on below by an empty one
 * there, as in a sheet; rows that a tracked change deletes are left out; tables in a cell are not read. Throws BookError `too-large`.
 */
export function wordHandlers(sink: WordSink, { cellChars, columns }: Limits): XmlHandlers {
  let depth = 0;
  /** Depth at which what is no text of the page began; 0 outside. */
  let aside = 0;
  let tables = 0;
  let row = { number: 0, cells: [] as string[], isDeleted: false };
  let cell: { span: number; isContinued: boolean } | null = null;
  let text = '';
  let inText = false;

  function openInTable(name: string, attributes: Attributes): void {
    if (name === 'tr') row = { number: row.number + 1, cells: [], isDeleted: false };
    else if (name === 'tc') [text, cell] = ['', { span: 1, isContinued: false }];
    else if (cell === null) openInRow(name, attributes);
    else if (name === 'gridSpan') cell.span = countOf(attributes);
    else if (name === 'vMerge') cell.isContinued = (prefixedAttribute(attributes, 'val') ?? 'continue') === 'continue';
  }

  function openInRow(name: string, attributes: Attributes): void {
    if (name === 'gridBefore') pad(countOf(attributes));
    else if (name === 'del') row.isDeleted = true;
  }

  function pad(count: number): void {
    if (row.cells.length + count > columns) throw new BookError('too-large', `more than ${columns} columns`);
    for (let at = 0; at < count; at++) row.cells.push('');
  }

  function closeInTable(name: string): void {
    if (name === 'tc' && cell !== null) {
      const at = row.cells.length;
      pad(cell.span);
      row.cells[at] = cell.isContinued ? '' : text.trim();
      [text, cell] = ['', null];
    } else if (name === 'tr' && !row.isDeleted) {
      const width = row.cells.length;
      while (row.cells.at(-1) === '') row.cells.pop();
      if (row.cells.length > 0) sink.row(row.number, row.cells, width);
    }
  }

  function close(name: string): void {
    if (name === 't') inText = false;
    else if (name === 'p' && tables === 0) {
      sink.line(text.trim());
      text = '';
    } else if (name === 'p' && tables === 1) add('\n');
    else if (name === 'tbl') tables--;
    else if (tables === 1) closeInTable(name);
  }

  function add(piece: string): void {
    if (tables <= 1) text = append(text, piece, cellChars);
  }

  return {
    open(name, attributes) {
      depth++;
      if (aside > 0) return;
      if (ASIDE.has(name)) aside = depth;
      else if (name === 't') inText = true;
      else if (name === 'tab' || name === 'br' || name === 'cr') add(' ');
      else if (name === 'tbl') {
        if (tables++ > 0) return;
        [row.number, text, cell] = [0, '', null];
        sink.table();
      } else if (tables === 1) openInTable(name, attributes);
    },
    text(piece) {
      if (inText && aside === 0) add(piece);
    },
    close(name) {
      if (aside === 0) close(name);
      else if (aside === depth) aside = 0;
      depth--;
    },
  };
}

/** How many columns an element speaks of; 1 where it says nothing that can be read. */
function countOf(attributes: Attributes): number {
  const text = prefixedAttribute(attributes, 'val') ?? '';
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
}
