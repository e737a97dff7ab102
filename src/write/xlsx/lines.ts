import type { Section, Sheet } from '../../report/report.ts';
import { BOLD_SCALE, FONT_SIZE, HEADING_CENTRED, HEADING_LEFT, type Look, NOTE, TITLE, TITLE_SIZE } from './styles.ts';
import { excelText } from './value.ts';
import { LINE_HEIGHT, MOST_HEIGHT, wrappedLines } from './wrap.ts';

/** A row of text above a table, merged over `span` columns. */
export interface Line {
  text: string;
  look: Look;
  span: number;
  /** In points. Given, since Excel does not fit the height of merged cells. */
  height: number;
}

/** About what a screen or a printed page shows in one piece: wider sheets have their heading at the left. */
const PAGE_CHARACTERS = 140;
/** A note under a narrow table may use the empty columns beside it up to this width. */
const NOTE_CHARACTERS = 90;

/** The lines above all sections of a sheet. */
export function headingLines(sheet: Sheet, widths: number[]): Line[] {
  const look = sum(widths) <= PAGE_CHARACTERS ? HEADING_CENTRED : HEADING_LEFT;
  return sheet.heading.map((text) => line(text, look, widths, spanOf(widths, widths.length)));
}

/** The title of a section and its notes. */
export function sectionLines(section: Section, widths: number[]): Line[] {
  const span = spanOf(widths, section.columns.length);
  const title = section.title === '' ? [] : [line(section.title, TITLE, widths, span, TITLE_SIZE / FONT_SIZE)];
  return [...title, ...section.notes.map((note) => line(note, NOTE, widths, span))];
}

function line(text: string, look: Look, widths: number[], span: number, scale = 1): Line {
  const clean = excelText(text);
  const lines = wrappedLines(clean, sum(widths.slice(0, span)), look.font?.bold === true ? scale * BOLD_SCALE : scale);
  return { text: clean, look, span, height: Math.min(lines * LINE_HEIGHT * scale + 1, MOST_HEIGHT) };
}

function spanOf(widths: number[], columns: number): number {
  let span = Math.max(columns, 1);
  while (span < widths.length && sum(widths.slice(0, span + 1)) <= NOTE_CHARACTERS) span++;
  return span;
}

export function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
