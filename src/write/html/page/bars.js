// How the dossiers of a list are shared out: a bar for each value of each fact, which narrows the list when it is chosen.
import { count, said } from './words.js';

/** @typedef {import('./dossiers.js').Dossiers} Dossiers */
/** @typedef {import('./dossiers.js').Ask} Ask */
/** @typedef {{ n: number, value: number }} Bar */

const MOST_BARS = 8;

/**
 * @param {HTMLElement} place
 * @param {Dossiers} dossiers
 * @param {Ask} ask
 * @param {(fact: string, value: number | undefined) => void} choose
 */
export function drawBars(place, dossiers, ask, choose) {
  const charts = dossiers.page.facts.flatMap(({ key, label }) => {
    // A fact that is narrowed shows its other values too, so that another can be chosen.
    const { [key]: chosen, ...others } = ask.facts;
    const bars = dossiers.countBy({ ...ask, facts: others }, key).map((n, value) => ({ n, value }));
    const some = bars.filter(({ n }) => n > 0);
    if (some.length < 2 && chosen === undefined) return [];
    const section = document.createElement('section');
    const heading = document.createElement('h3');
    heading.textContent = label;
    section.append(heading, ...(key === 'period' ? months(key, bars, chosen) : longest(key, some, chosen)));
    return [section];
  });
  place.replaceChildren(...charts);

  /** The values of most dossiers. @param {string} key @param {Bar[]} some @param {number | undefined} chosen */
  function longest(key, some, chosen) {
    const shown = [...some].sort((a, b) => b.n - a.n || a.value - b.value).slice(0, MOST_BARS);
    const more = some.length - shown.length;
    const note = textOf('p', 'note', said('moreBars', { n: count(more) }));
    return [barsOf('bars', key, shown, chosen), ...(more > 0 ? [note] : [])];
  }

  /** Every month, those without a dossier too. @param {string} key @param {Bar[]} bars @param {number | undefined} chosen */
  function months(key, bars, chosen) {
    const shown = bars.filter(({ n, value }) => value > 0 || n > 0);
    const names = [shown[0], shown.at(-1)].map((bar) => nameOf(key, bar?.value ?? 0));
    const axis = document.createElement('p');
    axis.className = 'axis note';
    axis.append(...names.map((name) => textOf('span', '', name)));
    return [barsOf('columns', key, shown, chosen), axis];
  }

  /** @param {string} look @param {string} key @param {Bar[]} shown @param {number | undefined} chosen */
  function barsOf(look, key, shown, chosen) {
    const most = Math.max(1, ...shown.map(({ n }) => n));
    const list = document.createElement('ul');
    list.className = look;
    for (const { n, value } of shown) {
      const name = nameOf(key, value);
      const bar = document.createElement('button');
      const mark = document.createElement('i');
      bar.type = 'button';
      bar.setAttribute('aria-pressed', String(value === chosen));
      bar.title = `${name}: ${count(n)}`;
      mark.style.setProperty('--part', String(n / most));
      bar.append(textOf('span', 'name', name), mark, textOf('span', 'number', count(n)));
      bar.addEventListener('click', () => choose(key, value === chosen ? undefined : value));
      const item = document.createElement('li');
      item.append(bar);
      list.append(item);
    }
    return list;
  }

  /** @param {string} key @param {number} value */
  function nameOf(key, value) {
    return dossiers.page.values[key]?.[value] ?? '';
  }
}

/** @param {string} tag @param {string} name @param {string} text */
function textOf(tag, name, text) {
  return Object.assign(document.createElement(tag), { className: name, textContent: text });
}
