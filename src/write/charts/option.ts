import type { EChartsOption, SeriesOption } from 'echarts';
import { formatCount, formatPart, type Language } from '../../messages/index.ts';
import type { Chart } from '../../report/ground/chart.ts';
import { INK, inkOn, LINE, shades, toneOf } from './colours.ts';
import { drawable } from './drawable.ts';
import { measureText } from './measure.ts';

/** Letters of a category name in one line. */
const NAME_LETTERS = 26;
const FONT = { fontFamily: 'sans-serif', fontSize: 12, color: INK };

/** What ECharts draws of a chart: no animation and no interaction, and every number written beside its mark. */
export function chartOption(given: Chart, language: Language): EChartsOption {
  const chart = drawable(given);
  const common: EChartsOption = { animation: false, textStyle: FONT, color: chart.series.map(toneOf) };
  switch (chart.kind) {
    case 'heat':
      return { ...common, ...heat(chart, language) };
    case 'lines':
      return { ...common, ...lines(chart, language) };
    default:
      return { ...common, ...bars(chart, language) };
  }
}

const number = (measure: Chart['measure'], language: Language) => (value: number) =>
  measure === 'share' ? formatPart(value, language) : formatCount(value, language);

/** A label of ECharts gets the value as it was given. */
const label = (chart: Chart, language: Language) => (given: { value: unknown }) =>
  typeof given.value === 'number' ? number(chart.measure, language)(given.value) : '';

function bars(chart: Chart, language: Language): EChartsOption {
  const stacked = chart.kind === 'stacked';
  const longest = mostOf(chart);
  const series = chart.series.map(({ name, values, ...one }, index): SeriesOption => {
    return {
      name,
      type: 'bar',
      ...(stacked ? { stack: 'all' } : {}),
      silent: true,
      emphasis: { disabled: true },
      barMaxWidth: 22,
      data: values,
      label: {
        show: true,
        position: stacked ? 'inside' : 'right',
        ...FONT,
        color: stacked ? inkOn(toneOf(one, index)) : INK,
        // A part too thin for its number leaves it to the table beside the chart.
        formatter: (given) =>
          stacked && (typeof given.value !== 'number' || given.value < longest / 18)
            ? ''
            : label(chart, language)(given),
      },
    };
  });
  return {
    legend: legend(chart),
    grid: { left: 8, right: 56, top: 8, bottom: legendHeight(chart), containLabel: true },
    yAxis: {
      type: 'category',
      inverse: true,
      data: chart.categories.map((name) => wrapped(name)),
      axisLabel: { ...FONT, interval: 0 },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: LINE } },
    },
    xAxis: valueAxis(chart, language),
    series,
  };
}

function lines(chart: Chart, language: Language): EChartsOption {
  const series = chart.series.map(
    ({ name, values }, index): SeriesOption => ({
      name,
      type: 'line',
      silent: true,
      emphasis: { disabled: true },
      symbol: ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle'][index % 5] as string,
      symbolSize: 6,
      lineStyle: { width: 2, type: (['solid', 'dashed', 'dotted'] as const)[index % 3] ?? 'solid' },
      data: values,
    }),
  );
  return {
    legend: legend(chart),
    grid: { left: 8, right: 24, top: 16, bottom: legendHeight(chart), containLabel: true },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: chart.categories,
      axisLabel: { ...FONT, hideOverlap: true },
      axisLine: { lineStyle: { color: LINE } },
    },
    yAxis: valueAxis(chart, language),
    series,
  };
}

/** Categories are columns, series are rows; the darker, the more. */
function heat(chart: Chart, language: Language): EChartsOption {
  const cells = chart.series.flatMap(({ values }, row) =>
    values.flatMap((value, column) => (value === null ? [] : [{ column, row, value }])),
  );
  const most = Math.max(0, ...cells.map(({ value }) => value));
  const shade = shades(most);
  const axis = { type: 'category', axisTick: { show: false }, axisLine: { show: false } } as const;
  return {
    grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true },
    xAxis: {
      ...axis,
      position: 'top',
      data: chart.categories.map((name) => wrapped(name, 14)),
      axisLabel: { ...FONT, interval: 0 },
    },
    yAxis: {
      ...axis,
      inverse: true,
      data: chart.series.map(({ name }) => wrapped(name)),
      axisLabel: { ...FONT, interval: 0 },
    },
    series: [
      {
        type: 'heatmap',
        silent: true,
        emphasis: { disabled: true },
        data: cells.map(({ column, row, value }) => ({
          value: [column, row, value],
          itemStyle: { color: shade(value).fill, borderColor: '#fff', borderWidth: 2 },
          label: {
            show: true,
            ...FONT,
            color: shade(value).ink,
            formatter: () => number(chart.measure, language)(value),
          },
        })),
      },
    ],
    visualMap: { show: false, min: 0, max: Math.max(most, 1e-9), inRange: { opacity: 1 } },
  };
}

const NEAR_WHOLE = 0.75;

function mostOf({ series }: Chart): number {
  return Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
}

function valueAxis(chart: Chart, language: Language) {
  return {
    type: 'value' as const,
    ...(chart.measure === 'count' ? { minInterval: 1 } : {}),
    // An axis of shares goes no further than the whole.
    ...(chart.measure === 'share' && mostOf(chart) > NEAR_WHOLE ? { max: 1 } : {}),
    splitNumber: 4,
    axisLabel: { ...FONT, hideOverlap: true, formatter: number(chart.measure, language) },
    splitLine: { lineStyle: { color: LINE } },
  };
}

const LEGEND_ROW = 20;
const LEGEND_WIDTH = 680;
const MARK = 45;

/** The room in pixels for the names of the series under a chart. */
export function legendHeight({ series, kind }: Chart): number {
  if (series.length < 2 || kind === 'heat') return 8;
  const width = series.reduce((sum, { name }) => sum + measureText(name).width + MARK, 0);
  return 20 + LEGEND_ROW * Math.ceil((width * 1.15) / LEGEND_WIDTH);
}

function legend(chart: Chart) {
  return {
    show: chart.series.length > 1,
    bottom: 0,
    itemWidth: 18,
    itemHeight: 10,
    textStyle: FONT,
    selectedMode: false,
  };
}

/** A long name on several lines, broken between words. */
function wrapped(name: string, letters = NAME_LETTERS): string {
  const rows: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length < letters) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows.join('\n');
}
