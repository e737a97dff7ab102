// What others need for the same file, each run in a process of its own: `node peers.js NAME FILE`.
import { createReadStream } from 'node:fs';

const [name, file = ''] = process.argv.slice(2);

const peers = {
  /** The counts by unit, field and channel as a power user writes them by hand. */
  async duckdb() {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const db = await (await DuckDBInstance.create(':memory:')).connect();
    const columns = Array.from({ length: 17 }, (_, at) => `'c${at}': 'VARCHAR'`).join(', ');
    const moment = (/** @type {string} */ cell) => `try_strptime(${cell}, '%d/%m/%Y %H:%M:%S')`;
    const result = await db.runAndReadAll(`
      SELECT c2, c3, c6, count(*) AS received, count(*) FILTER (WHERE ${moment('c10')} > ${moment('c9')}) AS late,
        count(*) FILTER (WHERE ${moment('c10')} IS NULL) AS pending
      FROM read_csv('${file}', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"', columns = {${columns}})
      WHERE ${moment('c8')} BETWEEN TIMESTAMP '2021-07-15' AND TIMESTAMP '2023-11-30 23:59:59' GROUP BY ALL`);
    return result.currentRowCount;
  },
  async 'csv-parse'() {
    const { parse } = await import('csv-parse');
    let rows = 0;
    for await (const _ of createReadStream(file).pipe(parse({ bom: true }))) rows++;
    return rows;
  },
  async exceljs() {
    const { default: ExcelJS } = await import('exceljs');
    let rows = 0;
    const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore' };
    // @ts-expect-error the options' types are narrower than what the reader takes
    for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(file, options))
      for await (const _ of sheet) rows++;
    return rows;
  },
  async 'our xlsx reader'() {
    const { openWorkbook } = await import('../../dist/intake/xlsx/workbook.js');
    const workbook = await openWorkbook(file);
    let rows = 0;
    for (const sheet of workbook.sheets) for await (const batch of workbook.rows(sheet)) rows += batch.length;
    workbook.close();
    return rows;
  },
};

const started = performance.now();
const rows = await peers[/** @type {keyof typeof peers} */ (name)]();
const seconds = (performance.now() - started) / 1000;
console.log(JSON.stringify({ rows, seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
