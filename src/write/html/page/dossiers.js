// The dossiers of the page and what can be asked of them. It knows nothing of the page itself, so that a test can ask it every number.
import { fold } from './fold.js';

/** @typedef {import('../../../report/dossiers/listed.ts').PageDossiers} PageDossiers */
/**
 * What is asked for: the dossiers of a figure, of one value of some facts (its place among the values), in a span of months, with some words.
 * @typedef {object} Ask
 * @property {string} figure
 * @property {Record<string, number>} facts
 * @property {number} [from]
 * @property {number} [to]
 * @property {string} [words]
 */

/** Words whose dossiers are kept in mind. */
const MOST_WORDS = 40;

/** @param {PageDossiers} page */
export function openDossiers(page) {
  const { groups, dossiers, patterns, figures, values, texts } = page;
  const size = groups.count.length;
  const complete = groups.count.reduce((sum, n) => sum + n, 0) === dossiers.group.length;
  /** @type {Map<string, Uint8Array>} */
  const searched = new Map();

  /** Which groups pass, whatever words are asked for. @param {Ask} ask @returns {Uint8Array} */
  function passing({ figure, facts, from, to }) {
    const place = figures.findIndex(({ id }) => id === figure);
    const counted = Uint8Array.from(patterns, (pattern) => Number(pattern[place] === '1'));
    const passes = Uint8Array.from(groups.pattern, (pattern) => counted[pattern] ?? 0);
    for (const [fact, value] of Object.entries(facts)) {
      const own = groups.facts[fact] ?? [];
      for (let at = 0; at < size; at++) if (own[at] !== value) passes[at] = 0;
    }
    const months = groups.facts.period ?? [];
    if (from !== undefined) for (let at = 0; at < size; at++) if ((months[at] ?? 0) < from) passes[at] = 0;
    if (to !== undefined)
      for (let at = 0; at < size; at++) if ((months[at] ?? 0) > to || months[at] === 0) passes[at] = 0;
    return passes;
  }

  /** How many dossiers there are of what is asked, those that the page does not hold too. @param {Ask} ask */
  function count(ask) {
    const passes = passing(ask);
    let sum = 0;
    for (let at = 0; at < size; at++) if (passes[at]) sum += groups.count[at] ?? 0;
    return sum;
  }

  /** The same for each value of a fact. @param {Ask} ask @param {string} fact @returns {number[]} */
  function countBy(ask, fact) {
    const passes = passing(ask);
    const own = groups.facts[fact] ?? [];
    const sums = (values[fact] ?? []).map(() => 0);
    for (let at = 0; at < size; at++) {
      const value = own[at] ?? 0;
      if (passes[at]) sums[value] = (sums[value] ?? 0) + (groups.count[at] ?? 0);
    }
    return sums;
  }

  /** The same for each combination of values of some facts, by their places parted by spaces. @param {Ask} ask @param {string[]} facts */
  function countByAll(ask, facts) {
    const passes = passing(ask);
    const own = facts.map((fact) => groups.facts[fact] ?? []);
    /** @type {Map<string, number>} */
    const sums = new Map();
    for (let at = 0; at < size; at++) {
      if (!passes[at]) continue;
      const key = own.map((places) => places[at] ?? 0).join(' ');
      sums.set(key, (sums.get(key) ?? 0) + (groups.count[at] ?? 0));
    }
    return sums;
  }

  /** The places of the dossiers that the page holds of what is asked, in the order of the page. @param {Ask} ask @returns {number[]} */
  function list(ask) {
    const passes = passing(ask);
    const words = fold(ask.words ?? '')
      .split(' ')
      .filter(Boolean);
    const has = words.map(dossiersWith);
    const found = [];
    for (let at = 0; at < dossiers.group.length; at++)
      if (passes[dossiers.group[at] ?? 0] && has.every((one) => one[at])) found.push(at);
    return found;
  }

  /** Which dossiers hold a word, or a part of one, anywhere. @param {string} word @returns {Uint8Array} */
  function dossiersWith(word) {
    const known = searched.get(word);
    if (known) return known;
    if (searched.size > MOST_WORDS) searched.clear();
    const inGroup = new Uint8Array(size);
    for (const { key } of page.facts) {
      const has = (values[key] ?? []).map((value) => fold(value).includes(word));
      const own = groups.facts[key] ?? [];
      for (let at = 0; at < size; at++) if (has[own[at] ?? 0]) inGroup[at] = 1;
    }
    const found = Uint8Array.from(dossiers.group, (group) => inGroup[group] ?? 0);
    for (const [key, column] of Object.entries(dossiers)) {
      const has = texts[key]?.map((text) => fold(text).includes(word));
      const isText = has !== undefined || key === 'code' || key === 'applicant';
      for (let at = 0; isText && at < column.length; at++) {
        const cell = column[at] ?? null;
        if (cell !== null && (has ? has[Number(cell)] : folded(key, at).includes(word))) found[at] = 1;
      }
    }
    searched.set(word, found);
    return found;
  }

  /** @type {Record<string, string[]>} */
  const foldedColumns = {};
  /** @param {string} key @param {number} at */
  function folded(key, at) {
    foldedColumns[key] ??= (dossiers[key] ?? []).map((cell) => (cell === null ? '' : fold(String(cell))));
    return foldedColumns[key][at] ?? '';
  }

  const timeliness = page.timeliness.map(({ figure, name }) => ({
    name,
    place: figures.findIndex(({ id }) => id === figure),
  }));

  /** What a dossier says in a column. @param {number} at @param {string} key @returns {string | number | null} */
  function cell(at, key) {
    const group = dossiers.group[at] ?? 0;
    if (key === 'timeliness') {
      const pattern = patterns[groups.pattern[group] ?? 0] ?? '';
      return timeliness.find(({ place }) => pattern[place] === '1')?.name ?? null;
    }
    if (key === 'place') return `${cell(at, 'source')} › ${dossiers.row?.[at]}`;
    const own = groups.facts[key];
    if (own) return values[key]?.[own[group] ?? 0] ?? null;
    const said = dossiers[key]?.[at] ?? null;
    const shared = texts[key];
    return shared && said !== null ? (shared[Number(said)] ?? null) : said;
  }

  /** The place of a value of a fact; undefined when no dossier has it. "" is not stated. @param {string} fact @param {string} value */
  function placeOf(fact, value) {
    const place = value === '' ? 0 : (values[fact] ?? []).indexOf(value, 1);
    return place < 0 ? undefined : place;
  }

  return { page, complete, count, countBy, countByAll, list, cell, placeOf };
}
/** @typedef {ReturnType<typeof openDossiers>} Dossiers */
