import type { AddWorksheetOptions, Worksheet } from 'exceljs';
import type { Section, SectionRow, Sheet } from '../../report/ground/report.ts';
import { columnLetters } from '../../text/columnLetters.ts';
import type { Backpressure } from './backpressure.ts';
import { type Drawings, putCharts } from './charts.ts';
import { type Header, headerOf } from './header.ts';
import { emptyLines, headingLines, type Line, sectionLines, sum } from './lines.ts';
import { followList, type Links, linkOf } from './links.ts';
import { sheetName } from './names.ts';
import type { PlacedCell } from './plainRows.ts';
import { BOLD_SCALE, CELLS, LINKED } from './styles.ts';
import { followSums, formulaText, type Sums, startSums } from './sums.ts';
import {
  type Columns,
  closeTab,
  firstPage,
  type Lead,
  openTab,
  putCells,
  putHeader,
  putLines,
  type Tab,
} from './tab.ts';
import { excelCell } from './value.ts';
import { LINE_HEIGHT, MOST_HEIGHT, wrappedLines } from './wrap.ts';

/** The workbook being written. */
export interface Book {
  addWorksheet: (name: string, options: Partial<AddWorksheetOptions>) => Worksheet;
  /** Names of its sheets in lower case. */
  names: Set<string>;
  /** The most rows of a sheet; what is longer continues in a next sheet. */
  mostRows: number;
  room: Backpressure;
  links: Links;
  /** What stands in a table without a row. */
  none: string;
  drawings: Drawings;
}

/** A sheet of the report and where its rows go: the worksheet under way and how many there have been. */
interface Course extends Columns {
  book: Book;
  sheet: Sheet;
  tab: Tab;
  part: number;
}

/** So many rows are written before the file gets time to take them. */
const ROWS_AT_ONCE = 500;

/** A table of more rows, or of who knows how many, is a worksheet of its own: its heading stays in sight and is printed on each page. */
const FEW_ROWS = 25;

/** Writes one sheet of a report, as several worksheets if it has long tables, or more rows than one can hold. */
export async function writeSheet(book: Book, sheet: Sheet): Promise<void> {
  const isLong = ({ rows }: Section) => typeof rows === 'function' || rows.length > FEW_ROWS;
  const short = sheet.sections.filter((section) => !isLong(section));
  const parts = [...(short.length > 0 ? [short] : []), ...sheet.sections.filter(isLong).map((section) => [section])];
  const [first = [], ...others] = parts;
  await writePart(book, { ...sheet, sections: first }, 1);
  for (const [at, sections] of others.entries()) {
    await writePart(book, { name: sheet.name, heading: [], sections }, at + 2);
  }
}

async function writePart(book: Book, sheet: Sheet, part: number): Promise<void> {
  const widths = widthsOf(sheet);
  const printed = printedOf(sheet);
  const onPage = firstPage(widths.slice(0, printed));
  const heading = headingLines(sheet, onPage);
  const only = sheet.sections.length === 1 ? sheet.sections[0] : undefined;
  const lead = only === undefined ? undefined : leadOf(only, widths, heading, sectionLines(only, onPage));
  const name = sheetName(sheet.name, book.names, part);
  const columns = { widths, printed, naming: namingOf(sheet) };
  const tab = openTab(book.addWorksheet, name, columns, lead);
  const course = { book, sheet, ...columns, part, tab };
  putLines(course.tab, heading);
  course.tab.next += gapAfter(heading);
  for (const [index, section] of sheet.sections.entries()) {
    if (index > 0) course.tab.next++;
    await writeSection(course, section);
  }
  await putCharts(course.tab, sheet.charts ?? [], onPage, book.drawings);
  closeTab(course.tab);
}

async function writeSection(course: Course, section: Section): Promise<void> {
  const header = headerOf(section.columns, course.widths);
  const lines = sectionLines(section, firstPage(course.widths.slice(0, course.printed)));
  const { mostRows, room } = course.book;
  if (course.tab.next + lines.length + header.heights.length > mostRows) {
    continueSheet(course, section, header, lines);
  } else {
    putLines(course.tab, lines);
    putHeader(course.tab, header);
  }
  followList(course.book.links, { sheet: course.tab.name, row: course.tab.next - 1 }, section);
  const sums = startSums();
  let written = 0;
  for await (const batch of typeof section.rows === 'function' ? section.rows(section.most) : [section.rows]) {
    for (const row of batch) {
      if (course.tab.next > mostRows) continueSheet(course, section, header, titleOf(section, lines));
      putRow(course, section, row, sums);
      if (++written % ROWS_AT_ONCE === 0) await room.wait(course.tab.sheet);
    }
  }
  // Where none were asked for the note says how many there are.
  if (written === 0 && section.most !== 0)
    putLines(course.tab, emptyLines(section, firstPage(course.widths.slice(0, course.printed)), course.book.none));
}

