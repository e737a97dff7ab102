// Takes the pictures of README.md: the first screen of the page, the first sheet of the workbook, the first page of the document, as their
// readers' programs show them. Needs Chromium, LibreOffice (soffice) and poppler (pdftoppm); run by hand when what they show has changed.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'audit-pictures-'));
const out = join(work, 'report');
const catalogue = 'fixtures/catalogue/procedures.csv';
execFileSync(
  process.execPath,
  ['bin/audit.js', 'analyze', 'fixtures/nghe-an', '--procedures', catalogue, '--out', out, '--quiet'],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 1100, height: 980 } });
await page.goto(pathToFileURL(join(out, 'report.html')).href);
await page.screenshot({ path: join(root, 'docs', 'page.png') });
await browser.close();

for (const [file, picture, dots] of [
  ['report.xlsx', 'workbook.png', 84],
  ['report.docx', 'document.png', 70],
]) {
  const profile = pathToFileURL(join(work, 'profile')).href;
  const options = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', work];
  execFileSync('soffice', [...options, join(out, String(file))], { stdio: 'ignore' });
  const pdf = join(work, 'report.pdf');
  const name = join(work, 'picture');
  execFileSync('pdftoppm', ['-png', '-singlefile', '-r', String(dots), '-f', '1', '-l', '1', pdf, name]);
  copyFileSync(`${name}.png`, join(root, 'docs', String(picture)));
}
rmSync(work, { recursive: true, force: true });
