import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReportDocument } from '../../src/report/document/document.ts';
import type { Chart } from '../../src/report/ground/chart.ts';
import { writeDocument } from '../../src/write/docx.ts';
import { evidence, form, subtotals } from './sample.ts';
import { partsOf } from './zippedParts.ts';

let folder: string;
let parts: Map<string, string>;
const chart: Chart = {
  id: 'units',
  title: 'So sánh các đơn vị',
  kind: 'bars',
  measure: 'count',
  categories: ['Sở Y tế'],
  series: [{ name: 'Tiếp nhận', values: [3] }],
};
const document: ReportDocument = {
  language: 'vi',
  agency: { superior: '………', name: 'ĐOÀN THANH TRA ………' },
  number: 'Số: ……/BC-……',
  state: { name: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc' },
  place: '………, ngày …… tháng …… năm ……',
  draft: 'DỰ THẢO',
  warning: null,
  title: 'BÁO CÁO',
  subject: ['Kết quả phân tích'],
  blocks: [
    { kind: 'heading', level: 1, text: 'I. PHẠM VI' },
    { kind: 'heading', level: 2, text: '1. Sở Y tế' },
    { kind: 'paragraph', text: 'Tổng số hồ sơ là 1.234.' },
    { kind: 'items', items: ['một 92,6 %', 'hai (a.csv › 7)', 'đủ.', 'ba;'] },
    { kind: 'chart', chart, section: subtotals },
    { kind: 'room', lines: 3 },
  ],
  closing: {
    recipients: 'Nơi nhận:',
    lines: ['- ………;'],
    authority: 'TM. ……',
    office: 'TRƯỞNG ĐOÀN',
    signature: '(Ký, ghi rõ họ tên)',
    name: '………',
  },
  attached: '(Kèm theo Báo cáo số ……)',
  annexes: [
    { title: 'BIỂU SỐ', blocks: [{ kind: 'table', section: form }] },
    {
      title: 'DANH SÁCH',
      blocks: [{ kind: 'list', section: evidence(50), total: 50, most: 20, rest: 'Toàn bộ ở csv/x.csv.' }],
    },
  ],
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-docx-'));
  await writeDocument(document, join(folder, 'a.docx'));
  parts = await partsOf(join(folder, 'a.docx'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const part = (name: string) => parts.get(name) ?? '';
const count = (what: RegExp) => part('word/document.xml').match(what)?.length ?? 0;
const texts = () => [...part('word/document.xml').matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text);

test('the head of an official paper comes first, what is not known dotted', () => {
  const said = texts();
  expect(said.slice(0, 4)).toEqual(['………', 'ĐOÀN THANH TRA ………', 'Số: ……/BC-……', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']);
  expect(said.indexOf('DỰ THẢO')).toBeLessThan(said.indexOf('BÁO CÁO'));
});

test('A4 with the margins of the decree, standing, then lying for the annexes; numbers from the second page on', () => {
  const [standing = '', lying = ''] = part('word/document.xml').match(/<w:sectPr[\s\S]*?<\/w:sectPr>/g) ?? [];
  expect(standing).toMatch(/<w:pgSz w:w="11906" w:h="16838"[^>]*>/);
  expect(standing).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  expect(standing).toContain('<w:titlePg');
  expect(lying).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
  const headers = [...parts].filter(([name]) => /^word\/header\d/.test(name)).map(([, xml]) => xml);
  const sections = count(/<w:sectPr/g);
  expect(headers.filter((xml) => xml.includes('PAGE'))).toHaveLength(sections);
  expect(headers.filter((xml) => !xml.includes('PAGE'))).toHaveLength(sections);
  expect([count(/<w:titlePg/g), count(/<w:pgNumType w:start="1"\/>/g)]).toEqual([sections, document.annexes.length]);
});

test('items end as in official papers, and what belongs together is not parted at the end of a line', () => {
  const items = texts().filter((text) => text?.startsWith('-\u00a0'));
  expect(items).toEqual(['-\u00a0một 92,6\u00a0%;', '-\u00a0hai (a.csv\u00a0›\u00a07);', '-\u00a0đủ.', '-\u00a0ba.']);
});

test('a small table is not parted between two pages, a long one is', () => {
  const tables = part('word/document.xml').match(/<w:tbl>[\s\S]*?<\/w:tbl>/g) ?? [];
  const [small = '', long = ''] = [tables[1], tables.at(-1)];
  const rows = (xml: string) => xml.match(/<w:tr[ >][\s\S]*?<\/w:tr>/g) ?? [];
  expect(rows(small).map((row) => row.includes('<w:keepNext/>'))).toEqual(
    rows(small).map((_, at, all) => at < all.length - 1),
  );
  expect(rows(long).length).toBeGreaterThan(20);
  expect(long).not.toContain('<w:keepNext/>');
});

test('headings are real ones, of Times New Roman in black', () => {
  expect(count(/<w:pStyle w:val="Heading1"/g)).toBe(3);
  expect(count(/<w:pStyle w:val="Heading2"/g)).toBe(1);
  expect(part('word/styles.xml')).toMatch(/Heading1[\s\S]{0,900}Times New Roman/);
  expect(part('word/document.xml')).not.toMatch(/w:ascii="(?!Times New Roman)/);
});

test('its language is that of the report, an annex has its number above its title, on a page of its own', () => {
  expect(part('word/styles.xml')).toContain('<w:lang w:val="vi-VN"');
  const headingsOf = [...part('word/document.xml').matchAll(/<w:p>(?:(?!<\/w:p>).)*Phụ lục (?:(?!<\/w:p>).)*<\/w:p>/g)];
  expect(headingsOf.map(([xml]) => [/<w:jc w:val="center"\/>/.test(xml), /<w:br\/>/.test(xml)])).toEqual([
    [true, true],
    [true, true],
  ]);
  expect(count(/<w:type w:val="(?!nextPage)/g)).toBe(0);
  // A paragraph for a page break alone would be a page of its own where the one before is full.
  expect(count(/<w:p><w:pPr><w:pageBreakBefore\/><\/w:pPr><\/w:p>/g)).toBe(0);
  expect(texts().indexOf('TRƯỞNG ĐOÀN')).toBeLessThan(texts().indexOf('(Ký, ghi rõ họ tên)'));
});

test('the header of a table is repeated on each page and no row is broken between two', () => {
  expect(count(/<w:tblHeader\/>/g)).toBeGreaterThan(4);
  expect(count(/<w:tr[ >]/g)).toBe(count(/<w:cantSplit\/>/g));
});

test('a chart is a picture with a name for those who cannot see it, its numbers in the table below', () => {
  expect(count(/<pic:pic/g)).toBe(1);
  expect(part('word/document.xml')).toContain('descr="So sánh các đơn vị"');
  expect([...parts.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
});

test('a list is cut and says so', () => {
  expect(texts().filter((text) => text?.startsWith('Cấp giấy chứng nhận lần thứ'))).toHaveLength(20);
  expect(texts()).toContain('Hiện 20 trên 50 dòng. Toàn bộ ở csv/x.csv.');
});

test('it tells no time of writing', () => {
  expect(part('docProps/core.xml').match(/2000-01-01T00:00:00Z/g)).toHaveLength(2);
  expect(part('word/_rels/document.xml.rels')).not.toMatch(/Id="(?!rId\d+"|rel\d+")/);
});
