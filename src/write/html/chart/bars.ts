import { escaped } from '../escape.ts';
import { type Drawing, legendHtml, percent } from './drawing.ts';

const HEIGHT = 24;
/** The breadth of a digit, and of the air around a number, as parts of the breadth of a phone's chart. */
const DIGIT = 0.026;
const AIR = 0.014;

/** A bar for each category, its series one after the other; of bars that are not stacked each series has its own. */
export function barsHtml(drawing: Drawing): string {
  const { chart, text } = drawing;
  const all = chart.series.map((_, at) => at);
  const split = chart.kind === 'stacked' ? [all] : all.map((at) => [at]);
  const countOf = (series: number, category: number) => chart.series[series]?.values[category] ?? 0;
  const bars = chart.categories.flatMap((name, category) =>
    split.map((series) => ({
      ...{ name, category, series },
      sum: series.reduce((total, at) => total + countOf(at, category), 0),
    })),
  );
  const most = Math.max(...bars.map(({ sum }) => sum), Number.MIN_VALUE);
  const rows = bars.map(({ name, category, series, sum }) => {
    let start = 0;
    const marks = series.map((at) => {
      const value = countOf(at, category);
      const mark = barHtml(drawing, at, category, start / most, value / most);
      start += value;
      return mark;
    });
    return `<li><span class="name">${escaped(name)}</span><svg class="bar" width="100%" height="${HEIGHT}">${marks.join('')}</svg><span class="sum">${text(sum)}</span></li>`;
  });
  return `${legendHtml(drawing)}<ul class="stack">${rows.join('')}</ul>`;
}

/** A part too thin for its number leaves it to its tip and to the table beside the chart. */
function barHtml(
  { chart, text, colour, linked }: Drawing,
  at: number,
  category: number,
  x: number,
  width: number,
): string {
  const value = chart.series[at]?.values[category] ?? 0;
  if (value === 0) return '';
  const { fill, ink } = colour(at);
  const number = text(value);
  const rect = `<rect x="${percent(x)}" width="${percent(width)}" height="${HEIGHT}" fill="${fill}" stroke="#fff" stroke-width="0.5"/>`;
  const said =
    width < AIR + DIGIT * number.length
      ? ''
      : `<text x="${percent(x + width / 2)}" y="${HEIGHT * 0.7}" text-anchor="middle" fill="${ink}">${number}</text>`;
  return linked(at, category, rect + said);
}
