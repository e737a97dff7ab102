import type { Chart } from '../../../report/ground/chart.ts';
import { escaped } from '../escape.ts';

/** What a drawing of a chart is made with. */
export interface Drawing {
  chart: Chart;
  /** A value as a reader knows it. */
  text: (value: number) => string;
  /** The colour of a series, and that of letters on it. */
  colour: (series: number) => { fill: string; ink: string };
  /** The mark of a value, which leads to its dossiers where there are some. */
  linked: (series: number, category: number, mark: string) => string;
}

/** The names of the series beside their colours. */
export function legendHtml({ chart, colour }: Drawing): string {
  if (chart.series.length < 2) return '';
  const items = chart.series.map(
    ({ name }, at) =>
      `<li><svg width="14" height="14" aria-hidden="true"><rect width="14" height="14" fill="${colour(at).fill}" stroke="#4d5966" stroke-width="0.5"/></svg> ${escaped(name)}</li>`,
  );
  return `<ul class="legend">${items.join('')}</ul>`;
}
