import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Chart } from '../../src/report/ground/chart.ts';
import type { Report, Section } from '../../src/report/ground/report.ts';
import { writeWorkbook } from '../../src/write/xlsx.ts';
import { form, formSheet, sample } from './sample.ts';
import { partsOf } from './zippedParts.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-drawing-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const chart = (id: string, units: number): Chart => ({
  ...{ id, title: `Hồ sơ "${id}" < & >`, kind: 'stacked', measure: 'count' },
  categories: Array.from({ length: units }, (_, at) => `Đơn vị ${at + 1}`),
  series: units === 0 ? [] : [{ name: 'Quá hạn', values: Array.from({ length: units }, (_, at) => at) }],
});

const drawn: Report = {
  ...sample,
  sheets: [
    { ...formSheet, charts: [chart('late', 4), chart('none', 0), chart('causes', 60)] },
    { name: 'Không hình', heading: [], sections: [form] },
    { name: 'Hình nữa', heading: [], sections: [form], charts: [chart('more', 2)] },
  ],
};

async function written(report: Report, name: string): Promise<{ path: string; parts: Map<string, string> }> {
  const path = join(folder, name);
  await writeWorkbook(report, path);
  return { path, parts: await partsOf(path) };
}

test('charts stand below the tables of their sheet, one under the other, as pictures that a reader of workbooks finds', async () => {
  const { path } = await written(drawn, 'a.xlsx');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const found = book.worksheets.map((sheet) => {
    const titles: [number, string][] = [];
    sheet.eachRow((row, at) => {
      if (row.getCell(1).text.startsWith('Hồ sơ "')) titles.push([at, row.getCell(1).text]);
    });
    return { titles, images: sheet.getImages() };
  });
  expect(found.map(({ images }) => images.length)).toEqual([2, 0, 1]);
  expect(found.map(({ titles }) => titles.map(([, title]) => title))).toEqual([
    ['Hồ sơ "late" < & >', 'Hồ sơ "causes" < & >'],
    [],
    ['Hồ sơ "more" < & >'],
  ]);
  for (const { titles, images } of found) {
    for (const [at, { imageId, range }] of images.entries()) {
      // Rows of a range count from 0: a picture begins under its title, and ends above the next.
      expect(range.tl.nativeRow).toBe(titles[at]?.[0]);
      const { height } = (range as unknown as { ext: { height: number } }).ext;
      const next = titles[at + 1]?.[0];
      if (next !== undefined) expect(range.tl.nativeRow + height / 20).toBeLessThan(next);
      const png = Buffer.from(book.getImage(Number(imageId)).buffer as unknown as Uint8Array);
      expect(png.toString('latin1', 1, 4)).toBe('PNG');
    }
  }
});

test('every part is of a type, every relation leads to a part, and the same report gives the same bytes', async () => {
  const { path, parts } = await written(drawn, 'b.xlsx');
  const types = parts.get('[Content_Types].xml') ?? '';
  const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((found) => found[1] ?? '');
  const defaults = matches(types, /<Default Extension="([^"]+)"/g);
  const overrides = matches(types, /PartName="([^"]+)"/g);
  expect(new Set(defaults).size).toBe(defaults.length);
  expect(new Set(overrides).size).toBe(overrides.length);
  const names = [...parts.keys()].map((name) => `/${name.replace(/^\//, '')}`);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names.filter((one) => one !== '/[Content_Types].xml'))
    expect(overrides.includes(name) || defaults.includes(name.split('.').at(-1) ?? ''), name).toBe(true);
  for (const name of overrides) expect(names, name).toContain(name);
  for (const [name, text] of parts) {
    if (!name.endsWith('.rels')) continue;
    const from = posix.join('/', dirname(dirname(name)));
    const internal = text.replaceAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g, '');
    for (const target of matches(internal, /Target="([^"]+)"/g))
      expect(names, `${name}: ${target}`).toContain(posix.resolve(from, target));
  }
  const again = await written(drawn, 'c.xlsx');
  expect(readFileSync(again.path)).toEqual(readFileSync(path));
});

test('pictures say what they show, and on paper none is parted from its title', async () => {
  const { parts } = await written(drawn, 'd.xlsx');
  expect(parts.get('xl/drawings/drawing1.xml')).toContain('descr="Hồ sơ &#34;late&#34; &#60; &#38; &#62;"');
  const [sheet = ''] = [...parts].flatMap(([name, text]) => (name.endsWith('worksheets/sheet1.xml') ? [text] : []));
  // The second chart, of sixty units, does not fit under the first.
  expect(sheet).toContain('<rowBreaks count="2" manualBreakCount="2">');
  expect(sheet).toMatch(/<drawing r:id="rId\d+"\/>(<legacyDrawing|<\/worksheet>)/);
});

test('rows of plain cells stay above the charts under them', async () => {
  const plain: Section = {
    ...{ id: 'plain', title: 'Bảng', notes: [], columns: [{ key: 'a', heading: 'A', kind: 'text', width: 20 }] },
    rows: ['một', 'hai'].map((text) => ({ cells: [text], style: 'body' })),
  };
  const sheets = [{ name: 'Một', heading: [], sections: [plain], charts: [chart('late', 2)] }];
  const { parts } = await written({ ...drawn, sheets }, 'f.xlsx');
  const [xml = ''] = [...parts].flatMap(([name, text]) => (name.endsWith('worksheets/sheet1.xml') ? [text] : []));
  const rows = [...xml.matchAll(/<row r="(\d+)"/g)].map(([, at]) => Number(at));
  expect(rows.length).toBeGreaterThan(4);
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
});

test('a workbook without charts has no trace of them', async () => {
  const { parts } = await written({ ...drawn, sheets: [formSheet] }, 'e.xlsx');
  expect([...parts.keys()].filter((name) => /drawing|media/.test(name))).toEqual([]);
  expect(parts.get('[Content_Types].xml')).not.toContain('png');
});
