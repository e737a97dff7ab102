import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatCount } from '../../src/messages/index.ts';
import { type ReportJson, reportSchema } from '../../src/report/schema/schema.ts';
import { audit, FIXTURES, ROOT } from '../e2e/run.ts';
import { openBrowser, openFile } from './browse.ts';

let folder: string;
let file: string;
let json: ReportJson;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-browser-'));
  const out = join(folder, 'r');
  const catalogue = join(ROOT, 'fixtures', 'catalogue', 'procedures.csv');
  const run = audit(['analyze', FIXTURES, '--procedures', catalogue, '--format', 'html,json', '--out', out, '--quiet']);
  expect(run.exit, run.err).toBe(0);
  file = join(out, 'report.html');
  json = reportSchema.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const PHONE = { viewport: { width: 360, height: 780 } };

test('nothing is asked of the network and nothing complained of', async () => {
  const { page, complaints, requests } = await openFile(browser, file);
  await page.locator('a[href="#list-overdue"]').first().click();
  await page.locator('thead button').first().click();
  expect({ complaints, requests }).toEqual({ complaints: [], requests: [] });
});

test('an injected script does not run and an injected picture is not fetched', async () => {
  const { page } = await openFile(browser, file);
  const blocked = page.waitForEvent('requestfailed');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken"';
    const picture = document.createElement('img');
    picture.src = 'https://example.org/x.png';
    document.body.append(script, picture);
  });
  expect(await page.title()).not.toBe('taken');
  expect((await blocked).failure()?.errorText).toBe('csp');
});

const columnOf = (page: Page, table: string, column: number) =>
  page
    .locator(`table:has(caption:text-is("${table}")) tbody tr:not(.total):visible`)
    .evaluateAll((rows, at) => rows.map((row) => (row as HTMLTableRowElement).cells[at]?.textContent ?? ''), column);

test('a table sorts by number and by Vietnamese name, both ways, its total staying last', async () => {
  const { page } = await openFile(browser, file);
  const title = 'Hồ sơ quá hạn theo lĩnh vực và số ngày làm việc quá hạn';
  const heading = (at: number) =>
    page.locator(`table:has(caption:text-is("${title}")) thead [data-column="${at}"] button`);
  await heading(1).click();
  const up = (await columnOf(page, title, 1)).map(Number);
  expect(up).toEqual([...up].sort((a, b) => a - b));
  await heading(1).click();
  const down = (await columnOf(page, title, 1)).map(Number);
  expect(down).toEqual([...up].reverse());
  await heading(0).click();
  const names = await columnOf(page, title, 0);
  expect(names).toEqual([...names].sort(new Intl.Collator('vi').compare));
  expect(await page.locator(`table:has(caption:text-is("${title}")) [aria-sort="ascending"]`).count()).toBe(1);
  const hidden = page.locator('table:has(caption:text-is("Số liệu mà biểu mẫu không thể hiện"))').first();
  await hidden.locator('thead [data-column="2"] button').click();
  expect(await hidden.locator('tbody tr').last().getAttribute('class')).toBe('total');
});

test('a table filters without regard to marks, and says how many rows are left', async () => {
  const { page } = await openFile(browser, file);
  const box = page.getByLabel('Lọc bảng: Các chỉ tiêu của từng đơn vị');
  await box.fill('dang GIAI quyet');
  const left = await columnOf(page, 'Các chỉ tiêu của từng đơn vị', 1);
  expect(left.length).toBeGreaterThan(3);
  expect(left.filter((label) => !label.toLowerCase().includes('đang giải quyết'))).toEqual([]);
  expect(await box.locator('xpath=following-sibling::span').textContent()).toBe(`Còn ${left.length} dòng`);
  await box.fill('');
  expect((await columnOf(page, 'Các chỉ tiêu của từng đơn vị', 1)).length).toBeGreaterThan(40);
});

test('a number opens its list, that of a unit narrowed to the unit, by keyboard too', async () => {
  const { page } = await openFile(browser, file);
  const list = page.locator('[id="list-settled.late"]');
  expect(await list.isVisible()).toBe(false);
  const unit = json.units.find(({ unit: name }) => name === 'Sở Y tế');
  const link = page.locator('a[href="#list-settled.late"][data-unit="Sở Y tế"]:not([data-field])').first();
  expect(await link.textContent()).toBe(formatCount(unit?.figures['settled.late'] ?? -1, 'vi'));
  await link.focus();
  await page.keyboard.press('Enter');
  expect(await list.isVisible()).toBe(true);
  const rows = list.locator('tbody tr:visible');
  expect(await rows.count()).toBeGreaterThan(0);
  expect(await list.locator('tbody tr:visible:not([data-unit="Sở Y tế"])').count()).toBe(0);
  expect(await list.locator('.said').textContent()).toContain(
    `Sở Y tế: hiện ${await rows.count()} trên ${await link.textContent()}`,
  );
  expect(await list.locator('.rest').textContent()).toContain('audit trace settled.late --unit "Sở Y tế" --format csv');
  await list.getByRole('button', { name: 'Bỏ lọc' }).click();
  expect(await list.locator('.rest').textContent()).toContain('audit trace settled.late --format csv');
  expect(await list.locator('tbody tr:visible:not([data-unit="Sở Y tế"])').count()).toBeGreaterThan(0);
});

test.each([
  ['desktop', {}],
  ['phone', PHONE],
])('axe finds nothing serious on a %s', async (_, options) => {
  // The checker is put into the page, which the page itself rightly refuses.
  const { page } = await openFile(browser, file, { ...options, bypassCSP: true });
  await page.evaluate(() => document.querySelector('#list-overdue')?.scrollIntoView());
  await page.goto(`${page.url()}#list-overdue`);
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test.each([360, 390, 768])('on a screen of %d pixels only tables and charts scroll sideways', async (width) => {
  const { page } = await openFile(browser, file, { viewport: { width, height: 800 } });
  const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(needed).toBeLessThanOrEqual(given ?? 0);
});

test('with scripts off every figure stands there and every list opens', async () => {
  const { page } = await openFile(browser, file, { javaScriptEnabled: false });
  const rows = await page
    .locator('table:has(caption:text-is("Các chỉ tiêu của từng đơn vị")) tbody tr')
    .allInnerTexts();
  const cells = rows.map((row) => row.split('\t').map((cell) => cell.trim()));
  for (const [id, total] of Object.entries(json.totals)) {
    const row = cells.find((one) => one.includes(id));
    const expected = json.units.map(({ figures }) => formatCount(figures[id as keyof typeof figures], 'vi'));
    expect(row?.slice(2, 2 + expected.length + 1), id).toEqual([...expected, formatCount(total, 'vi')]);
  }
  expect(await page.locator('thead button, .filter').count()).toBe(0);
  await page.locator('a[href="#list-refused"]').first().click();
  expect(await page.locator('#list-refused').isVisible()).toBe(true);
  expect(await page.locator('[id="list-settled.late"]').isVisible()).toBe(false);
});

test('on A4 paper it is a document of pages, without controls', async () => {
  const { page } = await openFile(browser, file);
  await page.emulateMedia({ media: 'print' });
  expect(
    await page.locator('nav, .filter, #lists').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
  ).toBe(0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1').match(/\/MediaBox \[0 0 59\d(?:\.\d+)? 84\d(?:\.\d+)?\]/g)?.length).toBeGreaterThan(5);
});
