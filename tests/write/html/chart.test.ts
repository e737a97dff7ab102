import { expect, test } from 'vitest';
import { messagesOf } from '../../../src/messages/index.ts';
import type { Chart, Series } from '../../../src/report/ground/chart.ts';
import { inkOn, toneOf } from '../../../src/write/charts/colours.ts';
import { chartHtml } from '../../../src/write/html/chart/chart.ts';
import { placesOf } from '../../../src/write/html/places.ts';
import { DOSSIERS } from './dossiersOf.ts';

const places = placesOf({ dossiers: DOSSIERS } as Parameters<typeof placesOf>[0]);
const drawn = (chart: Partial<Chart>) =>
  chartHtml(
    {
      id: 'c',
      title: 'Biểu <đồ>',
      kind: 'stacked',
      measure: 'count',
      categories: ['Sở Y tế', 'B'],
      series: [],
      ...chart,
    },
    places,
    messagesOf('vi'),
  );
const series: Series[] = [
  { name: 'Trước hạn', values: [1500, 0], tone: 'early' },
  {
    ...{ name: 'Quá hạn', values: [500, 10], tone: 'late' },
    links: [
      { figure: 'settled.late', unit: 'Sở Y tế' },
      { figure: 'settled.late', unit: 'B' },
    ],
  },
];

test('bars are parts of the longest, with their numbers where there is room, and lead to their dossiers', () => {
  const html = drawn({ series });
  expect(html).toContain('width="75%"');
  expect(html).toContain('x="75%" width="25%"');
  expect(html).toContain(
    '<a href="#list-settled.late" data-unit="Sở Y tế" tabindex="-1"><title>Sở Y tế – Quá hạn: 500</title>',
  );
  expect(html).toMatch(/>1\.500<\/text>/);
  expect(html).toMatch(/<text [^>]*class="thin">10<\/text>/);
  expect(html).not.toMatch(/class="thin">1\.500/);
  expect(html.match(/<rect x=/g)).toHaveLength(3);
  expect(html.match(/class="sum">([\d.]+)/g)).toEqual(['class="sum">2.000', 'class="sum">10']);
});

test('lines have a gap where there is no value, and a point for each value', () => {
  const html = drawn({
    kind: 'lines',
    measure: 'share',
    categories: ['1', '2', '3', '4'],
    series: [{ name: 'n', values: [0.5, null, 0.25, 1] }],
  });
  expect(html.match(/<circle /g)).toHaveLength(3);
  expect(html.match(/<line x1="[\d.]+%"/g)).toHaveLength(1);
  expect(html).toContain('100,0 %');
});

test('a heat map is a table whose darkest cell is the most', () => {
  const html = drawn({
    kind: 'heat',
    measure: 'share',
    series: [
      { name: 'Đất đai', values: [0.4, null] },
      { name: 'Y', values: [0, 0.2] },
    ],
  });
  expect(
    [...html.matchAll(/<td class="(h\d)">.*?<title>[^<]*: ([\d,]+ %)/g)].map(([, shade, text]) => [shade, text]),
  ).toEqual([
    ['h9', '40,0 %'],
    ['h0', '0,0 %'],
    ['h5', '20,0 %'],
  ]);
});

test.each(['bars', 'stacked', 'lines', 'heat'] as const)(
  'names in %s are text whatever they hold, and no style stands in it',
  (kind) => {
    const html = drawn({
      kind,
      categories: ['<b>"x"', '__proto__'],
      series: [{ name: '</svg><script>', values: [1, 2] }],
    });
    expect(html).not.toMatch(/<b>|<script|style=/);
    expect(html).toContain('&#60;b&#62;');
    expect(drawn({ kind, series: [] })).toBe('');
    expect(drawn({ kind, series: [{ name: 'n', values: [0, 0] }] })).not.toContain('NaN');
  },
);

test('what is overdue is darker than what is not, and letters stand out on every tone', () => {
  const luminance = (colour: string) =>
    [1, 3, 5].reduce((sum, at, place) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return (
        sum +
        (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4) * ([0.2126, 0.7152, 0.0722][place] ?? 0)
      );
    }, 0);
  const of = (tone: Series['tone']) => toneOf(tone === undefined ? {} : { tone }, 0);
  for (const other of ['onTime', 'noDue', 'inTime', 'paused', 'openNoDue'] as const)
    expect(luminance(of('overdue'))).toBeLessThan(luminance(of(other)));
  const ages = (['late0', 'late5', 'late10', 'late30', 'lateLong'] as const).map((tone) => luminance(of(tone)));
  expect(ages).toEqual([...ages].sort((a, b) => b - a));
  const tones = [
    'early',
    'onTime',
    'late',
    'noDue',
    'inTime',
    'overdue',
    'paused',
    'openNoDue',
    'late0',
    'late5',
    'late30',
    'lateLong',
  ] as const;
  for (const fill of [...tones.map(of), ...Array.from({ length: 8 }, (_, at) => toneOf({}, at))]) {
    const [dark = 0, light = 0] = [luminance(fill), luminance(inkOn(fill) === '#fff' ? '#ffffff' : inkOn(fill))].sort(
      (a, b) => a - b,
    );
    expect((light + 0.05) / (dark + 0.05), fill).toBeGreaterThan(4);
  }
});
