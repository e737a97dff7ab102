// Speed and memory against peers on the same files in the same run; prints seconds, megabytes and ratios. The files are made
// once (seeded) in the temporary folder. `npm run bench -- 200000` takes fewer rows.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCsv } from './bench/make-csv.js';
import { makeXlsx } from './bench/make-xlsx.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const rows = Number(process.argv[2] ?? 1_000_000);
const xlsxRows = Math.min(rows, 200_000);
const csv = join(tmpdir(), `audit-bench-export-${rows}.csv`);
const xlsx = join(tmpdir(), `audit-bench-${xlsxRows}.xlsx`);
const out = join(tmpdir(), 'audit-bench-report');

if (!existsSync(csv)) await makeCsv(csv, rows);
if (!existsSync(xlsx)) await makeXlsx(xlsx, xlsxRows);

/** @param {string} name @param {string} file */
function peer(name, file) {
  const text = execFileSync(process.execPath, [join(root, 'scripts/bench/peers.js'), name, file], { encoding: 'utf8' });
  return { name, ...JSON.parse(text) };
}

function analyze() {
  rmSync(out, { recursive: true, force: true });
  const report = join(tmpdir(), 'audit-bench-usage.json');
  const code = `import { main } from ${JSON.stringify(join(root, 'dist/cli/main.js'))};
    import { writeFileSync } from 'node:fs';
    const started = performance.now();
    await main(['analyze', ${JSON.stringify(csv)}, '--out', ${JSON.stringify(out)}, '--format', 'json', '--quiet']);
    writeFileSync(${JSON.stringify(report)}, JSON.stringify({ seconds: (performance.now() - started) / 1000, megabytes: process.resourceUsage().maxRSS / 1024 }));`;
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { stdio: 'ignore' });
  const { stages } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  return { name: 'audit analyze --format json', rows, stages, ...JSON.parse(readFileSync(report, 'utf8')) };
}

function help() {
  const started = performance.now();
  execFileSync(process.execPath, [join(root, 'bin/audit.js'), '--help']);
  return (performance.now() - started) / 1000;
}

/** @param {{name: string, seconds: number, megabytes: number}} run @param {number} [base] */
function line({ name, seconds, megabytes }, base) {
  const ratio = base === undefined ? '' : `${(seconds / base).toFixed(2)} ×`;
  console.log(
    `${name.padEnd(34)}${seconds.toFixed(2).padStart(8)} s${megabytes.toFixed(0).padStart(8)} MB${ratio.padStart(10)}`,
  );
}

peer('duckdb', csv); // the file comes from the disk once, for all alike
const bare = peer('duckdb', csv);
const ours = analyze();
console.log(`CSV, ${rows} rows × 17 columns; × is against bare DuckDB`);
line(bare);
line({ name: '  until the figures stand', seconds: ours.stages.counted, megabytes: ours.megabytes }, bare.seconds);
line(ours, bare.seconds);
line(peer('csv-parse', csv), bare.seconds);
const rules = JSON.parse(
  execFileSync(process.execPath, [join(root, 'scripts/bench/rules.js'), join(out, 'case.duckdb')], {
    encoding: 'utf8',
  }),
);
console.log(
  `all rules ${rules.rules.toFixed(2)} s, figures once ${rules.figures.toFixed(2)} s (${(rules.rules / rules.figures).toFixed(2)} ×), ${rules.findings} signs`,
);
console.log(`XLSX, ${xlsxRows} rows × 17 columns; × is against exceljs' streaming reader`);
const exceljs = peer('exceljs', xlsx);
line(exceljs);
line(peer('our xlsx reader', xlsx), exceljs.seconds);
console.log(`audit --help ${help().toFixed(2)} s`);
