// Tries what tests/faults has, many times over, and writes the table of docs/faults.md. `FAULTS`: mutants of each format (default 1000; a tenth
// as many kills), `SEED`: where the draw begins (a number, or `random`). Test files as arguments run alone, and replace their lines of the table.
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
const git = (...args) => spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' }).stdout.trim();
const commit = `${git('rev-parse', '--short=7', 'HEAD')}${git('status', '--porcelain', 'src') === '' ? '' : ' with changes'}`;
const files = process.argv.slice(2);
const { status } = spawnSync('npx', ['vitest', 'run', ...(files.length > 0 ? files : ['tests/faults'])], {
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

const page = readFileSync(PAGE, 'utf8');
const [from, to] = MARKS.map((mark) => page.indexOf(mark));
const today = new Date().toISOString().slice(0, 10);
const minutes = Math.round((Date.now() - started) / 60_000);

/** Lines of the table by what they are of. */
const rows = new Map(
  (files.length > 0 ? page.slice(from, to).split('\n') : [])
    .filter((line) => /^\| .* \| \d+ \|/.test(line))
    .map((line) => [line.split(' | ')[0].slice(2), line]),
);
for (const { format, tried, same, named, failed, seconds } of lines) {
  const time = seconds === undefined ? '' : `, ${seconds} s`;
  rows.set(
    format,
    `| ${format} | ${tried} | ${same} | ${named} | ${failed} | ${commit}, ${today}, seed ${SEED}${time} |`,
  );
}
const commits = new Set([...rows.values()].map((line) => line.split(' | ').at(-1)?.split(',')[0]));

const text = `${MARKS[0]}

Last run: ${today}, Node ${process.version} on ${platform()}, ${cpus().length} processors, ${minutes} min${files.length > 0 ? ` for ${files.join(', ')}` : ''}.
${commits.size > 1 ? `\nThe lines come from several runs, of ${commits.size} commits: each says its own.\n` : ''}
| what | tried | as before | named | failed | when |
| ---- | ----- | --------- | ----- | ------ | ---- |
${[...rows.values()].sort().join('\n')}

${MARKS[1]}`;
writeFileSync(PAGE, page.slice(0, from) + text + page.slice(to + MARKS[1].length));
process.exitCode = status ?? 1;
