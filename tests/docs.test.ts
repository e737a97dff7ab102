import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ROOT } from './e2e/run.ts';

test('the docs show what the program prints today', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/update-docs.js', '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
