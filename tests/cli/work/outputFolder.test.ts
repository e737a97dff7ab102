import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UsageError } from '../../../src/cli/failure.ts';
import { openOutput } from '../../../src/cli/run/outputFolder.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { messagesOf } from '../../../src/messages/index.ts';

/** What the system refuses: the renames to or from paths that a test names. */
let refused: (from: string, to: string) => string | null = () => null;
let unremovable: (path: string) => boolean = () => false;
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const fail = (code: string) => Object.assign(new Error(`${code}: refused`), { code, syscall: 'rename' });
  return {
    ...real,
    renameSync: (from: string, to: string) => {
      const code = refused(from, to);
      if (code !== null) throw fail(code);
      real.renameSync(from, to);
    },
    rmSync: (path: string, options: fs.RmOptions) => {
      if (unremovable(path)) throw fail('EBUSY');
      real.rmSync(path, options);
    },
  };
});

let place: string;
let said: string[];
const terminal = { messages: messagesOf('vi'), err: (text: string) => void said.push(text) } as unknown as Terminal;
const umask = process.umask();
// The waits between the tries are real.
vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out');
beforeEach(() => {
  place = fs.mkdtempSync(join(tmpdir(), 'audit-output-'));
  said = [];
});
afterEach(() => {
  [refused, unremovable] = [() => null, () => false];
  process.umask(umask);
  fs.rmSync(place, { recursive: true, force: true });
});

const open = (force = true) => openOutput(join(place, 'out'), { force, share: false }, terminal);
const write = (folder: string, text: string) => fs.writeFileSync(join(folder, 'manifest.json'), text);
const read = () => fs.readFileSync(join(place, 'out', 'manifest.json'), 'utf8');

/** An old report, and a new one that waits to take its place. */
function oldAndNew() {
  fs.mkdirSync(join(place, 'out'));
  write(join(place, 'out'), 'old');
  const output = open();
  write(output.report, 'new');
  return output;
}

test('the new report takes the place of the old one, nothing is left beside it, and others may not read it', () => {
  const output = oldAndNew();
  output.complete();
  output.discard();
  expect([read(), fs.readdirSync(place), said]).toEqual(['new', ['out'], []]);
  if (process.platform !== 'win32') {
    expect(fs.statSync(join(place, 'out')).mode & 0o777).toBe(0o700);
    expect(fs.statSync(join(place, 'out', 'manifest.json')).mode & 0o777).toBe(0o600);
  }
});

test('what holds a file for a moment is waited for', () => {
  const output = oldAndNew();
  let left = 2;
  refused = () => (left-- > 0 ? 'EBUSY' : null);
  output.complete();
  output.discard();
  expect([read(), fs.readdirSync(place)]).toEqual(['new', ['out']]);
});

test.each([
  ['the old report cannot be moved', (from: string) => from.endsWith('out')],
  ['the new one cannot be moved', (from: string) => from.endsWith('report')],
])('%s: the old one is whole, and one sentence says what may hold it', (_, is) => {
  const output = oldAndNew();
  refused = (from) => (is(from) ? 'EBUSY' : null);
  expect(() => output.complete()).toThrow(UsageError);
  expect(() => output.complete()).toThrow(/Excel.*báo cáo cũ còn nguyên/);
  output.discard();
  expect([read(), fs.readdirSync(place)]).toEqual(['old', ['out']]);
});

test('neither can be moved: both are kept, and the next start puts the new one in its place', () => {
  const output = oldAndNew();
  let moved = 0;
  refused = () => (moved++ === 0 ? null : 'EBUSY');
  expect(() => output.complete()).toThrow(/báo cáo cũ nằm ở .*old/);
  output.discard();
  const [work = ''] = fs.readdirSync(place);
  expect(fs.readdirSync(join(place, work)).sort()).toEqual(['.audit-lock', 'old', 'report']);
});

test('what cannot be removed is said, once, and throws nothing', () => {
  const output = oldAndNew();
  output.complete();
  unremovable = (path) => path.endsWith('old');
  output.discard();
  output.discard();
  expect(read()).toBe('new');
  expect(said.join('')).toMatch(/^Không xóa được thư mục làm việc [^\n]*Excel[^\n]*\n$/);
});

test('of two runs into one folder the second is told; a report that came meanwhile is not overwritten', () => {
  const first = open(false);
  expect(() => open()).toThrow(new RegExp(`tiến trình ${process.pid}`));
  fs.mkdirSync(join(place, 'out'));
  write(join(place, 'out'), 'other');
  expect(() => first.complete()).toThrow(/--force/);
  first.discard();
  expect([read(), fs.readdirSync(place)]).toEqual(['other', ['out']]);
});
