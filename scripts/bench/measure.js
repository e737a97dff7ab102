// Runs a command as a whole process and says what it took.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @typedef {{seconds: number, processor: number | null, megabytes: number | null}} Taken seconds of the clock; of all processors; the peak */

const TIME = '/usr/bin/time';

/**
 * Runs a command once. Processor time and peak memory are known where GNU time is; the memory of processes that it starts is not in it.
 * Throws with what it printed when it fails.
 * @param {readonly string[]} command
 * @param {number[]} [good] exit codes that are no failure
 * @returns {Taken}
 */
export function measure(command, good = [0]) {
  const folder = mkdtempSync(join(tmpdir(), 'audit-bench-'));
  const report = join(folder, 'time');
  const timed = existsSync(TIME) ? [TIME, '-f', '%U %S %M', '-o', report, ...command] : [...command];
  const started = performance.now();
  const { status, stderr, error } = spawnSync(timed[0] ?? '', timed.slice(1), {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 26,
  });
  const seconds = (performance.now() - started) / 1000;
  const [user, system, kilobytes] = existsSync(report)
    ? (readFileSync(report, 'utf8').trim().split('\n').at(-1) ?? '').split(' ').map(Number)
    : [];
  rmSync(folder, { recursive: true, force: true });
  if (error || !good.includes(status ?? -1)) throw new Error(`${command.join(' ')}: ${error ?? stderr.slice(-500)}`);
  return {
    seconds,
    processor: user === undefined || system === undefined ? null : user + system,
    megabytes: kilobytes === undefined ? null : kilobytes / 1024,
  };
}

/** The run in the middle by the clock. @param {Taken[]} runs @returns {Taken} */
export function median(runs) {
  const sorted = runs.toSorted((a, b) => a.seconds - b.seconds);
  return /** @type {Taken} */ (sorted[Math.floor(sorted.length / 2)]);
}

/** Is a program there? @param {readonly string[]} probe a command that ends with 0 where it is */
export function isThere(probe) {
  return spawnSync(probe[0] ?? '', probe.slice(1), { stdio: 'ignore' }).status === 0;
}
