// @ts-check
// A process of its own: `path` is its argument, its sheets are its messages.
import { readFileSync } from 'node:fs';
import { quickenIndexOf } from './lookup.js';
import { messagesOf } from './sheets.js';

quickenIndexOf();
// It stays until it is ended, or until whoever asked is gone.
process.on('disconnect', () => process.exit());

const [path = ''] = process.argv.slice(2);

/**
 * Waits until the message is out, so that they do not heap up.
 * @param {object} message
 * @returns {Promise<void>}
 */
function say(message) {
  return new Promise((done) => process.send?.(message, undefined, undefined, () => done()));
}

for (const message of messagesOf(readFileSync(path))) await say(message);
