// Speed and memory beside peers on the same inputs in the same run, interleaved, the median of three; prints the table and writes it into
// docs/performance.md. Inputs are made once (seeded) in the temporary folder.
//
//   npm run bench -- [--rows 1000000] [--rounds 3] [--large] [--only XLSX] [--keep]
//
// --large: ten times the rows too. --only: sets whose title has the words. --keep: print alone, leave the page as it is.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure, median } from './bench/measure.js';
import { runnable, setsOf } from './bench/sets.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGE = join(ROOT, 'docs', 'performance.md');
const MARKS = ['<!-- made by npm run bench -->', '<!-- end -->'];

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '3' },
    large: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    keep: { type: 'boolean', default: false },
  },
});
const folder = join(tmpdir(), 'audit-bench');
mkdirSync(folder, { recursive: true });

/** Seconds of the clock until a stage of the report just written, from its manifest. */
function stages() {
  const { stages: ends } = JSON.parse(readFileSync(join(folder, 'report', 'manifest.json'), 'utf8'));
  return /** @type {Record<string, number>} */ (ends);
}

/** What the rules take beside the figures, in the case of the report just written. */
function rulesOf() {
  const asked = [join(ROOT, 'scripts/bench/rules.js'), join(folder, 'report', 'case.duckdb')];
  const { rules, figures, findings } = JSON.parse(execFileSync(process.execPath, asked, { encoding: 'utf8' }));
  return `All rules ${n(rules)} s, the figures once ${n(figures)} s (${n(rules / figures)} ×); ${findings} signs.`;
}

/** @param {number | null} value @param {number} digits */
function n(value, digits = 2) {
  return value === null ? '–' : value.toFixed(digits);
}

/** @param {import('./bench/sets.js').Set} set */
async function tableOf({ title, rows, make, entries, rules: ofRules = false }) {
  const made = join(folder, `${title.replace(/\W+/g, '-')}.made`);
  if (!existsSync(made)) await make();
  writeFileSync(made, '');
  const { there, absent } = runnable(entries);
  /** @type {import('./bench/measure.js').Taken[][]} */
  const runs = there.map(() => []);
  /** @type {Record<string, number>[]} */
  const figures = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const [at, { command, ours }] of there.entries()) {
      runs[at]?.push(measure(command));
      if (ours) figures[at] = stages();
    }
  }
  const base = median(runs[0] ?? []).seconds;
  const lines = there.map(({ name }, at) => {
    const { seconds, processor, megabytes } = median(runs[at] ?? []);
    const counted = figures[at]?.counted;
    const until = counted === undefined ? '' : `, figures after ${n(counted)} s`;
    const rate = Math.round(rows / seconds);
    return `| ${name}${until} | ${n(seconds)} | ${n(processor)} | ${n(megabytes, 0)} | ${rate} | ${n(seconds / base)} |`;
  });
  if (ofRules) lines.push('', rulesOf());
  const without = absent.length === 0 ? [] : ['', `Not there, left out: ${absent.join('; ')}.`];
  return [
    `### ${title}`,
    '',
    '| what | seconds | of processor | peak MB | rows/s | × the first |',
    '| ---- | ------: | -----------: | ------: | -----: | ----------: |',
    ...lines,
    ...without,
    '',
  ].join('\n');
}

const asked = { rows: Number(values.rows), large: values.large };
const load = n(loadavg()[0] ?? null, 1);
const tables = [];
for (const set of setsOf(folder, asked).filter(({ title }) => title.includes(values.only))) {
  const table = await tableOf(set);
  console.log(table);
  tables.push(table);
}
if (!values.keep) {
  const machine = `${cpus().length} processors (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()}, Node ${process.version}`;
  const head = `Run of ${new Date().toISOString().slice(0, 10)} on ${machine}; medians of ${values.rounds} interleaved runs, each a whole process. Load of the machine as they began: ${load}.`;
  const page = readFileSync(PAGE, 'utf8');
  const [from = 0, to = 0] = MARKS.map((mark) => page.indexOf(mark));
  writeFileSync(PAGE, `${page.slice(0, from)}${MARKS[0]}\n\n${head}\n\n${tables.join('\n')}\n${page.slice(to)}`);
}
