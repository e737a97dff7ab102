import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isRunning, LOCK_FILE, lock, lockFor, lockOf } from '../../../src/cli/work/lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the lock of a process that runs is read back, and running; in another folder it locks nothing', () => {
  const made = lock(lockFor(folder, '/reports/a'));
  expect(lockOf(folder)).toEqual(made);
  expect(isRunning(made)).toBe(true);
  const other = join(folder, 'other');
  mkdirSync(other);
  copyFileSync(join(folder, LOCK_FILE), join(other, LOCK_FILE));
  expect([lockOf(other), lockOf(tmpdir())]).toEqual([null, null]);
});

test('a process that has ended does not run, nor does one that began before the computer did', () => {
  const made = lock(lockFor(folder, null));
  const { pid } = spawnSync(process.execPath, ['--version']);
  expect(isRunning({ ...made, pid })).toBe(false);
  expect(isRunning({ ...made, made: 0 })).toBe(false);
});

test.runIf(process.platform === 'linux')('a number given to another process is not the one that locked', () => {
  const made = lock(lockFor(folder, null));
  expect(made.started).toMatch(/^\d+$/);
  expect(isRunning({ ...made, started: '1' })).toBe(false);
});

test('of a process on another computer nobody here knows that it has ended', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  expect(isRunning({ ...lock(lockFor(folder, null)), pid, host: 'another' })).toBe(true);
});
