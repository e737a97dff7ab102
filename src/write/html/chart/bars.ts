import { escaped } from '../escape.ts';
import { BAR_HEIGHT, hasRoom, percent } from '../page/scale.js';
import { type Drawing, legendHtml } from './drawing.ts';

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
    return `<li><span class="name">${escaped(name)}</span><svg class="bar" width="100%" height="${BAR_HEIGHT}">${marks.join('')}</svg><span class="sum">${text(sum)}</span></li>`;
  });
  return `${legendHtml(drawing)}<ul class="stack">${rows.join('')}</ul>`;
}

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
  const rect = `<rect x="${percent(x)}" width="${percent(width)}" height="${BAR_HEIGHT}" fill="${fill}" stroke="#fff" stroke-width="0.5"/>`;
  const thin = hasRoom(width, number) ? '' : ' class="thin"';
  const said = `<text x="${percent(x + width / 2)}" y="${BAR_HEIGHT * 0.7}" text-anchor="middle" fill="${ink}"${thin}>${number}</text>`;
  return linked(at, category, rect + said);
}
