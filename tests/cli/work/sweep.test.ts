import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { LOCK_FILE, lock, lockFor } from '../../../src/cli/work/lock.ts';
import { enter, entered, leave } from '../../../src/cli/work/registry.ts';
import { sweep } from '../../../src/cli/work/sweep.ts';
import { messagesOf } from '../../../src/messages/index.ts';

let place: string;
let said: string[];
const terminal = { messages: messagesOf('vi'), err: (text: string) => void said.push(text) } as unknown as Terminal;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'audit-sweep-'));
  said = [];
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** A work folder as a killed process leaves it, or one that runs. */
function work(name: string, parts: string[], { runs = false } = {}): string {
  const folder = join(place, name);
  mkdirSync(folder);
  const made = lock(lockFor(folder, join(place, 'out')));
  if (!runs) writeFileSync(join(folder, LOCK_FILE), JSON.stringify({ ...made, made: 0 }));
  for (const part of parts) {
    mkdirSync(join(folder, part, '..'), { recursive: true });
    writeFileSync(join(folder, part), part);
  }
  return folder;
}

test('what a kill has left is removed; what runs, and what is nobody’s work, stays', () => {
  work('.out-aaaaaa', ['stdin.csv', 'report/case.duckdb']);
  work('.out-bbbbbb', ['stdin.csv'], { runs: true });
  work('thesis', ['chapter']);
  mkdirSync(join(place, '.out-cccccc'));
  sweep(place, terminal);
  expect(readdirSync(place).sort()).toEqual(['.out-bbbbbb', '.out-cccccc', 'thesis']);
  expect(said).toEqual([]);
});

test('a folder without a lock, of a run killed before it had one or after it had none, is known by its note', () => {
  const folder = join(place, '.out-aaaaaa');
  const running = join(place, '.out-bbbbbb');
  const taken = join(place, '.out-cccccc');
  const ended = { ...lockFor(folder, null), made: 0 };
  for (const note of [ended, { ...ended, folder: taken }, lockFor(running, null)]) enter(note);
  try {
    for (const one of [folder, running, taken]) mkdirSync(one);
    // Cut while it was written.
    writeFileSync(join(folder, LOCK_FILE), '{"schema":');
    lock(lockFor(taken, null));
    sweep(null, terminal);
    expect(readdirSync(place).sort()).toEqual(['.out-bbbbbb', '.out-cccccc']);
    expect(entered().map((note) => note.folder)).toEqual(expect.arrayContaining([running]));
    expect(entered().map((note) => note.folder)).not.toContain(folder);
  } finally {
    for (const one of [folder, running, taken]) leave(one);
  }
});

test('a run killed between the old report and the new one: the new one is put in its place, and said', () => {
  work('.out-aaaaaa', ['old/manifest.json', 'report/manifest.json']);
  sweep(place, terminal);
  expect(readdirSync(place)).toEqual(['out']);
  expect(readFileSync(join(place, 'out', 'manifest.json'), 'utf8')).toBe('report/manifest.json');
  expect(said.join('')).toMatch(/^Lần chạy trước bị ngắt .* báo cáo mới .*\n$/);
});

test('where the new one is not whole the old one is put back', () => {
  work('.out-aaaaaa', ['old/manifest.json', 'report/case.duckdb']);
  sweep(place, terminal);
  expect(readFileSync(join(place, 'out', 'manifest.json'), 'utf8')).toBe('old/manifest.json');
  expect(said.join('')).toMatch(/báo cáo cũ đã được đưa trở lại/);
});

test('a report in its place is not touched', () => {
  mkdirSync(join(place, 'out'));
  work('.out-aaaaaa', ['old/manifest.json', 'report/manifest.json']);
  sweep(place, terminal);
  expect([readdirSync(join(place, 'out')), existsSync(join(place, '.out-aaaaaa')), said]).toEqual([[], false, []]);
});
