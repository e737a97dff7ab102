import { formatCount, formatPart, type Messages } from '../../../messages/index.ts';
import type { Chart } from '../../../report/ground/chart.ts';
import type { Link } from '../../../report/ground/link.ts';
import { inkOn, toneOf } from '../../charts/colours.ts';
import { drawableName } from '../../charts/drawable.ts';
import { escaped } from '../escape.ts';
import type { Place } from '../places.ts';
import { barsHtml } from './bars.ts';
import type { Drawing } from './drawing.ts';
import { heatHtml } from './heat.ts';
import { linesHtml } from './lines.ts';

/**
 * A chart that fits whatever is as wide as a phone or wider: its names are text that breaks, its marks are parts of the breadth that there is.
 * The marks are no stops of the keyboard, for the numbers in the table beside it lead to the same lists.
 */
export function chartHtml(chart: Chart, places: Place, { page: words, language }: Messages): string {
  if (chart.series.length === 0) return '';
  const drawn: Chart = {
    ...chart,
    categories: chart.categories.map(drawableName),
    series: chart.series.map((series) => ({ ...series, name: drawableName(series.name) })),
  };
  const text = (value: number) =>
    chart.measure === 'share' ? formatPart(value, language) : formatCount(value, language);
  const drawing: Drawing = {
    chart: drawn,
    text,
    colour: (at) => {
      const fill = toneOf(drawn.series[at] ?? {}, at);
      return { fill, ink: inkOn(fill) };
    },
    linked: (at, category, mark) => {
      const { name = '', values = [], links } = drawn.series[at] ?? {};
      const value = values[category] ?? 0;
      const tip = `<title>${escaped(`${drawn.categories[category]} – ${name}: ${text(value)}`)}</title>`;
      return linkedMark(links?.[category], value, `${tip}${mark}`, places);
    },
  };
  const draw = { bars: barsHtml, stacked: barsHtml, lines: linesHtml, heat: heatHtml }[chart.kind];
  const label = escaped(words.chartOf(chart.title));
  const whole = chart.whole === undefined ? '' : ` data-whole="${chart.whole}"`;
  return `<figure class="drawing ${chart.kind}"${whole} role="group" aria-label="${label}"><figcaption>${escaped(chart.title)}</figcaption>${draw(drawing)}</figure>`;
}

function linkedMark(link: Link | undefined, value: number, mark: string, places: Place): string {
  const list = link === undefined ? undefined : places.listOf(link);
  if (link === undefined || list === undefined) return `<g>${mark}</g>`;
  // Nothing to open, but a share of nothing may be no share at all when the chart is narrowed.
  if (value === 0) return `<g data-list="${list}"${places.attributes(link)}>${mark}</g>`;
  return `<a href="#${list}"${places.attributes(link)} tabindex="-1">${mark}</a>`;
}
