import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatCount, formatShare } from '../../src/messages/index.ts';
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
  await page.keyboard.press('Escape');
  await page.locator('main thead button').first().click();
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

/** Some of so many, the same ones each time. */
function drawn(some: number, all: number, seed: number): number[] {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state;
  };
  return [...new Set(Array.from({ length: some * 2 }, () => next() % all))].slice(0, some);
}

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

test('a number opens its list, that of a unit narrowed to the unit, by keyboard too, and closing leads back to it', async () => {
  const { page } = await openFile(browser, file);
  const dialog = page.locator('#explorer');
  expect(await dialog.isVisible()).toBe(false);
  const unit = json.units.find(({ unit: name }) => name === 'Sở Y tế');
  const link = page.locator('td a[href="#list-settled.late"][data-unit="Sở Y tế"]:not([data-field])').first();
  const n = unit?.figures['settled.late'] ?? -1;
  expect(await link.textContent()).toBe(formatCount(n, 'vi'));
  await link.focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  expect(await dialog.locator('h2').textContent()).toBe('Giải quyết quá hạn Sở Y tế');
  expect(await dialog.locator('.total').textContent()).toBe(`${n} hồ sơ`);
  expect(await dialog.locator('.rows table').getAttribute('aria-rowcount')).toBe(String(n + 1));
  const units = await dialog.locator('.rows tr[aria-rowindex] td:nth-child(2)').allTextContents();
  expect(new Set(units)).toEqual(new Set(['Sở Y tế']));
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await link.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.waitForFunction(() => !location.hash.startsWith('#list-'));
});

test('choices narrow a list together, its charts follow and can be chosen, a search needs no accents', async () => {
  const { page, complaints } = await openFile(browser, `${file}`);
  await page.locator('dd.figure a[href="#list-overdue"]').click();
  const dialog = page.locator('#explorer');
  const total = async () => Number((await dialog.locator('.total').textContent())?.replace(/\D/g, ''));
  expect(await total()).toBe(json.totals.overdue);
  await dialog.locator('[name=unit]').selectOption({ label: 'UBND huyện Nghi Lộc' });
  const ofUnit = json.units.find(({ unit }) => unit === 'UBND huyện Nghi Lộc');
  expect(await total()).toBe(ofUnit?.figures.overdue);
  const bar = dialog.locator('.charts section', { hasText: 'Lĩnh vực' }).locator('button').first();
  const [name, n] = [await bar.locator('.name').textContent(), await bar.locator('.number').textContent()];
  await bar.click();
  expect(await total()).toBe(Number(n));
  expect(ofUnit?.fields.find(({ field }) => field === name)?.figures.overdue).toBe(Number(n));
  expect(await dialog.locator('[name=field] option:checked').textContent()).toBe(name);
  expect(new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('field')).toBe(name);
  await dialog.locator('[name=from]').selectOption({ index: 3 });
  expect(await total()).toBeLessThanOrEqual(Number(n));
  await dialog.locator('.all').click();
  expect(await total()).toBe(json.totals.overdue);
  const code = (await dialog.locator('.rows th[scope=row]').nth(2).textContent()) ?? '';
  await dialog.locator('[name=words]').fill(code.toLowerCase());
  await dialog.locator('.found:not(:empty)').waitFor();
  expect(await dialog.locator('.rows th[scope=row]').allInnerTexts()).toEqual([code]);
  await dialog.locator('.rows th[scope=row] button').click();
  expect(await dialog.locator('.detail').textContent()).toContain(code);
  await dialog.locator('[name=words]').fill('so y te');
  await page.waitForFunction(() =>
    /\d\d/.test(document.querySelector('#explorer .found')?.textContent?.split('trong')[0] ?? ''),
  );
  const found = Number((await dialog.locator('.found').textContent())?.match(/\d+/)?.[0]);
  expect(found).toBeGreaterThanOrEqual(json.units.find(({ unit }) => unit === 'Sở Y tế')?.figures.overdue ?? 1e9);
  expect(complaints).toEqual([]);
});

test('a list of many draws the rows in sight alone, and the last of them when scrolled to', async () => {
  const { page } = await openFile(browser, `${file}`);
  await page.goto(`${page.url()}#list-caseload`);
  await page.reload();
  const rows = page.locator('#explorer .rows tr[aria-rowindex]');
  await rows.nth(3).waitFor();
  expect(await rows.count()).toBeLessThan(60);
  await page.locator('#explorer .rows').evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
  await page.locator(`#explorer tr[aria-rowindex="${json.totals.caseload + 1}"]`).waitFor();
  expect(await rows.count()).toBeLessThan(60);
});

