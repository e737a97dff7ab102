import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatCount } from '../../src/messages/index.ts';
import { type ReportJson, reportSchema } from '../../src/report/schema/schema.ts';
import { audit, ROOT } from '../e2e/run.ts';
import { openBrowser, openFile } from './browse.ts';

/** Of so many rows more than fifty thousand are dossiers of the period. */
const ROWS = 60_000;
const IN_PAGE = 50_000;

let folder: string;
let file: string;
let json: ReportJson;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-many-'));
  const csv = join(folder, 'a.csv');
  const code = `import { makeCsv } from './scripts/bench/make-csv.js'; await makeCsv(${JSON.stringify(csv)}, ${ROWS})`;
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', code], { cwd: ROOT }).status).toBe(0);
  const out = join(folder, 'r');
  const run = audit(['analyze', csv, '--format', 'html,json', '--out', out, '--quiet']);
  expect(run.exit, run.err).toBe(0);
  file = join(out, 'report.html');
  json = reportSchema.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('with fifty thousand dossiers the page can be used, a list open, within a second and a half', async () => {
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    const { page } = await openFile(browser, file);
    times.push(
      await page.evaluate(async () => {
        const link = document.querySelector<HTMLElement>('dd.figure a');
        const before = performance.now();
        link?.click();
        await new Promise((done) => addEventListener('hashchange', () => requestAnimationFrame(done), { once: true }));
        const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return (opened?.loadEventEnd ?? 0) + performance.now() - before;
      }),
    );
    expect(await page.locator('#explorer .total').textContent()).toBe(
      `${formatCount(json.totals.caseload, 'vi')} hồ sơ`,
    );
    await page.context().close();
  }
  expect(Math.min(...times)).toBeLessThan(1500);
});

test('a list that the page does not hold whole says how many of how many, and where all are', async () => {
  const { page, complaints } = await openFile(browser, file);
  await page.locator('dd.figure a[href="#list-settled"]').click();
  const dialog = page.locator('#explorer');
  const shown = Number(await dialog.locator('.rows table').getAttribute('aria-rowcount')) - 1;
  expect(shown).toBeLessThan(json.totals.settled);
  expect(await dialog.locator('.held').textContent()).toBe(
    `Trang này chứa ${formatCount(shown, 'vi')} trên ${formatCount(json.totals.settled, 'vi')} hồ sơ. Toàn bộ: audit trace settled --format csv`,
  );
  await dialog.locator('[name=unit]').selectOption({ index: 1 });
  await dialog.locator('[name=procedure]').selectOption({ index: 1 });
  const [unit, procedure] = await dialog
    .locator('[name=unit] option:checked, [name=procedure] option:checked')
    .allTextContents();
  expect(await dialog.locator('.held').textContent()).toContain(
    `audit trace settled --unit "${unit}" --procedure "${procedure?.split(' – ')[0]}" --format csv`,
  );
  await dialog.locator('.all').click();
  await dialog.locator('[name=figure]').selectOption('overdue');
  expect(await dialog.locator('.held').isVisible()).toBe(false);
  expect(Number(await dialog.locator('.rows table').getAttribute('aria-rowcount')) - 1).toBe(json.totals.overdue);
  await dialog.locator('[name=figure]').selectOption('caseload');
  await dialog.locator('.rows').evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
  const held = IN_PAGE - json.totals.notAccepted - json.placement.unplaced;
  await page.locator(`#explorer tr[aria-rowindex="${held + 1}"]`).waitFor();
  expect(complaints).toEqual([]);
});
