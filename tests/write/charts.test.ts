import { expect, test } from 'vitest';
import type { Chart } from '../../src/report/ground/chart.ts';
import { svgPng } from '../../src/write/charts/png.ts';
import { chartHeight, chartSvg } from '../../src/write/charts/svg.ts';

const names = ['Sở Y tế', '<script>alert(1)</script>', 'A "&" B'];
const chart = (kind: Chart['kind'], more: Partial<Chart> = {}): Chart => ({
  id: 'units',
  title: 'So sánh <các> đơn vị',
  kind,
  measure: 'count',
  categories: names,
  series: [
    { name: 'Tiếp nhận', values: [1234, 777, 651] },
    { name: 'Quá hạn', values: [912, null, 333] },
  ],
  ...more,
});
const drawn = (one: Chart, language: 'vi' | 'en' = 'vi') =>
  chartSvg(one, { width: 760, height: chartHeight(one) }, language);
const textOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(' ');

test.each(['bars', 'stacked', 'heat'] as const)('%s show every name, and every number as it is read', async (kind) => {
  const svg = await drawn(chart(kind));
  const text = textOf(svg);
  for (const shown of ['1.234', '777', '651', '912', '333', 'Tiếp nhận', 'Quá hạn', 'Sở Y tế'])
    expect(text).toContain(shown);
  expect(textOf(await drawn(chart(kind), 'en'))).toContain('1,234');
});

test('lines show their names and months, shares as percentages', async () => {
  const text = textOf(
    await drawn(
      chart('lines', {
        measure: 'share',
        categories: ['07/2021', '08/2021', '09/2021'],
        series: [{ name: 'Sở Y tế', values: [0.125, null, 1] }],
      }),
    ),
  );
  expect(text).toContain('07/2021');
  expect(text).toContain('100,0 %');
});

test('a drawing is inert: its text escaped, no style, class, script or link in it', async () => {
  const svg = await drawn(chart('bars'));
  expect(svg).not.toMatch(/<script|<style| style=| class=| href=|url\(/);
  expect(svg).toContain('<title id="units-title">So sánh &#60;các&#62; đơn vị</title>');
  expect(svg).toMatch(/^<svg role="img" aria-labelledby="units-title"/);
});

test('the same chart gives the same text and the same picture, whatever was drawn before', async () => {
  const [first, again] = [await drawn(chart('stacked')), await drawn(chart('stacked'))];
  expect(again).toBe(first);
  const [one, other] = [await svgPng(first, 400), await svgPng(again, 400)];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  expect(Buffer.from(one).subarray(1, 4).toString()).toBe('PNG');
});

test('ids are the own of each chart', async () => {
  const ids = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const both = [...ids(await drawn(chart('lines'))), ...ids(await drawn(chart('lines', { id: 'other' })))];
  expect(new Set(both).size).toBe(both.length);
});

test('no category, one, or forty: each is drawn', async () => {
  const many = Array.from({ length: 40 }, (_, at) => `Lĩnh vực thứ ${at}`);
  for (const categories of [[], ['Một'], many]) {
    for (const kind of ['bars', 'stacked', 'lines', 'heat'] as const) {
      const svg = await drawn(
        chart(kind, { categories, series: [{ name: 'n', values: categories.map((_, at) => at) }] }),
      );
      expect(svg).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
      if (kind !== 'lines') for (const name of categories) expect(textOf(svg)).toContain(name);
    }
  }
});

test.each(['bars', 'stacked', 'heat', 'lines'] as const)('%s draw whatever a unit or field is called', async (kind) => {
  const odd = [
    'hasOwnProperty',
    '__proto__',
    'constructor',
    'toString',
    'a\u0001b\u0000',
    '\ud800x',
    '\u202Egnp',
    'x'.repeat(300),
    '',
  ];
  const svg = await drawn(
    chart(kind, { categories: odd, series: odd.map((name) => ({ name, values: odd.map(() => 1) })) }),
  );
  expect(svg).toContain('<svg');
  // Line ends are the only control characters of an SVG.
  expect(svg.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202E/u);
});
