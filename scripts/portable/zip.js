import { Zip, ZipDeflate } from 'fflate';
import { byPath } from './sums.js';

/** The first day that a zip can hold, in the zone of who asks: a zip writes the hands of the clock, so every zone gives the same bytes. */
const epoch = () => new Date(1980, 0, 1);

const UNIX = 3;
const RUNS = 0o100755;
const READ = 0o100644;

/**
 * Files as one zip: the same files give the same bytes, whoever makes it, where and when. Handed out in pieces, because all at once takes
 * as much memory again.
 * @param {{ path: string, bytes: Uint8Array, runs: boolean }[]} files @param {(piece: Uint8Array) => void} write
 */
export function writeZip(files, write) {
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    write(piece);
  });
  for (const { path, bytes, runs } of [...files].sort(byPath)) {
    const entry = new ZipDeflate(path, { level: 9 });
    Object.assign(entry, { mtime: epoch(), os: UNIX, attrs: (runs ? RUNS : READ) << 16 });
    zip.add(entry);
    entry.push(bytes, true);
  }
  zip.end();
}
