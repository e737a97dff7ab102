// The choices above the charts of the page, which the charts follow.
import { makeCharts } from './charts.js';
import { part, placeText } from './explorer.js';
import { makeFilters } from './filters.js';
import { count, said } from './words.js';

/** @typedef {import('./dossiers.js').Dossiers} Dossiers */
/** @typedef {import('./dossiers.js').Ask} Ask */

/** @param {HTMLElement} place @param {Dossiers} dossiers @param {(ask: Ask) => void} changed */
export function makeNarrowing(place, dossiers, changed) {
  const { narrow } = makeCharts(dossiers);
  const all = dossiers.count({ figure: 'caseload', facts: {} });
  makeFilters(part(place, '.filters'), dossiers, (ask) => {
    const where = placeText(dossiers, ask);
    narrow(ask, where);
    const n = dossiers.count({ ...ask, figure: 'caseload' });
    part(place, '.note').textContent = where === '' ? '' : said('narrowed', { n: count(n), of: count(all) });
    changed(ask);
  });
}
