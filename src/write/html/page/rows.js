// A long list as a table of which only the rows in sight are drawn.
import { count, momentText, order, words } from './words.js';

/** @typedef {import('./dossiers.js').Dossiers} Dossiers */

/** Rows drawn above and below those in sight. */
const SPARE = 8;
/** Until a row has been measured. */
const ROW = 44;

/**
 * @param {HTMLElement} frame what scrolls
 * @param {Dossiers} dossiers
 * @param {(at: number) => void} open asked for when a dossier is chosen
 */
export function makeRows(frame, dossiers, open) {
  const { columns } = dossiers.page;
  const table = /** @type {HTMLTableElement} */ (frame.querySelector('table'));
  const [above, body, below] = [1, 2, 3].map(() => table.appendChild(document.createElement('tbody')));
  if (!above || !body || !below) throw new Error('no table');
  above.append(spacer());
  below.append(spacer());
  /** @type {number[]} */
  let shown = [];
  let height = ROW;
  /** @type {Map<number, HTMLTableRowElement>} */
  const drawn = new Map();

  function spacer() {
    const row = document.createElement('tr');
    row.setAttribute('aria-hidden', 'true');
    row.append(Object.assign(document.createElement('td'), { colSpan: columns.length }));
    return row;
  }

  /** @param {number} place */
  function rowAt(place) {
    const at = shown[place] ?? 0;
    const row = document.createElement('tr');
    row.setAttribute('aria-rowindex', String(place + 2));
    for (const { key, kind } of columns) {
      const text = cellText(dossiers, at, key, kind);
      const cell = document.createElement(key === 'code' ? 'th' : 'td');
      const clip = document.createElement(key === 'code' ? 'button' : 'span');
      clip.className = 'clip';
      clip.textContent = text || (key === 'code' ? (words.noCode ?? '') : '');
      if (clip instanceof HTMLButtonElement) {
        clip.type = 'button';
        clip.addEventListener('click', () => open(at));
      }
      if (cell.tagName === 'TH') cell.scope = 'row';
      if (kind === 'count') cell.className = 'n';
      if (text.length > 20) clip.title = text;
      cell.append(clip);
      row.append(cell);
    }
    return row;
  }

  function draw() {
    const first = Math.max(0, Math.floor(frame.scrollTop / height) - SPARE);
    const last = Math.min(shown.length, Math.ceil((frame.scrollTop + frame.clientHeight) / height) + SPARE);
    for (const [place, row] of drawn) {
      if (place >= first && place < last) continue;
      row.remove();
      drawn.delete(place);
    }
    // What is there stays, so that a row in use keeps its focus.
    let next = /** @type {ChildNode | null} */ (null);
    for (let place = last - 1; place >= first; place--) {
      const row = drawn.get(place) ?? rowAt(place);
      if (!drawn.has(place)) {
        drawn.set(place, row);
        body?.insertBefore(row, next);
      }
      next = row;
    }
    setHeight(above, first);
    setHeight(below, shown.length - last);
  }

  /** @param {HTMLTableSectionElement | undefined} part @param {number} rows */
  function setHeight(part, rows) {
    if (!part?.rows[0]) return;
    part.hidden = rows === 0;
    part.rows[0].style.height = `${rows * height}px`;
  }

  let asked = false;
  frame.addEventListener('scroll', () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      draw();
    });
  });
  addEventListener('resize', draw);

  /** Shows dossiers from the first on. @param {number[]} found */
  function show(found) {
    shown = found;
    for (const row of drawn.values()) row.remove();
    drawn.clear();
    table.setAttribute('aria-rowcount', String(found.length + 1));
    frame.scrollTop = 0;
    draw();
    const measured = drawn.get(0)?.offsetHeight ?? 0;
    if (measured > 0 && measured !== height) {
      height = measured;
      draw();
    }
  }
  return { show };
}

/** @param {Dossiers} dossiers @param {number} at @param {string} key @param {string} kind */
export function cellText(dossiers, at, key, kind) {
  const cell = dossiers.cell(at, key);
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  return kind === 'moment' ? momentText(cell) : count(cell);
}

/**
 * The same dossiers by a column, what is not stated last.
 * @param {Dossiers} dossiers @param {number[]} found @param {string} key @param {boolean} down
 */
export function sorted(dossiers, found, key, down) {
  const cells = new Map(found.map((at) => [at, dossiers.cell(at, key)]));
  const way = down ? -1 : 1;
  /** @param {string | number} a @param {string | number} b */
  const compare = (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : order.compare(String(a), String(b));
  return [...found].sort((a, b) => {
    const [one, other] = [cells.get(a) ?? null, cells.get(b) ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null) || a - b;
    return way * compare(one, other) || a - b;
  });
}
