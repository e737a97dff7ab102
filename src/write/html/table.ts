import type { Messages } from '../../messages/index.ts';
import type { Link } from '../../report/ground/link.ts';
import type { Cell, CellKind, Column, Section, SectionRow } from '../../report/ground/report.ts';
import { readable } from '../screen/readable.ts';
import { headerOf } from '../xlsx/header.ts';
import { escaped } from './escape.ts';
import type { Place } from './places.ts';

export interface TableOptions {
  messages: Messages;
  places: Place;
  /** The most rows written; all without it. */
  most?: number;
}

/** From so many columns on a table has smaller letters on paper. */
const WIDE = 12;
/** A table of so many rows stands on one page of paper. */
const FEW_ROWS = 15;
/** Columns so wide hold sentences. */
const LONG = 40;

/** A table with its caption and notes; how many rows it has is known at the end. */
export async function* tableHtml(section: Section, options: TableOptions): AsyncGenerator<string> {
  const { messages } = options;
  const label = escaped(messages.page.tableOf(section.title));
  yield section.notes.map((note) => `<p class="note">${escaped(note)}</p>`).join('');
  const wide = section.columns.length >= WIDE ? ' wide' : '';
  const short = Array.isArray(section.rows) && section.rows.length <= FEW_ROWS ? ' short' : '';
  const kinds = section.columns.map(({ kind }) => kind).join(' ');
  // On paper a caption would stay behind alone at the foot of a page: there its text stands above the table.
  if (section.title !== '') yield `<p class="title" aria-hidden="true">${escaped(section.title)}</p>`;
  yield `<div class="scroll${wide}${short}" role="region" tabindex="0" aria-label="${label}"><table data-kinds="${kinds}">`;
  yield `<caption>${escaped(section.title)}</caption>${colsHtml(section.columns)}<thead>${headHtml(section.columns)}</thead><tbody>`;
  let written = 0;
  for await (const batch of typeof section.rows === 'function' ? section.rows() : [section.rows]) {
    const rows = batch.slice(0, (options.most ?? Number.POSITIVE_INFINITY) - written);
    written += rows.length;
    yield rows.map((row) => rowHtml(section, row, options)).join('');
    if (options.most !== undefined && written >= options.most) break;
  }
  if (written === 0)
    yield `<tr><td class="none" colspan="${section.columns.length}">${escaped(messages.report.none)}</td></tr>`;
  yield '</tbody></table></div>\n';
}

/** The columns' parts of the breadth, which they have on paper. */
function colsHtml(columns: Column[]): string {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return `<colgroup>${columns.map(({ width }) => `<col class="c${Math.round((100 * width) / all)}">`).join('')}</colgroup>`;
}

/** The rules of these parts: a page whose policy forbids styles of elements needs a class for each. */
export function columnRules(): string {
  const rules = Array.from({ length: 100 }, (_, at) => `.c${at + 1}{width:${at + 1}%}`);
  return `@media print{${rules.join('')}}\n`;
}

function headHtml(columns: Column[]): string {
  const { cells, heights } = headerOf(
    columns,
    columns.map(({ width }) => width),
  );
  const rows = heights.map((_, row) => cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column));
  const numbered = columns.some(({ number }) => number !== undefined);
  const name = nameColumn(columns);
  return rows
    .map((row, at) => {
      const isNumbers = numbered && at === rows.length - 1;
      const html = row.map(({ text, rows: down, columns: across, column, row: top }) => {
        const last = top + down === heights.length - (numbered ? 1 : 0);
        const kind = last && !isNumbers && across === 1 ? ` data-column="${column}"` : '';
        const span = `${down > 1 ? ` rowspan="${down}"` : ''}${across > 1 ? ` colspan="${across}"` : ''}`;
        const scope = across > 1 ? 'colgroup' : 'col';
        const stays = column === name && across === 1 ? ' class="name"' : '';
        return isNumbers
          ? `<td${stays}>${escaped(text)}</td>`
          : `<th scope="${scope}"${span}${kind}${stays}>${escaped(text)}</th>`;
      });
      return `<tr${isNumbers ? ' class="numbers"' : ''}>${html.join('')}</tr>`;
    })
    .join('');
}

/** Of cells that are no number. */
const CLASSES: Partial<Record<CellKind, string>> = {
  text: ' class="t"',
  code: ' class="code"',
  day: ' class="day"',
  moment: ' class="day"',
};

/** The column that says what a row is of. */
function nameColumn(columns: Column[]): number {
  return columns.findIndex(({ kind }) => kind === 'text' || kind === 'code');
}

function rowHtml(section: Section, row: SectionRow, options: TableOptions): string {
  const first = nameColumn(section.columns);
  const cells = section.columns.map((column, at) => cellHtml(row, column, at, at === first, options));
  return `<tr${row.style === 'body' ? '' : ` class="${row.style}"`}>${cells.join('')}</tr>`;
}

function cellHtml(row: SectionRow, column: Column, at: number, heads: boolean, options: TableOptions): string {
  const cell = row.cells[at] ?? null;
  const kind: CellKind = typeof cell === 'number' ? (row.kind ?? column.kind) : column.kind;
  const text = escaped(readable(cell, column.kind, options.messages.language, row.kind)).replaceAll('\n', '<br>');
  const isNumber = typeof cell === 'number' && (kind === 'count' || kind === 'share');
  if (isNumber) {
    const link = row.links?.get(at);
    return `<td class="n" data-v="${cell}">${link === undefined ? text : linkHtml(link, cell, text, options.places)}</td>`;
  }
  const sorted = typeof cell === 'string' && (kind === 'day' || kind === 'moment') ? ` data-v="${escaped(cell)}"` : '';
  const name = classOf(cell, kind, column);
  const shown = text === '' ? '' : `<bdi>${text}</bdi>`;
  return heads && text !== '' ? `<th scope="row"${name}>${shown}</th>` : `<td${name}${sorted}>${shown}</td>`;
}

function classOf(cell: Cell, kind: CellKind, { width }: Column): string {
  if (typeof cell === 'string' && (kind === 'count' || kind === 'share')) return ' class="said"';
  return kind === 'text' && width >= LONG ? ' class="t long"' : (CLASSES[kind] ?? '');
}

/** A number that opens the list of its dossiers; a zero has none. */
export function linkHtml(link: Link, value: number, text: string, places: Place): string {
  const list = places.listOf(link);
  if (value === 0 || list === undefined) return text;
  return `<a href="#${list}"${places.attributes(link)}>${text}</a>`;
}
