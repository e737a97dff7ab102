// The choices by which dossiers are narrowed.
import { order } from './words.js';

/** @typedef {import('./dossiers.js').Dossiers} Dossiers */
/** @typedef {import('./dossiers.js').Ask} Ask */

/** Letters are not asked for one by one. */
const PAUSE = 150;

/** @param {HTMLElement} form @param {Dossiers} dossiers @param {(ask: Ask) => void} changed */
export function makeFilters(form, dossiers, changed) {
  /** @type {Ask} */
  let ask = { figure: '', facts: {} };
  const search = /** @type {HTMLInputElement | null} */ (form.querySelector('[name="words"]'));
  const choices = [...form.querySelectorAll('select')];

  for (const select of choices) {
    fill(select);
    select.addEventListener('change', () => change(read(select.name, select.value)));
  }
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  search?.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => change({ ...ask, words: search.value }), PAUSE);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('.all')?.addEventListener('click', () => {
    set({ figure: ask.figure, facts: {} });
    changed(ask);
  });

  /** @param {HTMLSelectElement} select */
  function fill(select) {
    const fact = select.name === 'from' || select.name === 'to' ? 'period' : select.name;
    const values = dossiers.page.values[fact] ?? [];
    const named = values.map((name, value) => ({ name, value }));
    const rest = named.slice(1);
    if (fact !== 'period') rest.sort((a, b) => order.compare(a.name, b.name));
    const own = fact === select.name && hasUnstated(fact) ? [...rest, ...named.slice(0, 1)] : rest;
    for (const { name, value } of own) select.add(new Option(name, String(value)));
  }

  /** @param {string} fact */
  function hasUnstated(fact) {
    return (dossiers.page.groups.facts[fact] ?? []).includes(0);
  }

  /** @param {string} name @param {string} value @returns {Ask} */
  function read(name, value) {
    if (name === 'figure') return { ...ask, figure: value };
    const place = value === '' ? undefined : Number(value);
    if (name === 'from' || name === 'to') {
      const { [name]: _, ...others } = ask;
      return place === undefined ? others : { ...others, [name]: place };
    }
    const { [name]: _, ...facts } = ask.facts;
    return { ...ask, facts: place === undefined ? facts : { ...facts, [name]: place } };
  }

  /** @param {Ask} wanted */
  function change(wanted) {
    ask = wanted;
    changed(ask);
  }

  /** @param {Ask} wanted */
  function set(wanted) {
    clearTimeout(waiting);
    ask = wanted;
    for (const select of choices) {
      const value = select.name === 'from' || select.name === 'to' ? ask[select.name] : ask.facts[select.name];
      select.value = select.name === 'figure' ? ask.figure : String(value ?? '');
    }
    if (search) search.value = ask.words ?? '';
  }
  return { set };
}
