import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messagesOf } from '../../src/messages/index.ts';
import type { Block } from '../../src/report/ground/narrative.ts';
import type { Section } from '../../src/report/ground/report.ts';
import type { Page } from '../../src/report/page/page.ts';
import { writePage } from '../../src/write/html.ts';
import { DOSSIERS } from './html/dossiersOf.ts';
import { evidence, form, NASTY } from './sample.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-html-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const pageOf = (blocks: Block[], more: Partial<Page> = {}): Page => ({
  language: 'vi',
  title: 'Kết quả <kiểm tra>',
  subtitle: ['Sở "Y tế"'],
  warning: null,
  attention: [],
  parts: [{ id: 'units', title: 'Các đơn vị', figures: [], blocks }],
  dossiers: DOSSIERS,
  listNote: 'Ghi chú',
  ...more,
});

async function written(page: Page): Promise<string> {
  const path = join(folder, 'page.html');
  await writePage(page, path);
  return readFileSync(path, 'utf8');
}

const decoded = (html: string) =>
  html
    .replace(/<script[\s\S]*<\/script>|<style>[\s\S]*<\/style>/g, '')
    .replace(/<br>/g, '\n')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

test('headings, groups, numbers, notes and cells of a table appear, numbers as a Vietnamese reads them', async () => {
  const html = await written(pageOf([{ kind: 'table', section: form }]));
  const text = decoded(html);
  for (const shown of [
    'Lĩnh vực giải quyết',
    'Trong kỳ',
    '(3)=(4)+(5)+(6)',
    'Cột (9) = cột (8) / cột (7).',
    'I. Sở Y tế',
    '1.556',
    '9.956',
    '70,0 %',
    'Tổng cộng',
  ])
    expect(text).toContain(shown);
  expect(html).toContain('<html lang="vi">');
  expect(html.match(/<h1>/g)).toHaveLength(1);
  expect(html).toMatch(/<tr class="total">/);
});

test('whatever a file holds stays text: no tag, no attribute, no direction but its own', async () => {
  const hostile = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "javascript:alert('1')",
    '\u202Egnp.exe',
    'a\u0000b',
    ...NASTY,
  ];
  const section: Section = {
    ...evidence(hostile.length, (at) => hostile[at] ?? null),
    title: hostile[0] ?? '',
    notes: hostile,
  };
  const html = await written(
    pageOf([
      { kind: 'table', section },
      { kind: 'paragraph', text: hostile[1] ?? '' },
    ]),
  );
  expect(html.match(/<script[ >]/g)).toHaveLength(3);
  expect(html.match(/<script>/g)).toHaveLength(1);
  expect(html.includes('\u0000')).toBe(false);
  expect(html).not.toMatch(/<img|onerror="|\u202E/);
  expect(decoded(html)).toContain("javascript:alert('1')");
  expect(decoded(html)).toContain('"><img src=x onerror=alert(1)>');
  expect(decoded(html)).toContain('+84 912 345 678');
});

test('the security policy lets this script and this style in and nothing else', async () => {
  const html = await written(pageOf([]));
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
  const hash = (text: string | undefined) =>
    `'sha256-${createHash('sha256')
      .update(text ?? '')
      .digest('base64')}'`;
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`script-src ${hash(/<script>([\s\S]*?)<\/script>/.exec(html)?.[1])};`);
  expect(policy).toContain(`style-src ${hash(/<style>([\s\S]*?)<\/style>/.exec(html)?.[1])};`);
  expect(html).not.toMatch(/ style="| on\w+="|https?:\/\/(?!www\.w3\.org)/);
});

