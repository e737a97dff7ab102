import { fold, nfc } from '../../text/fold.ts';
import { type Fact, HOURS } from '../../vocabulary/facts.ts';
import type { HeadRow } from '../sheets/rows.ts';
import { preferFilled } from './settleHeader.ts';
import type { Header, Recognise } from './table.ts';

/** Title blocks are short; a table that begins lower is not looked for. */
export const HEAD_ROWS = 60;
const MAX_HEIGHT = 3;
/** Between the heading of a group and the one under it, where only both together name a fact. */
const GROUPED = ' › ';
const DAY_AND_HOUR = Object.entries(HOURS) as [day: Fact, hour: Fact][];

/** Finds the heading rows: the place where most different facts are named; the lower height, the upper row win ties. */
export function findHeader<F extends string>(
  rows: HeadRow[],
  recognise: Recognise<F>,
  enough: (header: Header<F>) => boolean,
): Header<F> | null {
  let best: Header<F> | null = null;
  for (let height = 1; height <= MAX_HEIGHT; height++) {
    for (let top = 0; top + height <= Math.min(rows.length, HEAD_ROWS); top++) {
      const group = rows.slice(top, top + height);
      // A word of the vocabulary in a row of data must not make that row a heading: no heading under another has digits.
      if (group.slice(1).some(({ cells }) => cells.some((cell) => /\d/.test(cell)))) continue;
      const header = readHeader(group, recognise);
      if (enough(header) && header.columns.size > (best?.columns.size ?? 0)) best = header;
    }
  }
  if (best === null) return null;
  // A shorter table may stand above: its rows are no title. The one below is found when the rows are read.
  const end = best.row;
  const above = rows.filter(({ row }) => row < end);
  const upper = findHeader(above, recognise, enough);
  return upper !== null && holdsDays(above, upper) ? upper : preferFilled(best, rows);
}

/** Do rows under a heading hold a day in a column of days? */
function holdsDays<F extends string>(rows: HeadRow[], { row: end, columns }: Header<F>): boolean {
  const days = [...columns].flatMap(([fact, index]) => (fact in HOURS ? [index] : []));
  return rows.some(({ row, cells }) => row > end && days.some((index) => /\d[/.-]\d/.test(cells[index] ?? '')));
}

/** The heading that ends in a given row, with the rows of groups above it where they name more. */
export function headerAt<F extends string>(rows: HeadRow[], row: number, recognise: Recognise<F>): Header<F> | null {
  const end = rows.findIndex((candidate) => candidate.row === row) + 1;
  let best: Header<F> | null = null;
  for (let height = 1; height <= Math.min(MAX_HEIGHT, end); height++) {
    const header = readHeader(rows.slice(end - height, end), recognise);
    if (best === null || header.columns.size > best.columns.size) best = header;
  }
  return best && preferFilled(best, rows);
}

/** Words of headings, folded, that rows of data seldom hold. */
const HEADING_WORDS =
  / (stt|tt|ma|ngay|ten|loai|thoi gian|thoi han|trang thai|tinh trang|dia chi|don vi|co quan|linh vuc|thu tuc|ly do|ghi chu|can bo|hinh thuc|kenh|nguoi nop|dien thoai|id|ref|key|code|no|number|name|type|date|time|created|closed|received|finished|due|status|state|agency|unit|department|channel|class|reason|officer|outcome|field|procedure|person|description|address) /;

/**
 * What is likely the heading of a table of which no heading is known: the first row of three texts or more without a digit, over a
 * row with one. Most of its texts must speak as headings do, or all be names of columns in a database: a row of data may name persons, and
 * is not to be shown. It names no fact.
 */
export function likelyHeader(rows: HeadRow[]): Header | null {
  const filled = (row: HeadRow | undefined) => row?.cells.filter((cell) => nfc(cell) !== '') ?? [];
  const at = rows.findIndex((row, index) => {
    const hasDigit = (cells: string[]) => cells.some((cell) => /\d/.test(cell));
    const texts = filled(row);
    const spoken = texts.filter((text) => HEADING_WORDS.test(` ${fold(text.replaceAll('_', ' '))} `)).length;
    const speaks = spoken * 2 > texts.length || areColumnNames(texts);
    return texts.length >= 3 && speaks && !hasDigit(row.cells) && hasDigit(filled(rows[index + 1]));
  });
  const row = rows[at];
  return row ? readHeader([row], () => null) : null;
}

