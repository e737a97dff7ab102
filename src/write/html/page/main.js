// What the page does when it is opened. Without it every figure and the first rows of every list stand there all the same.
import { openDossiers } from './dossiers.js';
import { makeExplorer, part } from './explorer.js';
import { makeNarrowing } from './narrow.js';
import { readyTables } from './tables.js';
import { speak } from './words.js';

/** @typedef {import('./dossiers.js').Ask} Ask */

/** @param {string} id */
const dataIn = (id) => JSON.parse(document.getElementById(id)?.textContent ?? '{}');

const LIST = '#list-';

speak(document.documentElement.lang, dataIn('words'));
readyTables();

/** @type {{ open: (ask: Ask) => void, dossiers: import('./dossiers.js').Dossiers } | undefined} */
let explorer;
const dialog = /** @type {HTMLDialogElement} */ (document.getElementById('explorer'));

/** The dossiers are read when the first of them are asked for. */
function explore() {
  if (explorer) return explorer;
  const dossiers = openDossiers(dataIn('dossiers'));
  const { open } = makeExplorer(dialog, dossiers, (ask) => history.replaceState(history.state, '', addressOf(ask)));
  explorer = { open, dossiers };
  return explorer;
}

/** What is asked for besides the figure, as the query of an address. @param {Ask} ask */
function queryOf({ facts, from, to }) {
  const { values } = explore().dossiers.page;
  const asked = new URLSearchParams();
  for (const [fact, place] of Object.entries(facts)) asked.set(fact, place === 0 ? '' : (values[fact]?.[place] ?? ''));
  if (from !== undefined) asked.set('from', values.period?.[from] ?? '');
  if (to !== undefined) asked.set('to', values.period?.[to] ?? '');
  return asked;
}

/** What is asked for as an address in the page, that can be kept and sent. @param {Ask} ask */
function addressOf(ask) {
  const text = queryOf(ask).toString();
  return `${LIST}${ask.figure}${text === '' ? '' : `?${text}`}`;
}

/** @param {string} address @returns {Ask | undefined} */
function askedBy(address) {
  if (!address.startsWith(LIST)) return undefined;
  const [figure = '', text = ''] = address.slice(LIST.length).split('?');
  const { dossiers } = explore();
  if (!dossiers.page.figures.some(({ id }) => id === figure)) return undefined;
  /** @type {Ask} */
  const ask = { figure, facts: {} };
  for (const [name, value] of new URLSearchParams(text)) {
    const place = dossiers.placeOf(name === 'from' || name === 'to' ? 'period' : name, value);
    if (place === undefined) continue;
    if (name === 'from' || name === 'to') ask[name] = place;
    else if (dossiers.page.facts.some(({ key }) => key === name)) ask.facts[name] = place;
  }
  return ask;
}

/** @type {Ask | undefined} what the charts are narrowed to */
let narrowed;
const narrowing = document.getElementById('narrow');
if (narrowing) {
  narrowing.hidden = false;
  const ready = () => makeNarrowing(narrowing, explore().dossiers, (ask) => (narrowed = ask));
  narrowing.addEventListener('toggle', ready, { once: true });
}

/** Was the list opened from a number of the page, to which going back leads? */
let followed = false;

function follow() {
  const ask = askedBy(location.hash);
  if (ask) explore().open(ask);
  else if (dialog.open) dialog.close();
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest(`a[href^="${LIST}"]`) : null;
  if (!(link instanceof HTMLElement || link instanceof SVGElement) || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const asked = narrowed && link.closest('.drawing') ? queryOf(narrowed) : new URLSearchParams();
  for (const [name, value] of Object.entries(link.dataset)) asked.set(name, value ?? '');
  followed = true;
  location.hash = `${link.getAttribute('href')}${asked.toString() === '' ? '' : `?${asked}`}`;
});
addEventListener('hashchange', follow);
// On paper nothing unfolds.
addEventListener('beforeprint', () => document.querySelector('.attention details')?.setAttribute('open', ''));
part(dialog, '.close').addEventListener('click', () => dialog.close());
dialog.addEventListener('close', () => {
  if (!location.hash.startsWith(LIST)) return;
  if (followed) history.back();
  else history.replaceState(history.state, '', location.pathname + location.search);
  followed = false;
});
if (location.hash.startsWith(LIST)) follow();
