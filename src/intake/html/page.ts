import { BookError } from '../container/bookError.ts';
import type { Limits } from '../container/limits.ts';
import type { SheetSink } from '../sheets/document.ts';
import { type Frame, isHidden, spanOf } from './frame.ts';
import { type Grid, type GridRow, grid } from './grid.ts';
import type { HtmlHandlers } from './scanner.ts';
import { shownText } from './shownText.ts';

const MAX_TABLES_DEEP = 32;
const MAX_BLOCKS = 10_000;
const PARAGRAPHS = new Set('p div li ul ol h1 h2 h3 h4 h5 h6 center hr caption'.split(' '));
const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);

export interface Page extends HtmlHandlers {
  /** The page has ended. Throws BookError `truncated` when a table is open and nothing says that this was the end. */
  end(): void;
}

/**
 * Lays a page out as rows, as Excel does when it opens one: tables below each other, each line of text between them a row
 * of one cell. A sheet of the sink is a table with the text before it. Throws BookError `too-large`.
 */
export function page(sink: SheetSink, limits: Limits): Page {
  const frames: Frame[] = [];
  let rowNumber = 0;
  let blocks = 0;
  let blockHasTable = false;
  let loose = shownText(limits.cellChars);
  let finished = false;
  /** A tag was broken since the last row. */
  let broken = false;

  function block(): void {
    if (blocks > 0 && !blockHasTable) return;
    if (++blocks > MAX_BLOCKS) throw new BookError('too-large', `more than ${MAX_BLOCKS} tables`);
    blockHasTable = false;
    sink.sheet(`table ${blocks}`);
  }

  function emit({ cells, hidden, width, down }: GridRow, of?: Grid): void {
    rowNumber++;
    if (blocks === 0) block();
    if (cells.length === 0) return;
    const spans = of?.spansFrom(rowNumber, down) ?? [];
    sink.row({ row: rowNumber, cells, hidden, width, spans, ...(broken ? { broken } : {}) });
    broken = false;
  }

  function endLoose(): void {
    const text = loose.text();
    loose = shownText(limits.cellChars);
    if (text === '') return;
    if (frames.length === 0) block();
    emit({ cells: [text], hidden: false, width: 1, down: [] });
  }

  function openTable(attributes: string): void {
    endLoose();
    if (frames.length >= MAX_TABLES_DEEP)
      throw new BookError('too-large', `tables nested over ${MAX_TABLES_DEEP} deep`);
    const standsAlone = frames.length === 0;
    if (standsAlone) {
      block();
      blockHasTable = true;
    }
    const hidden = isHidden(attributes) || (frames.at(-1)?.hidden ?? false);
    frames.push({
      grid: grid(limits.columns),
      hidden,
      sectionHidden: false,
      cell: null,
      inRow: false,
      held: null,
      standsAlone,
    });
  }

  function closeTable(): void {
    const frame = frames.at(-1);
    if (!frame) return;
    endRow(frame);
    endLoose();
    frames.pop();
    frame.grid.end(rowNumber);
    if (frame.held === null) return;
    const outer = frames.at(-1)?.cell?.text ?? loose;
    for (const text of frame.held.cells) {
      outer.space();
      for (const [at, line] of text.split('\n').entries()) {
        if (at > 0) outer.lineBreak();
        outer.words(line.replaceAll('&', '&amp;'));
      }
    }
    outer.space();
  }

  function endCell(frame: Frame): void {
    frame.cell?.set(frame.cell.text.text());
    frame.cell = null;
  }

  function endRow(frame: Frame): void {
    endCell(frame);
    frame.inRow = false;
    const row = frame.grid.endRow();
    if (row === null) return;
    if (!frame.standsAlone && frame.held === null) {
      frame.held = row;
      return;
    }
    standAlone(frame);
    emit(row, frame.grid);
  }

  /** A table inside a cell turns out to be one: what stands before it in the outer table comes first. */
  function standAlone(frame: Frame): void {
    if (frame.standsAlone) return;
    const outer = frames[frames.indexOf(frame) - 1] as Frame;
    standAlone(outer);
    endCell(outer);
    const row = outer.grid.endRow();
    outer.inRow = false;
    // The inner table begins in the row of the outer one when nothing stands before it.
    if (row !== null && row.cells.length > 0) emit(row, outer.grid);
    block();
    blockHasTable = true;
    frame.standsAlone = true;
    const { held } = frame;
    frame.held = null;
    if (held) emit(held, frame.grid);
  }

  function openRow(frame: Frame, attributes: string): void {
    endRow(frame);
    endLoose();
    frame.grid.startRow(frame.hidden || frame.sectionHidden || isHidden(attributes));
    frame.inRow = true;
  }

  function openCell(frame: Frame, attributes: string): void {
    endCell(frame);
    if (!frame.inRow) openRow(frame, '');
    const set = frame.grid.place(spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan'));
    frame.cell = { text: shownText(limits.cellChars), set };
  }

  function frameNow(): Frame {
    if (frames.length === 0) openTable('');
    return frames.at(-1) as Frame;
  }

  /** Where text goes now: into the open cell, or else between the tables. */
  const target = () => frames.at(-1)?.cell?.text ?? loose;

  function paragraph(): void {
    if (target() === loose) endLoose();
    else target().paragraph();
  }

  function lineBreak(): void {
    if (target() === loose) endLoose();
    else target().lineBreak();
  }

  return {
    open(name, attributes) {
      if (name === 'table') openTable(attributes);
      else if (name === 'tr') openRow(frameNow(), attributes);
      else if (name === 'td' || name === 'th') openCell(frameNow(), attributes);
      else if (name === 'br') lineBreak();
      else if (SECTIONS.has(name)) frameNow().sectionHidden = isHidden(attributes);
      else if (PARAGRAPHS.has(name)) paragraph();
    },
    close(name) {
      const frame = frames.at(-1);
      if (name === 'table') closeTable();
      else if (name === 'tr' && frame) endRow(frame);
      else if ((name === 'td' || name === 'th') && frame) endCell(frame);
      else if (SECTIONS.has(name) && frame) frame.sectionHidden = false;
      else if (name === 'html' || name === 'body') finished = true;
      else if (PARAGRAPHS.has(name)) paragraph();
    },
    broken() {
      broken = true;
    },
    text: (piece) => target().words(piece),
    end() {
      if (frames.length > 0 && !finished) throw new BookError('truncated', 'the page ends inside a table');
      while (frames.length > 0) closeTable();
      endLoose();
    },
  };
}
