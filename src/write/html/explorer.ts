import type { Messages } from '../../messages/index.ts';
import type { PageDossiers } from '../../report/dossiers/listed.ts';
import { escaped } from './escape.ts';

/** The window that lists the dossiers behind a number: its frame and its words. The page's script fills it. */
export function explorerHtml(dossiers: PageDossiers, { page: words }: Messages): string {
  const { figures, columns, leftOut } = dossiers;
  const left = leftOut.length === 0 ? '' : `<p class="note">${escaped(words.leftOut(leftOut.join(', ')))}</p>\n`;
  const listed = figures
    .filter(({ total }) => total > 0)
    .map(({ id, label }) => `<option value="${id}">${escaped(label)}</option>`);
  const headings = columns.map(
    ({ key, heading }) =>
      `<th scope="col"><button type="button" data-key="${key}" title="${escaped(words.sort)}">${escaped(heading)}</button></th>`,
  );
  const widths = columns.map(({ width }) => `<col class="w${width}">`).join('');
  return `<dialog id="explorer" aria-labelledby="explorer-title">
<div class="bar"><h2 id="explorer-title" tabindex="-1"><span class="title"></span> <span class="place"></span></h2><button type="button" class="close plain">${escaped(words.close)}</button></div>
<p class="said" role="status"><strong class="total"></strong> <span class="found"></span></p><p class="note held"></p>
<form class="filters"><div class="line">${choiceHtml('figure', words.figure, listed.join(''))}
<label class="search">${escaped(words.search)} <input type="search" name="words" autocomplete="off"></label>
<button type="button" class="all plain">${escaped(words.all)}</button></div>
<details class="choices"><summary>${escaped(words.choices)}</summary><div class="line">${choicesHtml(dossiers, words)}</div></details></form>
${left}<section class="detail" tabindex="-1" aria-label="${escaped(words.oneDossier)}" hidden><div class="facts"></div><button type="button" class="plain">${escaped(words.closeOne)}</button></section>
<div class="body"><details class="shares"><summary>${escaped(words.sharedOut)}</summary><p class="note">${escaped(words.sharedOutNote)}</p><div class="charts"></div></details>
<div class="rows" role="region" tabindex="0" aria-label="${escaped(words.parts.lists)}"><table><colgroup>${widths}</colgroup><thead><tr aria-rowindex="1">${headings.join('')}</tr></thead></table></div></div>
</dialog>
`;
}

/** The choices that narrow the charts of the page; its script shows them. */
export function narrowHtml(dossiers: PageDossiers, { page: words }: Messages): string {
  return `<details id="narrow" hidden><summary>${escaped(words.narrow)}</summary>
<form class="filters"><div class="line">${choicesHtml(dossiers, words)}<button type="button" class="all plain">${escaped(words.all)}</button></div></form>
<p class="note" role="status"></p></details>
`;
}

function choicesHtml({ facts }: PageDossiers, words: Messages['page']): string {
  const any = `<option value="">${escaped(words.any)}</option>`;
  const choices = facts.map(({ key, label }) =>
    key === 'period'
      ? choiceHtml('from', words.fromMonth, any) + choiceHtml('to', words.toMonth, any)
      : choiceHtml(key, label, any),
  );
  return choices.join('');
}

function choiceHtml(name: string, label: string, options: string): string {
  return `<label>${escaped(label)} <select name="${name}">${options}</select></label>`;
}

/** The words that the page's script says by itself. */
export function scriptWords({ page: words }: Messages): Record<string, string> {
  return {
    filter: words.filter,
    left: words.left('{n}'),
    sort: words.sort,
    dossiers: words.dossiers('{n}'),
    found: words.found('{n}', '{of}'),
    held: words.held('{n}', '{total}', '{rest}'),
    moreBars: words.moreBars('{n}'),
    from: words.from('{month}'),
    to: words.to('{month}'),
    noCode: words.noCode,
    only: words.only('{where}'),
    narrowed: words.narrowed('{n}', '{of}'),
  };
}
