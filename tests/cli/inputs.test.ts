import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { resolveInputs } from '../../src/cli/run/inputs.ts';
import { lock, lockFor } from '../../src/cli/work/lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-inputs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.runIf(process.platform !== 'win32')('a pipe, named or in a folder, is told and not waited for', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  writeFileSync(join(folder, 'a.csv'), 'x');
  for (const args of [['.'], ['pipe', 'a.csv']]) {
    const { inputs, faults } = await resolveInputs(args, folder, join(folder, 'stdin.csv'));
    expect(inputs.map(({ shown }) => shown)).toEqual(['a.csv']);
    expect(faults.map(({ fault, path }) => [fault, path])).toEqual([['no-file', 'pipe']]);
  }
});

test('what another run works in is no input, of a folder or of a glob', async () => {
  const work = join(folder, '.out-aaaaaa');
  mkdirSync(join(work, 'unpacked'), { recursive: true });
  lock(lockFor(work, join(folder, 'out')));
  writeFileSync(join(work, 'unpacked', '1.csv'), 'x');
  writeFileSync(join(folder, 'a.csv'), 'x');
  for (const arg of ['.', '**/*']) {
    const { inputs, faults } = await resolveInputs([arg], folder, join(folder, 'stdin.csv'));
    expect([inputs.map(({ shown }) => shown), faults]).toEqual([['a.csv'], []]);
  }
});
