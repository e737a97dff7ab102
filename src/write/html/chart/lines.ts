import { escaped } from '../escape.ts';
import { axisOf, depthOf, PLOT_HEIGHT, percent } from '../page/scale.js';
import { type Drawing, legendHtml } from './drawing.ts';

const DASHES = ['', ' stroke-dasharray="6 3"', ' stroke-dasharray="2 3"', ' stroke-dasharray="9 3 2 3"'];
/** The names under the axis: so many at most, or they run into each other on a phone. */
const MOST_NAMES = 4;

/** A line for each series over the categories, whose points lead to their dossiers. */
export function linesHtml(drawing: Drawing): string {
  const { chart, text } = drawing;
  const highest = Math.max(0, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const steps = axisOf(highest, chart.measure === 'share');
  const top = steps.at(-1) ?? 1;
  const y = (value: number) => depthOf(value, top);
  const grid = steps.map((step) => `<line x1="0" x2="100%" y1="${y(step)}" y2="${y(step)}" stroke="#c5ccd3"/>`);
  const scale = [...steps].reverse().map((step) => `<span>${text(step)}</span>`);
  const lines = chart.series.map((_, at) => lineHtml(drawing, at, y));
  return `${legendHtml(drawing)}<div class="plot"><div class="scale" aria-hidden="true">${scale.join('')}</div><svg width="100%" height="${PLOT_HEIGHT}">${grid.join('')}${lines.join('')}</svg><div class="axis" aria-hidden="true">${names(chart.categories)}</div></div>`;
}

function lineHtml({ chart, colour, linked }: Drawing, at: number, y: (value: number) => number): string {
  const { values = [] } = chart.series[at] ?? {};
  const { fill } = colour(at);
  const last = Math.max(1, values.length - 1);
  // The first and last points stand whole within the drawing.
  const x = (place: number) => percent(0.015 + (0.97 * place) / last);
  const points = values.flatMap((value, place) => (value === null ? [] : [{ value, place }]));
  const parts = points.slice(1).flatMap(({ value, place }, before) => {
    const from = points[before];
    if (from === undefined || from.place !== place - 1) return [];
    const ends = `x1="${x(from.place)}" y1="${y(from.value)}" x2="${x(place)}" y2="${y(value)}"`;
    return [`<line ${ends} stroke="${fill}" stroke-width="2"${DASHES[at % DASHES.length]}/>`];
  });
  const marks = points.map(({ value, place }) =>
    linked(at, place, `<circle cx="${x(place)}" cy="${y(value)}" r="3.5" fill="${fill}"/>`),
  );
  return `<g class="series">${parts.join('')}${marks.join('')}</g>`;
}

function names(categories: string[]): string {
  const shown = Math.min(MOST_NAMES, categories.length);
  const places = Array.from({ length: shown }, (_, at) =>
    Math.round(((categories.length - 1) * at) / Math.max(1, shown - 1)),
  );
  return places.map((place) => `<span>${escaped(categories[place] ?? '')}</span>`).join('');
}
