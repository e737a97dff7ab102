import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, ROOT } from './run.ts';

const CSV = 'Mã hồ sơ,Ngày tiếp nhận,Trạng thái\nA-1,01/03/2022,Đang xử lý\n';
const WAIT_MS = 60_000;

/** Every option that names a file, with a pipe that nobody writes into. */
test.skipIf(process.platform === 'win32').each([
  ['analyze', 'a.csv', '--mapping', 'ống'],
  ['analyze', 'a.csv', '--plan', 'ống'],
  ['analyze', 'a.csv', '--procedures', 'ống'],
  ['inspect', 'a.csv', '--mapping', 'ống'],
  ['plan', 'check', 'ống'],
  ['trace', 'settled', '--case', 'ống'],
  ['explain', 'A-1', '--case', 'ống'],
  ['report', 'ống', '--out', 'out'],
])('a pipe is no file: %s %s %s %s is one sentence, and waits for nobody', (...args) =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'a.csv'), CSV);
    execFileSync('mkfifo', [join(folder, 'ống')]);
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin', 'audit.js'), ...args], {
      cwd: folder,
      env: { ...process.env, AUDIT_LANG: 'vi' },
      input: '',
      encoding: 'utf8',
      timeout: WAIT_MS,
    });
    expect([status, stderr.trimEnd().split('\n').length]).toEqual([2, 1]);
    expect(stderr).toContain('ống');
  }),
);
