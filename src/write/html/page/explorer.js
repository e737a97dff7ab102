// The window that shows the dossiers behind a number: narrowed, searched, shared out, listed.
import { drawBars } from './bars.js';
import { makeFilters } from './filters.js';
import { cellText, makeRows, sorted } from './rows.js';
import { count, said } from './words.js';

/** @typedef {import('./dossiers.js').Dossiers} Dossiers */
/** @typedef {import('./dossiers.js').Ask} Ask */

/** @template {HTMLElement} T @param {ParentNode} place @param {string} selector @returns {T} */
export function part(place, selector) {
  const found = place.querySelector(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return /** @type {T} */ (found);
}

/** What is asked for besides the figure, in words. @param {Dossiers} dossiers @param {Ask} ask */
export function placeText({ page }, { facts, from, to }) {
  const parts = page.facts.flatMap(({ key }) => page.values[key]?.[facts[key] ?? -1] ?? []);
  const months = page.values.period ?? [];
  if (from !== undefined) parts.push(said('from', { month: months[from] ?? '' }));
  if (to !== undefined) parts.push(said('to', { month: months[to] ?? '' }));
  return parts.join(' · ');
}

/** @param {HTMLDialogElement} dialog @param {Dossiers} dossiers @param {(ask: Ask) => void} moved told when something else is asked */
export function makeExplorer(dialog, dossiers, moved) {
  const { page } = dossiers;
  /** @type {Ask} */
  let ask = { figure: '', facts: {} };
  /** @type {{ key: string, down: boolean } | undefined} */
  let by;
  const frame = part(dialog, '.rows');
  const detail = part(dialog, '.detail');
  const rows = makeRows(frame, dossiers, showOne);
  const filters = makeFilters(part(dialog, '.filters'), dossiers, (changed) => {
    ask = changed;
    refresh();
    moved(ask);
  });

  function refresh() {
    const figure = page.figures.find(({ id }) => id === ask.figure);
    const found = dossiers.list(ask);
    const total = dossiers.count(ask);
    const searching = (ask.words ?? '').trim() !== '';
    part(dialog, '.title').textContent = figure?.label ?? ask.figure;
    part(dialog, '.place').textContent = placeText(dossiers, ask);
    part(dialog, '.total').textContent = said('dossiers', { n: count(total) });
    const inPage = searching ? dossiers.list({ ...ask, words: '' }).length : found.length;
    part(dialog, '.found').textContent = searching ? said('found', { n: count(found.length), of: count(inPage) }) : '';
    const held = part(dialog, '.held');
    held.hidden = inPage === total;
    held.textContent = said('held', { n: count(inPage), total: count(total), rest: restText(figure?.rest ?? '') });
    drawBars(part(dialog, '.charts'), dossiers, ask, (fact, value) => {
      const { [fact]: _, ...others } = ask.facts;
      ask = { ...ask, facts: value === undefined ? others : { ...others, [fact]: value } };
      filters.set(ask);
      refresh();
      moved(ask);
    });
    detail.hidden = true;
    rows.show(by ? sorted(dossiers, found, by.key, by.down) : found);
  }

  /** The command that lists what is asked, as far as a command can. @param {string} rest */
  function restText(rest) {
    /** @param {string} fact */
    const option = (fact) => {
      const value = page.values[fact]?.[ask.facts[fact] ?? -1];
      // A command knows a procedure by its code, else by its name.
      const [, code] = (fact === 'procedure' && /^(\d[\w.]*) – /.exec(value ?? '')) || [];
      return value === undefined ? '' : ` --${fact} "${code ?? value}"`;
    };
    return /audit trace/.test(rest)
      ? rest.replace(' --format', `${['unit', 'field', 'procedure'].map(option).join('')} --format`)
      : rest;
  }

  /** All that a dossier says. @param {number} at */
  function showOne(at) {
    const list = document.createElement('dl');
    for (const { key, kind, heading } of page.columns) {
      const text = cellText(dossiers, at, key, kind);
      if (text === '') continue;
      const [term, value] = [document.createElement('dt'), document.createElement('dd')];
      term.textContent = heading;
      value.textContent = text;
      const item = document.createElement('div');
      item.append(term, value);
      list.append(item);
    }
    part(detail, '.facts').replaceChildren(list);
    detail.hidden = false;
    detail.focus();
  }
  part(detail, 'button').addEventListener('click', () => {
    detail.hidden = true;
    frame.focus();
  });

  for (const button of dialog.querySelectorAll('thead button')) {
    button.addEventListener('click', () => {
      const key = /** @type {HTMLElement} */ (button).dataset.key ?? '';
      by = { key, down: by?.key === key && !by.down };
      for (const cell of dialog.querySelectorAll('thead th')) cell.removeAttribute('aria-sort');
      button.parentElement?.setAttribute('aria-sort', by.down ? 'descending' : 'ascending');
      rows.show(sorted(dossiers, dossiers.list(ask), by.key, by.down));
    });
  }

  /** @param {Ask} wanted */
  function open(wanted) {
    ask = wanted;
    by = undefined;
    for (const cell of dialog.querySelectorAll('thead th')) cell.removeAttribute('aria-sort');
    if (!dialog.open) dialog.showModal();
    // Where there is room above and beside the list, choices and charts are open.
    if (matchMedia('(min-width: 40rem)').matches) part(dialog, '.choices').setAttribute('open', '');
    if (matchMedia('(min-width: 70rem)').matches) part(dialog, '.shares').setAttribute('open', '');
    filters.set(ask);
    refresh();
    part(dialog, '.title').focus();
  }
  return { open };
}
