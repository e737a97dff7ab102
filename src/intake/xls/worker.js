// @ts-check
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { quickenIndexOf } from './lookup.js';
import { biffSheets } from './sheets.js';

quickenIndexOf();

/** @type {{ path: string, mostRows: number, only: number | null }} */
const { path, mostRows, only } = workerData;
const BATCH_ROWS = 1000;
try {
  for (const [at, { sheet, rows }] of biffSheets(readFileSync(path), mostRows).entries()) {
    if (only !== null && at !== only) continue;
    parentPort?.postMessage({ sheet });
    /** @type {import('./sheets.js').BiffRow[]} */
    let batch = [];
    for (const row of rows()) {
      if (batch.push(row) < BATCH_ROWS) continue;
      parentPort?.postMessage({ rows: batch });
      batch = [];
    }
    parentPort?.postMessage({ rows: batch });
  }
  parentPort?.postMessage({ done: true });
} catch (error) {
  // The library also throws plain text.
  parentPort?.postMessage({ failed: error instanceof Error ? error.message : String(error) });
}