test('of a hundred numbers, each opens as many dossiers as it says, of its unit and field', async () => {
  const { page, complaints } = await openFile(browser, file);
  const links = page.locator('main a[href^="#list-"]:not(.index a, .drawing a)');
  const all = await links.count();
  expect(all).toBeGreaterThan(600);
  for (const at of drawn(100, all, 20240601)) {
    const link = links.nth(at);
    const { href, unit, field, text } = await link.evaluate((one) => ({
      ...{ unit: (one as HTMLElement).dataset.unit, field: (one as HTMLElement).dataset.field },
      ...{ href: one.getAttribute('href') ?? '', text: one.textContent ?? '' },
    }));
    await link.evaluate((one) => (one as HTMLElement).click());
    await page.waitForFunction((hash) => location.hash.startsWith(hash), href);
    const shown = await page.evaluate(() => {
      const dialog = document.querySelector('#explorer');
      const cells = (column: number) =>
        [...(dialog?.querySelectorAll('.rows tr[aria-rowindex]') ?? [])].map(
          (row) => row.children[column]?.textContent,
        );
      return {
        total: dialog?.querySelector('.total')?.textContent?.replace(/\D/g, ''),
        rows: Number(dialog?.querySelector('.rows table')?.getAttribute('aria-rowcount')) - 1,
        units: [...new Set(cells(1).slice(1))],
        fields: [...new Set(cells(2).slice(1))],
      };
    });
    const n = Number(text.replace(/\D/g, ''));
    expect([Number(shown.total), shown.rows], `${href} ${unit} ${field}`).toEqual([n, n]);
    if (unit !== undefined && n > 0) expect(shown.units.filter((one) => one !== (unit || '(không ghi)'))).toEqual([]);
    if (field !== undefined && n > 0)
      expect(shown.fields.filter((one) => one !== (field || '(không ghi)'))).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.hash.startsWith('#list-'));
  }
  expect(complaints).toEqual([]);
}, 240_000);

