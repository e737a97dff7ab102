// Sorting and filtering of the tables that stand in the page.
import { fold } from './fold.js';
import { count, order, said, words } from './words.js';

const FEW = 8;

/** @param {HTMLTableElement} table */
const bodyRows = (table) => [...(table.tBodies[0]?.rows ?? [])];

/** @param {HTMLTableElement} table @param {HTMLTableCellElement} heading */
function sortBy(table, heading) {
  const column = Number(heading.dataset.column);
  const down = heading.getAttribute('aria-sort') === 'ascending';
  for (const other of table.querySelectorAll('[aria-sort]')) other.removeAttribute('aria-sort');
  heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const rows = bodyRows(table);
  const kept = rows.filter((row) => row.className === 'total');
  const kind = (table.dataset.kinds ?? '').split(' ')[column];
  const isNumber = kind === 'count' || kind === 'share';
  const key = (/** @type {HTMLTableRowElement} */ row) =>
    row.cells[column]?.dataset.v ?? row.cells[column]?.textContent ?? '';
  const compare = (/** @type {HTMLTableRowElement} */ a, /** @type {HTMLTableRowElement} */ b) => {
    const [one, other] = [key(a), key(b)];
    // What is not stated stands last, whichever way is up.
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    const difference = isNumber ? Number(one) - Number(other) : Number.NaN;
    const way = Number.isNaN(difference) ? order.compare(one, other) : difference;
    return down ? -way : way;
  };
  table.tBodies[0]?.append(...rows.filter((row) => row.className !== 'total').sort(compare), ...kept);
}

/** A table whose groups or sums belong to the rows beside them cannot be put in another order. @param {HTMLTableElement} table */
function makeSortable(table) {
  if (table.querySelector('tr.group') || table.querySelectorAll('tr.total').length > 1) return;
  for (const heading of /** @type {NodeListOf<HTMLTableCellElement>} */ (
    table.querySelectorAll('thead [data-column]')
  )) {
    const button = document.createElement('button');
    button.type = 'button';
    button.title = words.sort ?? '';
    button.append(...heading.childNodes);
    button.addEventListener('click', () => sortBy(table, heading));
    heading.append(button);
  }
}

/** @param {HTMLTableElement} table @param {number} index */
function makeFilterable(table, index) {
  const rows = bodyRows(table);
  if (rows.length <= FEW) return;
  const box = document.createElement('div');
  box.className = 'filter';
  const label = document.createElement('label');
  const input = document.createElement('input');
  const left = document.createElement('span');
  input.type = 'search';
  input.id = `filter-${index}`;
  label.htmlFor = input.id;
  label.textContent = `${words.filter ?? ''}: ${table.caption?.textContent ?? ''}`;
  left.setAttribute('role', 'status');
  /** @type {string[] | undefined} */
  let texts;
  input.addEventListener('input', () => {
    texts ??= rows.map((row) => fold(row.textContent ?? ''));
    const known = texts;
    const asked = fold(input.value);
    rows.forEach((row, at) => {
      row.hidden = !(known[at] ?? '').includes(asked);
    });
    left.textContent = asked === '' ? '' : said('left', { n: count(rows.filter((row) => !row.hidden).length) });
  });
  box.append(label, input, left);
  table.parentElement?.before(box);
}

/** Makes every table of the page sortable, and long ones filterable. */
export function readyTables() {
  document.querySelectorAll('main .scroll > table').forEach((table, index) => {
    makeSortable(/** @type {HTMLTableElement} */ (table));
    makeFilterable(/** @type {HTMLTableElement} */ (table), index);
  });
}
