// What is measured: sets of commands over the same input, each beside a peer.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeCsv } from './make-csv.js';
import { makeXlsx } from './make-xlsx.js';
import { isThere } from './measure.js';

/**
 * A command that reads an input. `only`: a probe without which it is left out; `ours`: its stages are asked for.
 * @typedef {{name: string, command: string[], only?: string[], ours?: boolean}} Entry
 * The first entry is what the others are compared with. `rules`: is it measured beside it how long the rules take?
 * @typedef {{title: string, rows: number, make: () => Promise<void>, entries: Entry[], rules?: boolean}} Set
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const node = process.execPath;
const peer = (/** @type {string} */ name, /** @type {string} */ file) => [
  node,
  join(ROOT, 'scripts/bench/peers.js'),
  name,
  file,
];

/**
 * @param {string} folder where inputs and reports are written
 * @param {string} input
 * @param {string[]} [options]
 */
function audit(folder, input, options = []) {
  const out = ['--out', join(folder, 'report'), '--force', '--quiet'];
  return [node, join(ROOT, 'bin/audit.js'), 'analyze', input, ...out, ...options];
}

const PANDAS = `import sys, pandas as pd
f = pd.read_csv(sys.argv[1], dtype=str)
d = lambda c: pd.to_datetime(f[c], format='%d/%m/%Y %H:%M:%S', errors='coerce')
f['late'] = d('Ngày có kết quả') > d('Ngày hẹn trả')
r = d('Ngày tiếp nhận').between('2021-07-15', '2023-11-30 23:59:59')
f[r].groupby(['Đơn vị giải quyết', 'Lĩnh vực', 'Hình thức nộp'])['late'].agg(['size', 'sum'])`;

/** The columns of make-csv.js that the peers group by. */
const GROUPED = ['Đơn vị giải quyết', 'Lĩnh vực', 'Hình thức nộp'];

/** @param {string} folder @param {number} rows @param {string} file @returns {Entry[]} */
function csvPeers(folder, rows, file) {
  const sql = `SELECT ${GROUPED.map((name) => `"${name}"`).join(', ')}, count(*) FROM t GROUP BY 1, 2, 3`;
  return [
    { name: 'bare DuckDB: three days typed, counts by unit, field and channel', command: peer('duckdb', file) },
    { name: 'csv-parse: splitting alone', command: peer('csv-parse', file) },
    {
      name: 'Miller: one count of three columns',
      command: ['mlr', '--icsv', '--ojson', 'count-distinct', '-f', GROUPED.join(','), file],
      only: ['mlr', '--version'],
    },
    {
      name: 'SQLite: import, one count of three columns',
      command: ['sqlite3', ':memory:', '-cmd', '.mode csv', '-cmd', `.import ${file} t`, sql],
      only: ['sqlite3', '--version'],
    },
    {
      name: 'pandas: three days typed, one count of three columns',
      command: ['python3', '-c', PANDAS, file],
      only: ['python3', '-c', 'import pandas'],
    },
    { name: 'audit, report.json', command: audit(folder, file, ['--format', 'json']), ours: true },
    ...(rows <= 1_000_000 ? [{ name: 'audit, every format', command: audit(folder, file), ours: true }] : []),
  ].filter(({ only }) => rows <= 1_000_000 || only === undefined);
}

/**
 * The sets, the small ones first.
 * @param {string} folder
 * @param {{rows: number, large: boolean}} asked
 * @returns {Set[]}
 */
export function setsOf(folder, { rows, large }) {
  const csv = (/** @type {number} */ n) => join(folder, `export-${n}.csv`);
  const files = join(folder, 'files');
  const xlsxRows = Math.min(rows, 200_000);
  const xlsx = join(folder, `export-${xlsxRows}.xlsx`);
  /** @type {Set[]} */
  const sets = [
    {
      title: 'CSV, 20 rows',
      rows: 20,
      make: () => makeCsv(csv(20), 20),
      entries: [
        { name: 'bare DuckDB', command: peer('duckdb', csv(20)) },
        { name: 'audit, report.json', command: audit(folder, csv(20), ['--format', 'json']), ours: true },
        { name: 'audit, every format', command: audit(folder, csv(20)), ours: true },
      ],
    },
    {
      title: 'CSV, 200 files of 20 rows',
      rows: 4000,
      make: () => cut(csv(4000), files),
      entries: [
        { name: 'bare DuckDB', command: peer('duckdb', join(files, '*.csv')) },
        { name: 'audit, report.json', command: audit(folder, files, ['--format', 'json']), ours: true },
      ],
    },
    {
      title: `XLSX, ${xlsxRows} rows of 17 columns`,
      rows: xlsxRows,
      make: () => makeXlsx(xlsx, xlsxRows),
      entries: [
        { name: "exceljs' streaming reader", command: peer('exceljs', xlsx) },
        { name: 'our reader', command: peer('our xlsx reader', xlsx) },
        { name: 'audit, report.json', command: audit(folder, xlsx, ['--format', 'json']), ours: true },
        { name: 'audit, every format', command: audit(folder, xlsx), ours: true },
        {
          name: 'audit, every format, no sheet of dossiers',
          command: audit(folder, xlsx, ['--workbook-rows', '0']),
          ours: true,
        },
      ],
    },
    {
      title: `CSV, ${rows} rows of 17 columns`,
      rows,
      make: () => makeCsv(csv(rows), rows),
      entries: csvPeers(folder, rows, csv(rows)),
      rules: true,
    },
  ];
  if (large) {
    sets.push({
      title: `CSV, ${rows * 10} rows of 17 columns`,
      rows: rows * 10,
      make: () => makeCsv(csv(rows * 10), rows * 10),
      entries: csvPeers(folder, rows * 10, csv(rows * 10)),
    });
  }
  return sets;
}

/** Makes a file of 4,000 rows and cuts it into 200 with its heading. @param {string} file @param {string} folder */
async function cut(file, folder) {
  await makeCsv(file, 4000);
  mkdirSync(folder, { recursive: true });
  const [heading, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  for (let at = 0; at < 200; at++) {
    const own = lines.slice(at * 20, at * 20 + 20);
    writeFileSync(join(folder, `${String(at).padStart(3, '0')}.csv`), `${[heading, ...own].join('\n')}\n`);
  }
}

/** Entries that can be run here, and the names of those whose program is absent. @param {Entry[]} entries */
export function runnable(entries) {
  const has = entries.map(({ only }) => only === undefined || isThere(only));
  return {
    there: entries.filter((_, at) => has[at]),
    absent: entries.filter((_, at) => !has[at]).map(({ name }) => name),
  };
}