test('a long list is cut, and says so; a short one is whole; an empty one is there', async () => {
  const list = (section: Section, total: number): Block => ({
    kind: 'list',
    section,
    total,
    most: 5,
    rest: 'Toàn bộ: csv/x.csv',
  });
  const rowsOf = (html: string) => html.slice(0, html.indexOf('<section id="lists"'));
  const long = await written(pageOf([list(evidence(100_000), 100_000)]));
  expect(rowsOf(long).match(/<tr><th scope="row"/g)).toHaveLength(5);
  expect(decoded(long)).toContain('Hiện 5 trên 100.000 dòng.');
  expect(decoded(long)).toContain('Toàn bộ: csv/x.csv');
  const short = await written(pageOf([list(evidence(3), 3)]));
  expect(rowsOf(short).match(/<tr><th scope="row"/g)).toHaveLength(3);
  expect(decoded(short)).toContain('Hiện 3 trên 3 dòng.');
  expect(await written(pageOf([{ kind: 'table', section: evidence(0) }]))).toContain(
    '<tbody><tr><td class="none" colspan=',
  );
});

test('a number leads to the list of its figure; a zero, a figure without list and a fact that is no choice lead nowhere', async () => {
  const section: Section = {
    id: 's',
    title: 'S',
    notes: [],
    columns: ['a', 'b', 'c', 'd'].map((key) => ({ key, heading: key, kind: 'count' as const, width: 8 })),
    rows: [
      {
        cells: [1234, 0, 3, 4],
        style: 'body',
        links: new Map([
          [0, { figure: 'settled.late', unit: 'Sở "Y tế"', field: null }],
          [1, { figure: 'settled.late' }],
          [2, { figure: 'unknown' }],
          [3, { figure: 'settled.late', cause: 'Con người' }],
        ]),
      },
    ],
  };
  const html = await written(pageOf([{ kind: 'table', section }]));
  expect(html).toContain(
    '<td class="n" data-v="1234"><a href="#list-settled.late" data-unit="Sở &#34;Y tế&#34;" data-field="">1.234</a></td>',
  );
  const main = html.slice(html.indexOf('<section id="units"'), html.indexOf('<section id="lists"'));
  expect(main.match(/<a href="#list-/g)).toHaveLength(1);
});

test('without its script the page has the first dossiers of every figure that has some, and says where all are', async () => {
  const html = await written(pageOf([]));
  const without = /<noscript>([\s\S]*)<\/noscript>/.exec(html)?.[1] ?? '';
  expect([...without.matchAll(/<section class="list" id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    'list-caseload',
    'list-settled.late',
  ]);
  expect(without.match(/<tbody>.*<\/tbody>/g)?.map((body) => body.match(/<tr>/g)?.length)).toEqual([4, 2]);
  expect(decoded(without)).toContain('Hiện 4 trên 5 hồ sơ.');
  expect(decoded(without)).toContain('Toàn bộ: audit trace caseload --format csv');
  expect(decoded(without)).toContain('01/02/2022 08:30');
  expect(decoded(without)).toContain('so.csv › 7');
});

test('the data of the page are read back whole, and nothing in them ends their element', async () => {
  const html = await written(pageOf([]));
  const data = /<script type="application\/json" id="dossiers">(.*)<\/script>/.exec(html)?.[1] ?? '';
  expect(data).not.toContain('<');
  expect(JSON.parse(data)).toEqual(DOSSIERS);
  expect(decoded(html)).toContain('không lọc được theo: Kết quả.');
});

test('writing twice gives the same bytes, with charts too', async () => {
  const chart = {
    id: 'c',
    title: 'Biểu đồ',
    kind: 'bars' as const,
    measure: 'count' as const,
    categories: ['A'],
    series: [{ name: 'n', values: [1] }],
  };
  const page = pageOf([{ kind: 'chart', chart, section: form }]);
  expect(await written(page)).toBe(await written(page));
});

test('a page that names persons says so first', async () => {
  const html = await written(pageOf([], { warning: messagesOf('vi').page.internal }));
  expect(html.indexOf('TÀI LIỆU NỘI BỘ')).toBeLessThan(html.indexOf('<h1>'));
});
