import type { HeadBlock, Section, Sheet } from '../../report/ground/report.ts';
import {
  BOLD_SCALE,
  FONT_SIZE,
  HEAD,
  HEAD_BOLD,
  HEADING_CENTRED,
  HEADING_LEFT,
  type Look,
  NOTE,
  TITLE,
  TITLE_SIZE,
} from './styles.ts';
import { excelText } from './value.ts';
import { LINE_HEIGHT, MOST_HEIGHT, wrappedLines } from './wrap.ts';

/** A row of texts above a table. */
export interface Line {
  parts: LinePart[];
  /** In points. Given, since Excel does not fit the height of merged cells. */
  height: number;
}

/** A text merged over `span` columns from the column `from`, counted from 0. */
interface LinePart {
  text: string;
  look: Look;
  from: number;
  span: number;
}

/** About what a screen or a printed page shows in one piece: wider sheets have their heading at the left. */
const PAGE_CHARACTERS = 140;
/** A note under a narrow table may use the empty columns beside it up to this width. */
const NOTE_CHARACTERS = 90;

/** The lines above all sections of a sheet. */
export function headingLines(sheet: Sheet, widths: number[]): Line[] {
  const look = sum(widths) <= PAGE_CHARACTERS ? HEADING_CENTRED : HEADING_LEFT;
  const heading = sheet.heading.map((text) => line(text, look, widths, spanOf(widths, widths.length)));
  return [...headLines(sheet.head ?? [], widths), ...heading];
}

/** Blocks side by side, each over about the same part of the width, their lines beside each other; then an empty line. */
function headLines(head: HeadBlock[], widths: number[]): Line[] {
  const count = Math.max(0, ...head.map((block) => block.length));
  if (count === 0) return [];
  const starts = head.map((_, at) => columnAt(widths, at / head.length));
  const lines = Array.from({ length: count }, (_, row): Line => {
    const parts = head.flatMap((block, at): Line[] => {
      const own = block[row];
      const from = starts[at] ?? 0;
      const end = starts[at + 1] ?? widths.length;
      if (own === undefined || end <= from) return [];
      return [line(own.text, own.bold ? HEAD_BOLD : HEAD, widths, end - from, 1, from)];
    });
    return { parts: parts.flatMap((one) => one.parts), height: Math.max(...parts.map(({ height }) => height)) };
  });
  return [...lines, { parts: [], height: LINE_HEIGHT / 2 }];
}

/** The first column that begins at or after a share of the whole width. */
function columnAt(widths: number[], share: number): number {
  const wanted = sum(widths) * share;
  const found = widths.findIndex((_, at) => sum(widths.slice(0, at)) >= wanted - 1e-9);
  return found < 0 ? widths.length : found;
}

/** The title of a section and its notes. */
export function sectionLines(section: Section, widths: number[]): Line[] {
  const span = spanOf(widths, Math.min(section.columns.length, widths.length));
  const title = section.title === '' ? [] : [line(section.title, TITLE, widths, span, TITLE_SIZE / FONT_SIZE)];
  return [...title, ...section.notes.map((note) => line(note, NOTE, widths, span))];
}

/** The title of a picture under the tables. */
export function titleLine(text: string, widths: number[]): Line {
  return line(text, TITLE, widths, spanOf(widths, widths.length), TITLE_SIZE / FONT_SIZE);
}

/** What stands under the header of a table without a row. */
export function emptyLines(section: Section, widths: number[], none: string): Line[] {
  return [line(none, NOTE, widths, spanOf(widths, Math.min(section.columns.length, widths.length)))];
}

function line(text: string, look: Look, widths: number[], span: number, scale = 1, from = 0): Line {
  const clean = excelText(text);
  const lines = wrappedLines(
    clean,
    sum(widths.slice(from, from + span)),
    look.font?.bold === true ? scale * BOLD_SCALE : scale,
  );
  return { parts: [{ text: clean, look, from, span }], height: Math.min(lines * LINE_HEIGHT * scale + 1, MOST_HEIGHT) };
}

function spanOf(widths: number[], columns: number): number {
  let span = Math.max(columns, 1);
  while (span < widths.length && sum(widths.slice(0, span + 1)) <= NOTE_CHARACTERS) span++;
  return span;
}

export function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