/** "open_dt", "caseTitle", "queue": no two alike, none with a space, and some in two words: names of persons and words of data are not so. */
function areColumnNames(texts: string[]): boolean {
  const areAll = texts.every((text) => /^[a-z]+(_[a-z]+)*$/i.test(text.trim()));
  return areAll && new Set(texts).size === texts.length && texts.some((text) => /_|[a-z][A-Z]/.test(text));
}

/**
 * Reads given rows as the heading: in each column the lowest text, with that of the group above it where only both name a fact; else
 * the lowest text that names one.
 */
export function readHeader<F extends string>(rows: HeadRow[], recognise: Recognise<F>): Header<F> {
  const width = Math.max(...rows.map((row) => row.cells.length));
  const headings: string[] = [];
  const named: { index: number; fact: F; rank: number }[] = [];
  for (let index = 0; index < width; index++) {
    const texts = rows
      .map((row) => nfc(row.cells[index] ?? ''))
      .filter((text) => text !== '')
      .reverse();
    const [lowest = ''] = texts;
    const grouped = recognise(lowest) ? null : recogniseGrouped(rows, index, recognise);
    const text = grouped?.heading ?? texts.find((candidate) => recognise(candidate)) ?? lowest;
    headings.push(text);
    const found = grouped?.found ?? recognise(text);
    if (found) named.push({ index, ...found });
  }
  const columns = new Map<F, number>();
  for (const { fact, index } of named.toSorted((a, b) => a.rank - b.rank || a.index - b.index)) {
    if (!columns.has(fact)) columns.set(fact, index);
  }
  const doubled = named.flatMap(({ fact, index }) => (columns.get(fact) === index ? [] : [{ fact, index }]));
  return { row: rows.at(-1)?.row ?? 0, headings, columns, doubled };
}

/** What a text names with its group: "Tiếp nhận" under "Ngày, tháng, năm", or "Ngày" under "Tiếp nhận" (Mẫu 06 Thông tư 01/2018). */
function recogniseGrouped<F extends string>(rows: HeadRow[], index: number, recognise: Recognise<F>) {
  for (let low = rows.length - 1; low > 0; low--) {
    const text = nfc(rows[low]?.cells[index] ?? '');
    if (text === '') continue;
    for (let high = low - 1; high >= 0; high--) {
      // A merged cell has its text in its first column only.
      const group = rows[high]?.cells.slice(0, index + 1).findLast((cell) => nfc(cell) !== '');
      if (!group) continue;
      // "Giờ" under "Ngày tiếp nhận" is the hour of it.
      const tries = [
        `${group} ${text}`,
        `${text} ${group.replace(/^(?:ngày(?: giờ)?|thời gian|thời điểm)\s+/iu, '')}`,
        `${text} ${group}`,
      ];
      const found = tries.map(recognise).find((one) => one !== null);
      if (found) return { heading: `${nfc(group)}${GROUPED}${text}`, found };
    }
  }
  return null;
}

/** The text of the lowest heading cell of a column: what a page that repeats its heading shows there. */
export function lowestHeading(heading: string): string {
  return heading.split(GROUPED).at(-1) as string;
}

/** A table of dossiers says when something happened and at least two more facts, or a code and a day. */
export function namesDossiers({ columns }: Header): boolean {
  const moments = DAY_AND_HOUR.filter(([day, hour]) => columns.has(day) || columns.has(hour)).length;
  const hours = DAY_AND_HOUR.filter(([day, hour]) => columns.has(day) && columns.has(hour)).length;
  const others = columns.size - moments - hours - (columns.has('rowNumber') ? 1 : 0);
  return moments > 0 && (columns.has('code') || moments + others >= 3);
}
