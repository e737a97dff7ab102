// Tries what tests/faults has, many times over, and writes the table of docs/faults.md. `FAULTS`: mutants of each format (default 1000; a tenth
// as many kills), `SEED`: where the draw begins (a number, or `random`).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seedOf } from '../tests/setup/seed.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGE = join(ROOT, 'docs', 'faults.md');
const MARKS = ['<!-- made by npm run test:faults -->', '<!-- end -->'];

const folder = mkdtempSync(join(tmpdir(), 'audit-faults-'));
const table = join(folder, 'table.jsonl');
writeFileSync(table, '');
const { FAULTS = '1000' } = process.env;
const SEED = String(seedOf(process.env));
const started = Date.now();
const { status } = spawnSync('npx', ['vitest', 'run', 'tests/faults'], {
  cwd: ROOT,
  stdio: 'inherit',
  shell: platform() === 'win32',
  env: { ...process.env, FAULTS, SEED, FAULTS_TABLE: table },
});
const lines = readFileSync(table, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
rmSync(folder, { recursive: true, force: true });

const rows = lines.map(
  ({ format, tried, same, named, failed }) => `| ${format} | ${tried} | ${same} | ${named} | ${failed} |`,
);
const minutes = Math.round((Date.now() - started) / 60_000);
const text = `${MARKS[0]}

Last run: ${new Date().toISOString().slice(0, 10)}, seed ${SEED}, Node ${process.version} on ${platform()}, ${cpus().length} processors, ${minutes} min.

| what | tried | as before | named | failed |
| ---- | ----- | --------- | ----- | ------ |
${rows.join('\n')}

${MARKS[1]}`;
const page = readFileSync(PAGE, 'utf8');
const [from, to] = MARKS.map((mark) => page.indexOf(mark));
writeFileSync(PAGE, page.slice(0, from) + text + page.slice(to + MARKS[1].length));
process.exitCode = status ?? 1;
