import type { Worksheet, WorksheetView } from 'exceljs';
import { columnLetters } from '../../text/columnLetters.ts';
import type { Header } from './header.ts';
import { type Line, sum } from './lines.ts';
import { type CellLink, writeLinks } from './links.ts';
import { type PlacedCell, type PlainRows, plainRowsOf } from './plainRows.ts';
import { FONT_SIZE, type Look } from './styles.ts';
import { textValue } from './value.ts';

/** A worksheet being written, row after row. */
export interface Tab {
  sheet: Worksheet;
  plain: PlainRows;
  name: string;
  /** Number of the row that is written next. */
  next: number;
  /** Of a sheet with one table: where the filter begins, and the last row it covers once there is one. */
  filter: { row: number; columns: number; lastRow: number } | undefined;
  /** How many columns are printed, if not all. */
  printed: number | undefined;
  links: CellLink[];
}

/** The rows above the body of a sheet with one table, which stay in sight and are printed on each page. */
export interface Lead {
  rows: number;
  headerRows: number;
  columns: number;
  /** In points. */
  height: number;
}

/** The columns of a worksheet. */
export interface Columns {
  widths: number[];
  /** How many of them are printed. */
  printed: number;
  /** How many of the first name a row: they stay in sight and are printed on each page across. */
  naming: number;
}

type AddWorksheet = (name: string, options: object) => Worksheet;

/** Excel's unit is a digit of the standard font; the cell's own margins take this much of it. */
const CELL_MARGIN = 0.71;
const WIDEST = 255;
/** A frozen part as large as the window leaves nothing to scroll: half of a small screen, in points and characters. */
const MOST_FROZEN_HEIGHT = 300;
const MOST_FROZEN_WIDTH = 70;
const FEW_COLUMNS = 8;
const A4 = 9;

/** What the narrower side of the letters must have on paper, in points, and how wide a page is at their full size. */
const READABLE = 8;
const PAGE_WIDTH = 149;
const WIDEST_PAGE = (PAGE_WIDTH * FONT_SIZE) / READABLE;

/**
 * Opens a worksheet; its view and print setup are written first and cannot change later. Its first columns, as many as `printed`, go on a page
 * across, or on pages beside each other where the letters would be too small.
 */
export function openTab(add: AddWorksheet, name: string, columns: Columns, lead: Lead | undefined): Tab {
  const { widths, printed } = columns;
  const titles = lead === undefined ? {} : { printTitlesRow: `${lead.rows - lead.headerRows + 1}:${lead.rows}` };
  const fits = widthOf(widths.slice(0, printed)) <= WIDEST_PAGE;
  const sheet = add(name, {
    views: [viewOf(columns, lead)],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      ...(fits ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : acrossPages(columns)),
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...titles,
    },
    headerFooter: { oddFooter: '&C&"Times New Roman,Regular"&10&P/&N' },
  });
  sheet.columns = widths.map((width) => ({ width: Math.min(width + CELL_MARGIN, WIDEST) }));
  const filter = lead === undefined ? undefined : { row: lead.rows, columns: lead.columns, lastRow: 0 };
  const plain = plainRowsOf(sheet);
  return { sheet, plain, name, next: 1, filter, printed: printed < widths.length ? printed : undefined, links: [] };
}

/** Writes lines of text, each part merged over its columns. */
export function putLines(tab: Tab, lines: Line[]): void {
  tab.plain.flush();
  for (const { parts, height } of lines) {
    const row = tab.sheet.getRow(tab.next);
    for (const { text, look, from, span } of parts) {
      setCell(tab, tab.next, from, text, look);
      if (span > 1) tab.sheet.mergeCells(tab.next, from + 1, tab.next, from + span);
    }
    row.height = height;
    row.commit();
    tab.next++;
  }
}

/** Writes the header of a table. */
export function putHeader(tab: Tab, header: Header): void {
  tab.plain.flush();
  for (const cell of header.cells) {
    const [top, left] = [tab.next + cell.row, cell.column + 1];
    setCell(tab, top, cell.column, cell.text, cell.look);
    if (cell.rows > 1 || cell.columns > 1) {
      tab.sheet.mergeCells(top, left, top + cell.rows - 1, left + cell.columns - 1);
    }
  }
  for (const height of header.heights) {
    const row = tab.sheet.getRow(tab.next++);
    row.height = height;
    row.commit();
  }
}

/** Writes the next row of a table; `height` in points, where it is not of one line. */
export function putCells(tab: Tab, cells: readonly PlacedCell[], height: number | undefined): void {
  if (!tab.plain.put(tab.next, cells, height)) {
    tab.plain.flush();
    const row = tab.sheet.getRow(tab.next);
    for (const { column, value, look } of cells) {
      const cell = row.getCell(column + 1);
      cell.value = value;
      cell.style = look;
    }
    if (height !== undefined) row.height = height;
    row.commit();
  }
  tab.next++;
}

/** Ends a worksheet. */
export function closeTab(tab: Tab): void {
  tab.plain.flush();
  const { filter } = tab;
  if (filter !== undefined && filter.lastRow > filter.row) {
    tab.sheet.autoFilter = `A${filter.row}:${columnLetters(filter.columns - 1)}${filter.lastRow}`;
  }
  if (tab.printed !== undefined)
    tab.sheet.pageSetup.printArea = `A$1:${columnLetters(tab.printed - 1)}$${tab.next - 1}`;
  writeLinks(tab.sheet, tab.links);
  tab.sheet.commit();
}

/** The columns that stand on the first page across: lines of text above a table go no further, or pages beside it would cut them. */
export function firstPage(widths: number[]): number[] {
  const beyond = widths.findIndex((_, at) => widthOf(widths.slice(0, at + 1)) > WIDEST_PAGE);
  return beyond < 1 ? widths : widths.slice(0, beyond);
}

const widthOf = (widths: number[]) => sum(widths.map((width) => width + CELL_MARGIN));

/** Wider than a page: the letters at their least size, the first columns again on each page. */
function acrossPages({ widths, naming }: Columns): object {
  const named = sum(widths.slice(0, naming)) <= MOST_FROZEN_WIDTH;
  return {
    scale: Math.ceil((100 * READABLE) / FONT_SIZE),
    pageOrder: 'overThenDown',
    ...(named ? { printTitlesColumn: `A:${columnLetters(naming - 1)}` } : {}),
  };
}

function setCell(tab: Tab, row: number, column: number, text: string, look: Look): void {
  const cell = tab.sheet.getRow(row).getCell(column + 1);
  cell.value = textValue(text);
  cell.style = look;
}

function viewOf({ widths, naming }: Columns, lead: Lead | undefined): Partial<WorksheetView> {
  const ySplit = lead !== undefined && lead.height <= MOST_FROZEN_HEIGHT ? lead.rows : 0;
  const wide = lead !== undefined && lead.columns > FEW_COLUMNS;
  const xSplit = wide && sum(widths.slice(0, naming)) <= MOST_FROZEN_WIDTH ? naming : 0;
  if (xSplit + ySplit === 0) return { state: 'normal', showGridLines: false };
  return { state: 'frozen', xSplit, ySplit, showGridLines: false };
}