/** Goes on in a next worksheet, under the same header. */
function continueSheet(course: Course, section: Section, header: Header, lines: Line[]): void {
  const { book, sheet, widths } = course;
  closeTab(course.tab);
  course.part++;
  const lead = sheet.sections.length === 1 ? leadOf(section, widths, [], lines) : undefined;
  const name = sheetName(sheet.name, book.names, course.part);
  course.tab = openTab(book.addWorksheet, name, course, lead);
  putLines(course.tab, lines);
  putHeader(course.tab, header);
}

function putRow(course: Course, section: Section, row: SectionRow, sums: Sums): void {
  const { tab, widths } = course;
  const place = { sheet: tab.name, row: tab.next };
  const looks = CELLS[row.style];
  const scale = row.style === 'total' ? BOLD_SCALE : 1;
  const cells: PlacedCell[] = [];
  let lines = 1;
  for (const [index, column] of section.columns.entries()) {
    const { value, format, text } = excelCell(row.cells[index] ?? null, column.kind, row.kind);
    // Beside what is printed an empty cell needs no lines; of two hundred thousand rows that is a third of the cells.
    if (value === null && column.aside) continue;
    const formula = row.formulas === undefined ? undefined : formulaText(sums, place, row, index);
    const linked = linkOf(course.book.links, row, index);
    if (linked !== undefined) tab.links.push({ address: `${columnLetters(index)}${tab.next}`, ...linked });
    cells.push({
      column: index,
      value: formula !== undefined && typeof value === 'number' ? { formula, result: value } : value,
      look: (linked === undefined ? looks : LINKED[row.style])[format],
    });
    if (row.style !== 'group') lines = Math.max(lines, wrappedLines(text, widths[index] ?? 0, scale));
  }
  // Excel would fit the row itself; LibreOffice leaves the lines of a file from exceljs on top of each other.
  putCells(tab, cells, lines > 1 ? Math.min(lines * LINE_HEIGHT, MOST_HEIGHT) : undefined);
  followSums(sums, place, row);
  followList(course.book.links, place, section);
  if (tab.filter !== undefined && row.style !== 'total') tab.filter.lastRow = place.row;
}

function leadOf(section: Section, widths: number[], heading: Line[], lines: Line[]): Lead {
  const header = headerOf(section.columns, widths);
  const gap = gapAfter(heading);
  return {
    rows: heading.length + gap + lines.length + header.heights.length,
    headerRows: header.heights.length,
    columns: section.columns.length,
    height: sum([...heading, ...lines].map((line) => line.height)) + sum(header.heights) + gap * LINE_HEIGHT,
  };
}

const gapAfter = (heading: Line[]) => (heading.length > 0 ? 1 : 0);

const titleOf = (section: Section, lines: Line[]) => (section.title === '' ? [] : lines.slice(0, 1));

/** The columns of a sheet that some section has on paper. */
function printedOf({ sections }: Sheet): number {
  return Math.max(1, ...sections.map(({ columns }) => columns.filter(({ aside }) => !aside).length));
}

/** A row is named by its first column; by the second too where that is words or a code, after a running number say. */
function namingOf({ sections }: Sheet): number {
  const kinds = sections.map(({ columns }) => columns[1]?.kind);
  return kinds.some((kind) => kind === 'text' || kind === 'code') ? 2 : 1;
}

/** Widths of the columns of a sheet, each the largest of its sections; room for the heading where there is no table. */
function widthsOf(sheet: Sheet): number[] {
  const columns = Math.max(0, ...sheet.sections.map((section) => section.columns.length));
  if (columns === 0) return [100];
  return Array.from({ length: columns }, (_, index) =>
    Math.max(...sheet.sections.map((section) => section.columns[index]?.width ?? 0)),
  );
}
