import { formatCount, type Messages } from '../../messages/index.ts';
import type { ListedFigure, PageDossiers } from '../../report/dossiers/listed.ts';
import { plainText } from '../../text/plainText.ts';
import { escaped } from './escape.ts';
import { type Dossiers, openDossiers } from './page/dossiers.js';
import { momentText } from './page/words.js';

/** Rows of a list that stand in the page for a reader without its script. */
const MOST_ROWS = 20;

/** The contents of the lists: every figure that has dossiers, with how many. */
export function indexHtml({ figures }: PageDossiers, { language }: Messages): string {
  const items = figures
    .filter(({ total }) => total > 0)
    .map(
      ({ id, label, total }) =>
        `<li><a href="#list-${id}">${escaped(label)}</a> (${formatCount(total, language)})</li>`,
    );
  return `<ul class="index">${items.join('')}</ul>\n`;
}

/** The way to all dossiers of the caseload, to be narrowed from there. */
export function exploreHtml({ figures }: PageDossiers, { page: words, language }: Messages): string {
  const { total = 0 } = figures.find(({ id }) => id === 'caseload') ?? {};
  if (total === 0) return '';
  return `<p class="explore"><a href="#list-caseload">${escaped(words.explore(formatCount(total, language)))}</a></p>\n`;
}

/** The first dossiers of every figure, for a reader without the page's script; with it they are not even read. */
export function* listsHtml(dossiers: PageDossiers, messages: Messages): Generator<string> {
  const asked = openDossiers(dossiers);
  yield '<noscript>\n';
  for (const figure of dossiers.figures) if (figure.total > 0) yield listHtml(figure, asked, messages);
  yield '</noscript>\n';
}

function listHtml({ id, label, total, rest }: ListedFigure, asked: Dossiers, messages: Messages): string {
  const { page: words, language } = messages;
  const first = asked.list({ figure: id, facts: {} }).slice(0, MOST_ROWS);
  const said = words.shown(formatCount(first.length, language), formatCount(total, language));
  const { columns } = asked.page;
  const headings = columns.map(({ heading }) => `<th scope="col">${escaped(heading)}</th>`);
  const rows = first.map((at) => `<tr>${columns.map((column) => cellHtml(asked, at, column)).join('')}</tr>`);
  return `<section class="list" id="list-${id}" tabindex="-1"><h3>${escaped(label)}</h3>
<p class="said">${escaped(said)}</p><p class="note">${escaped(first.length < total ? rest : '')}</p>
<div class="scroll" role="region" tabindex="0" aria-label="${escaped(words.tableOf(label))}"><table><thead><tr>${headings.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>
<p><a href="#top">${escaped(words.back)}</a></p></section>
`;

  function cellHtml(of: Dossiers, at: number, { key, kind }: PageDossiers['columns'][number]): string {
    const cell = of.cell(at, key);
    const text =
      typeof cell !== 'number' ? (cell ?? '') : kind === 'moment' ? momentText(cell, language) : String(cell);
    const name = kind === 'count' ? ' class="n"' : kind === 'text' ? '' : ' class="day"';
    return key === 'code' ? `<th scope="row"${name}>${escaped(text)}</th>` : `<td${name}>${escaped(text)}</td>`;
  }
}

/** Data that the page's script reads: no letter of it ends the element that it stands in. */
export function dataHtml(id: string, data: object): string {
  return `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>\n`;
}

/** The dossiers without what a reader cannot see. */
export function plainDossiers(dossiers: PageDossiers): PageDossiers {
  const plain = <T>(cell: T) => (typeof cell === 'string' ? plainText(cell) : cell);
  const columns = <T>(of: Record<string, T[]>) =>
    Object.fromEntries(Object.entries(of).map(([key, cells]) => [key, cells.map(plain)]));
  const { values, texts, dossiers: held } = dossiers;
  return {
    ...dossiers,
    values: columns(values),
    texts: columns(texts),
    dossiers: { ...columns(held), group: held.group },
  } as PageDossiers;
}
