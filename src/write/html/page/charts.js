// The charts of the page, drawn anew for the dossiers that a reader narrows them to.
import { axisOf, depthOf, hasRoom, percent, shadeOf } from './scale.js';
import { count, said, share, shareText } from './words.js';

/** @typedef {import('./dossiers.js').Dossiers} Dossiers */
/** @typedef {import('./dossiers.js').Ask} Ask */
/** @typedef {{ element: SVGElement, figure: string, names: string[], key: string }} Mark */
/** @typedef {{ element: SVGElement, value: number | null, text: string }} Valued */

const MARK = '[href^="#list-"], [data-list]';
const HERE = 'list-'.length;

/** @param {Dossiers} dossiers */
export function makeCharts(dossiers) {
  const figures = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.drawing')]);
  const charts = figures.map((figure) => ({ figure, whole: figure.dataset.whole, marks: marksIn(figure) }));

  /** @param {HTMLElement} figure @returns {Mark[]} */
  function marksIn(figure) {
    return /** @type {SVGElement[]} */ ([...figure.querySelectorAll(MARK)]).map((element) => {
      const { list, ...facts } = element.dataset;
      const id = list ?? (element.getAttribute('href') ?? '').slice(1);
      const places = Object.entries(facts).map(([fact, value]) => dossiers.placeOf(fact, value ?? '') ?? -1);
      return { element, figure: id.slice(HERE), names: Object.keys(facts), key: places.join(' ') };
    });
  }

  /** @param {Ask} ask @param {string} where what it is narrowed to, in words */
  function narrow(ask, where) {
    /** @type {Map<string, Map<string, number>>} */
    const counted = new Map();
    /** @param {string} figure @param {Mark} mark */
    const countOf = (figure, { names, key }) => {
      const id = [figure, ...names].join(' ');
      const sums = counted.get(id) ?? dossiers.countByAll({ ...ask, figure }, names);
      counted.set(id, sums);
      return sums.get(key) ?? 0;
    };
    for (const { figure, whole, marks } of charts) {
      const valued = marks.map((mark) => {
        const part = countOf(mark.figure, mark);
        const value = whole === undefined ? part : share(part, countOf(whole, mark));
        const text = value === null ? '' : whole === undefined ? count(part) : shareText(value);
        const title = mark.element.querySelector('title');
        if (title) title.textContent = (title.textContent ?? '').replace(/[^:]*$/, ` ${text}`);
        return { element: mark.element, value, text };
      });
      const draw = figure.matches('.lines') ? drawLines : figure.matches('.heat') ? drawHeat : drawStacks;
      draw(figure, valued, whole !== undefined);
      const caption = figure.querySelector('figcaption');
      caption?.querySelector('span')?.remove();
      if (where === '') continue;
      const narrowed = Object.assign(document.createElement('span'), { textContent: ` – ${said('only', { where })}` });
      caption?.append(narrowed);
    }
  }
  return { narrow };
}

/** @param {Element} element @param {Record<string, string | number>} attributes */
function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

/** @param {HTMLElement} figure @param {Valued[]} valued */
function drawStacks(figure, valued) {
  const rows = [...figure.querySelectorAll('.stack li')].map((row) => {
    const own = valued.filter(({ element }) => row.contains(element));
    return { row, own, sum: own.reduce((total, { value }) => total + (value ?? 0), 0) };
  });
  const most = Math.max(1, ...rows.map(({ sum }) => sum));
  for (const { row, own, sum } of rows) {
    let start = 0;
    for (const { element, value, text } of own) {
      const [rect, number] = [element.querySelector('rect'), element.querySelector('text')];
      const width = (value ?? 0) / most;
      if (rect) set(rect, { x: percent(start / most), width: percent(width) });
      if (number) {
        set(number, { x: percent(start / most + width / 2), class: hasRoom(width, text) ? '' : 'thin' });
        number.textContent = text;
      }
      start += value ?? 0;
    }
    const said = row.querySelector('.sum');
    if (said) said.textContent = count(sum);
  }
}

/** @param {HTMLElement} figure @param {Valued[]} valued @param {boolean} isShare */
function drawLines(figure, valued, isShare) {
  const steps = axisOf(Math.max(0, ...valued.map(({ value }) => value ?? 0)), isShare);
  const top = steps.at(-1) ?? 1;
  figure.querySelectorAll('.scale span').forEach((name, at, all) => {
    const step = steps[all.length - 1 - at] ?? 0;
    name.textContent = isShare ? shareText(step) : count(step);
  });
  for (const line of figure.querySelectorAll('.series')) {
    /** @type {Map<string | null, number>} */
    const depths = new Map();
    for (const { element, value } of valued.filter((one) => line.contains(one.element))) {
      const point = element.querySelector('circle');
      if (!point) continue;
      set(point, { class: value === null ? 'thin' : '', cy: depthOf(value ?? 0, top) });
      if (value !== null) depths.set(point.getAttribute('cx'), depthOf(value, top));
    }
    for (const piece of line.querySelectorAll('line')) {
      const [from, to] = [depths.get(piece.getAttribute('x1')), depths.get(piece.getAttribute('x2'))];
      set(piece, { class: from === undefined || to === undefined ? 'thin' : '', y1: from ?? 0, y2: to ?? 0 });
    }
  }
}

/** @param {HTMLElement} _ @param {Valued[]} valued */
function drawHeat(_, valued) {
  const most = Math.max(0, ...valued.map(({ value }) => value ?? 0));
  for (const { element, value, text } of valued) {
    const [cell, number] = [element.closest('td'), element.querySelector('text')];
    if (cell) cell.className = value === null ? '' : `h${shadeOf(value, most)}`;
    if (number) number.textContent = text;
  }
}
