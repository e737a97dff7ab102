/// <reference path="./echarts.d.ts" />
import type { Language } from '../../messages/index.ts';
import type { Chart } from '../../report/ground/chart.ts';
import { escaped } from '../../text/escaped.ts';
import { measureText } from './measure.ts';
import { chartOption, legendHeight } from './option.ts';

export interface ChartSize {
  /** In pixels. */
  width: number;
  height: number;
}

const ROW = 26;
/** Pixels for a category and its name, which may take two lines. */
const WIDE = 40;
const CLOSE = 30;
const FEW = 6;

/** The height in pixels that a chart needs for all it shows. */
export function chartHeight(chart: Chart): number {
  const { kind, categories, series } = chart;
  if (kind === 'lines') return 260 + legendHeight(chart);
  if (kind === 'heat') return 60 + series.length * 34;
  const bars = categories.length * (kind === 'stacked' ? 1 : Math.max(1, series.length));
  return 40 + legendHeight(chart) + Math.max(bars * ROW, categories.length * (categories.length > FEW ? CLOSE : WIDE));
}

/**
 * A chart as the text of an SVG element. The same chart gives the same text, its names are its own in a page with others, and there
 * is neither style nor script in it, so that a page may forbid both.
 */
export async function chartSvg(chart: Chart, size: ChartSize, language: Language): Promise<string> {
  // One file of the package in place of its five hundred: 0.1 s of CPU to import, not 0.6 s.
  const { init, setPlatformAPI } = await import('echarts/dist/echarts.esm.min.mjs');
  setPlatformAPI({ measureText });
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    drawing.setOption(chartOption(chart, language));
    return named(plain(drawing.renderToSVGString()), chart);
  } finally {
    // It keeps the process alive otherwise.
    drawing.dispose();
  }
}

/** ECharts styles by attributes and rules that a page's security policy refuses; the rules are of pointing only. */
function plain(svg: string): string {
  return svg
    .replace(/<style[^>]*>[\s\S]*?<\/style>/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => attributesOf(style))
    .replace(/ (?:ecmeta_\w+|class)="[^"]*"/g, '')
    .replace(/\n+/g, '\n');
}

function attributesOf(style: string): string {
  const rules = style.split(';').filter((rule) => rule.includes(':'));
  return rules.map((rule) => ` ${rule.replace(/\s*:\s*/, '="')}"`).join('');
}

/** Ids are numbered by ECharts across all its drawings: the chart's own id takes the place of that number. */
function named(svg: string, chart: Chart): string {
  const title = `${chart.id}-title`;
  return svg
    .replace(/\bzr\d+-/g, `${chart.id}-`)
    .replace(/^<svg /, `<svg role="img" aria-labelledby="${title}" `)
    .replace(/^(<svg[^>]*>)/, `$1<title id="${title}">${escaped(chart.title)}</title>`);
}
