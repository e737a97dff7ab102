// @ts-check
// A process of its own: `path` is its argument, its sheets are its messages.
import { readFileSync } from 'node:fs';
import { quickenIndexOf } from './lookup.js';
import { biffSheets } from './sheets.js';

quickenIndexOf();
// It stays until it is ended, or until whoever asked is gone.
process.on('disconnect', () => process.exit());

const [path = ''] = process.argv.slice(2);
const BATCH_ROWS = 1000;

/**
 * Waits until the message is out, so that they do not heap up.
 * @param {object} message
 * @returns {Promise<void>}
 */
function say(message) {
  return new Promise((done) => process.send?.(message, undefined, undefined, () => done()));
}

try {
  for (const { sheet, rows } of biffSheets(readFileSync(path))) {
    await say({ sheet });
    /** @type {import('./sheets.js').BiffRow[]} */
    let batch = [];
    for (const row of rows()) {
      if (batch.push(row) < BATCH_ROWS) continue;
      await say({ rows: batch });
      batch = [];
    }
    await say({ rows: batch });
  }
  await say({ done: true });
} catch (error) {
  // The library also throws plain text.
  await say({ failed: error instanceof Error ? error.message : String(error) });
}
