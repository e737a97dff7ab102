import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openOutput } from '../../../src/cli/run/outputFolder.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { messagesOf } from '../../../src/messages/index.ts';

/** What was asked of the system, in its order. */
const asked: string[] = [];
let failing = '';
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const paths = new Map<number, string>();
  return {
    ...real,
    openSync: (path: string, flags: string) => {
      const file = real.openSync(path, flags);
      paths.set(file, path);
      return file;
    },
    fsyncSync: (file: number) => {
      const path = paths.get(file) ?? '';
      asked.push(`flush ${path}`);
      if (failing !== '' && path.endsWith(failing))
        throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'fsync' });
      real.fsyncSync(file);
    },
    renameSync: (from: string, to: string) => {
      asked.push(`rename ${from}`);
      real.renameSync(from, to);
    },
  };
});

const terminal = { messages: messagesOf('vi'), err: () => {} } as unknown as Terminal;

/** Writes a report into a new place, and gives it back. */
function written(): string {
  const place = fs.mkdtempSync(join(tmpdir(), 'audit-flush-'));
  const output = openOutput(join(place, 'out'), { force: false, share: true }, terminal);
  fs.mkdirSync(join(output.report, 'csv'));
  for (const name of ['manifest.json', 'csv/a.csv']) fs.writeFileSync(join(output.report, name), '{}');
  asked.length = 0;
  try {
    output.complete();
  } finally {
    output.discard();
  }
  return place;
}

test.skipIf(process.platform === 'win32')(
  'a report is on the disk before it takes its place, and its name after',
  () => {
    const place = written();
    const steps = asked.map((step) => step.replace(/ .*\.out-\w+/, ' '));
    const at = steps.indexOf('rename /report');
    expect(steps.slice(0, at).sort()).toEqual(
      ['flush /report', 'flush /report/csv', 'flush /report/csv/a.csv', 'flush /report/manifest.json'].sort(),
    );
    expect(steps.slice(at + 1)).toEqual([`flush ${place}`]);
    fs.rmSync(place, { recursive: true });
  },
);

test('a disk that fails when it is asked to write leaves no report in its place', () => {
  failing = 'manifest.json';
  expect(written).toThrow('EIO');
  expect(asked.some((step) => step.startsWith('rename'))).toBe(false);
});