test('the charts follow the choices above them, say of how many, open just these, and come back as they were', async () => {
  const { page, complaints } = await openFile(browser, file);
  const drawings = () =>
    page.locator('.drawing').evaluateAll((all) => all.map((one) => one.outerHTML.replaceAll(' class=""', '')));
  const written = await drawings();
  await page.locator('#narrow summary').click();
  const choose = (name: string, label: string) => page.locator(`#narrow [name=${name}]`).selectOption({ label });
  await choose('field', 'Đất đai');
  const land = json.units.map(({ unit, fields }) => ({ unit, of: fields.find(({ field }) => field === 'Đất đai') }));
  const some = land.filter(({ of }) => of !== undefined);
  const sums = await page.locator('#units .stack .sum').allTextContents();
  expect(sums.map(Number)).toEqual(land.map(({ of }) => of?.figures.caseload ?? 0));
  const n = some.reduce((sum, { of }) => sum + (of?.figures.caseload ?? 0), 0);
  expect(await page.locator('#narrow .note').textContent()).toContain(
    `${n} trên ${formatCount(json.totals.caseload, 'vi')} hồ sơ`,
  );
  expect(await page.locator('#heat td text').allTextContents()).toEqual(
    expect.arrayContaining(
      some.map(({ of }) => formatShare(of?.figures.overdue ?? 0, of?.figures.caseload ?? 0, 'vi')),
    ),
  );
  expect((await page.locator('#heat td text').allTextContents()).filter(Boolean)).toHaveLength(some.length);
  await choose('unit', 'UBND huyện Nghi Lộc');
  expect(await page.locator('#causes figcaption').textContent()).toContain('chỉ tính UBND huyện Nghi Lộc · Đất đai');
  const bar = page.locator('#overdue .drawing a[data-field="Đất đai"][href="#list-overdue.over30"]');
  const title = await bar.locator('title').textContent();
  await bar.evaluate((one) => one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
  await page.waitForFunction(() => document.querySelector<HTMLDialogElement>('#explorer')?.open);
  const late = land.find(({ unit }) => unit === 'UBND huyện Nghi Lộc')?.of?.figures['overdue.over30'];
  expect(title).toMatch(new RegExp(`: ${late}$`));
  expect(await page.locator('#explorer .total').textContent()).toBe(`${late} hồ sơ`);
  expect(await page.locator('#explorer h2 .place').textContent()).toBe('UBND huyện Nghi Lộc · Đất đai');
  await page.keyboard.press('Escape');
  await page.locator('#narrow .all').click();
  expect(await drawings()).toEqual(written);
  expect(complaints).toEqual([]);
});

test.each([
  ['desktop', {}],
  ['phone', PHONE],
])('axe finds nothing serious on a %s', async (_, options) => {
  // The checker is put into the page, which the page itself rightly refuses.
  const { page } = await openFile(browser, file, { ...options, bypassCSP: true });
  await page.locator('#narrow').evaluate((one) => one.setAttribute('open', ''));
  await run(page);
  await page.goto(`${page.url()}#list-overdue`);
  await page.locator('#explorer details').evaluateAll((all) => all.map((one) => one.setAttribute('open', '')));
  await run(page);
});

async function run(page: Page): Promise<void> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

test.each([360, 390, 768])('on a screen of %d pixels only tables and charts scroll sideways', async (width) => {
  const { page } = await openFile(browser, file, { viewport: { width, height: 800 } });
  const [needed, given] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(needed).toBeLessThanOrEqual(given ?? 0);
});

test.each([360, 1280])(
  'at %d pixels every chart is whole, and names stay in sight beside their numbers',
  async (width) => {
    const { page } = await openFile(browser, file, { viewport: { width, height: 900 } });
    const beyond = await page.locator('.drawing').evaluateAll((charts) =>
      charts
        .flatMap((chart) => {
          const marks = [...chart.querySelectorAll('rect, circle, text, li, th, td, span')];
          return marks.filter(
            (mark) =>
              mark.getBoundingClientRect().right > window.innerWidth - 4 || mark.getBoundingClientRect().left < 0,
          );
        })
        .map((mark) => mark.outerHTML),
    );
    expect(beyond).toEqual([]);
    expect(await page.locator('.drawing a').count()).toBeGreaterThan(100);
    const form = page.locator('.scroll:has(caption:has-text("II.06a"))').first();
    const [needed = 0, given = 0] = await form.evaluate((frame) => [frame.scrollWidth, frame.clientWidth]);
    if (width >= 1280) expect(needed).toBeLessThanOrEqual(given);
    else {
      const name = form.locator('tbody th').nth(1);
      await form.evaluate((frame) => frame.scrollTo(frame.scrollWidth, 0));
      const box = await name.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThan(width / 2);
    }
  },
);

test('a mark of a chart opens the dossiers that it stands for, of a month or a cause too', async () => {
  const { page } = await openFile(browser, file);
  const total = () => page.locator('#explorer .total').textContent();
  for (const part of ['#units', '#overdue', '#heat', '#online', '#causes']) {
    const mark = page.locator(`${part} .drawing a`).nth(2);
    const { figure, ...facts } = await mark.evaluate((one) => ({
      figure: one.getAttribute('href')?.slice('#list-'.length),
      ...(one as HTMLElement).dataset,
    }));
    // By itself: points of several lines may lie on each other.
    await mark.evaluate((one) => one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
    await page.waitForFunction(() => document.querySelector<HTMLDialogElement>('#explorer')?.open);
    const n = Number((await total())?.replace(/\D/g, ''));
    const same = await page
      .locator(`${part} td a[href="#list-${figure}"]`)
      .evaluateAll(
        (links, wanted) =>
          links
            .filter((link) => JSON.stringify({ ...(link as HTMLElement).dataset }) === wanted)
            .map((link) => link.textContent ?? ''),
        JSON.stringify(facts),
      );
    const told = same.filter((text) => !text.includes('%')).map((text) => Number(text.replace(/\D/g, '')));
    expect([...new Set(told)], part).toEqual([n]);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !location.hash.startsWith('#list-'));
  }
});

test('what must be seen to stands above the figures', async () => {
  const { page } = await openFile(browser, file);
  const [warning, figures] = await Promise.all(
    ['.attention', '.figures'].map((one) => page.locator(one).boundingBox()),
  );
  expect(warning?.y).toBeLessThan(figures?.y ?? 0);
  expect(await page.locator('.attention li').allTextContents()).toContain(
    '4 × Không đọc được ngày (đầu tiên: so-tai-nguyen-moi-truong.csv › J187)',
  );
});

test('with scripts off every figure stands there and every list opens with its first rows', async () => {
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
  expect(await page.locator('main thead button, .filter').count()).toBe(0);
  await page.locator('a[href="#list-refused"]').first().click();
  expect(await page.locator('#list-refused').isVisible()).toBe(true);
  expect(await page.locator('#list-refused tbody tr').count()).toBe(Math.min(20, json.totals.refused));
  expect(await page.locator('[id="list-settled.late"]').isVisible()).toBe(false);
  expect(await page.locator('#explorer').isVisible()).toBe(false);
});

test('on A4 paper it is a document of pages, without controls', async () => {
  const { page } = await openFile(browser, file);
  await page.emulateMedia({ media: 'print' });
  expect(
    await page
      .locator('nav, .filter, #lists, #explorer')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
  ).toBe(0);
  // The paper less its margins, in pixels.
  await page.setViewportSize({ width: Math.floor((186 / 25.4) * 96), height: 1000 });
  const cut = await page
    .locator('main table')
    .evaluateAll((tables) =>
      tables
        .filter((table) => table.getBoundingClientRect().right > innerWidth + 1)
        .map((table) => table.textContent?.slice(0, 60)),
    );
  expect(cut).toEqual([]);
  // Each column has its part of the breadth, names most of it, and a title that stays with its table.
  const names = await page
    .locator('table:has(caption:text-is("Nguyên nhân chi tiết: tất cả các đơn vị"))')
    .evaluate((table) => (table.querySelector('tbody th')?.clientWidth ?? 0) / table.clientWidth);
  expect(names).toBeGreaterThan(0.4);
  expect(await page.locator('p.title').first().isVisible()).toBe(true);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(await page.locator('.attention details').getAttribute('open')).toBe('');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.toString('latin1').match(/\/MediaBox \[0 0 59\d(?:\.\d+)? 84\d(?:\.\d+)?\]/g)?.length).toBeGreaterThan(5);
});
