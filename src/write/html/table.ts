import type { Messages } from '../../messages/index.ts';
import type { CellKind, Column, Link, Section, SectionRow } from '../../report/ground/report.ts';
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

/** A table with its caption and notes; how many rows it has is known at the end. */
export async function* tableHtml(section: Section, options: TableOptions): AsyncGenerator<string> {
  const { messages } = options;
  const label = escaped(messages.page.tableOf(section.title));
  const notes = section.notes.map((note) => `<p class="note">${escaped(note)}</p>`).join('');
  const wide = section.columns.length >= WIDE ? ' wide' : '';
  const kinds = section.columns.map(({ kind }) => kind).join(' ');
  yield `${notes}<div class="scroll${wide}" role="region" tabindex="0" aria-label="${label}"><table data-kinds="${kinds}">`;
  yield `<caption>${escaped(section.title)}</caption><thead>${headHtml(section.columns)}</thead><tbody>`;
  let written = 0;
  for await (const batch of typeof section.rows === 'function' ? section.rows() : [section.rows]) {
    const rows = batch.slice(0, (options.most ?? Number.POSITIVE_INFINITY) - written);
    written += rows.length;
    yield rows.map((row) => rowHtml(section, row, options)).join('');
    if (options.most !== undefined && written >= options.most) break;
  }
  yield '</tbody></table></div>\n';
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
  const name = CLASSES[kind] ?? '';
  const shown = text === '' ? '' : `<bdi>${text}</bdi>`;
  return heads && text !== '' ? `<th scope="row"${name}>${shown}</th>` : `<td${name}${sorted}>${shown}</td>`;
}

/** A number that opens the list of its dossiers; a zero has none. */
export function linkHtml(link: Link, value: number, text: string, places: Place): string {
  const list = places.listOf(link);
  if (value === 0 || list === undefined) return text;
  return `<a href="#${list}"${places.attributes(link)}>${text}</a>`;
}
