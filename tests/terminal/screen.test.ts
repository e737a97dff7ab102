import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { FIXTURES, inFolder, ROOT } from '../e2e/run.ts';

/** What a real pseudo-terminal of that width gets, from util-linux' `script`. */
function screen(columns: number, command: string, env: Record<string, string> = {}): string {
  const { stdout, status } = spawnSync('script', ['-qec', `stty cols ${columns}; ${command}`, '/dev/null'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, AUDIT_LANG: 'vi', ...env },
    maxBuffer: 64 << 20,
  });
  expect(status).toBe(0);
  return stdout;
}

/** Lines as they stand on the screen: what was written over is gone. */
const standing = (text: string) =>
  text.split(/\r?\n/).map((line) => stripVTControlCharacters(line.split('\r').at(-1) ?? ''));

test.each([80, 160])(
  'on a terminal of %d columns nothing is wider, and the progress is told and taken away',
  (columns) =>
    inFolder((folder) => {
      const text = screen(
        columns,
        `node bin/audit.js analyze "${FIXTURES}" --out "${join(folder, 'r')}" --format json`,
      );
      const lines = standing(text);
      expect(lines.filter((line) => line.length > columns)).toEqual([]);
      const said = lines.join('\n');
      expect(said).toContain('KẾT QUẢ PHÂN TÍCH HỒ SƠ THỦ TỤC HÀNH CHÍNH');
      expect(said.replace(/\s+/g, ' ')).toContain('1.991 dòng đọc được = 1.976 hồ sơ + 11 dòng trùng');
      expect(said).toMatch(/Đã đọc so-y-te\.xlsx: 301 dòng \([\d.]+ dòng\/giây\)/);
      expect(said).not.toMatch(/· \d+ giây/);
      expect(text).toContain('\u001b[1m');
    }),
);

test('NO_COLOR is honoured on a terminal too', () =>
  inFolder((folder) => {
    const command = `node bin/audit.js analyze "${FIXTURES}" --out "${join(folder, 'r')}" --format json`;
    expect(screen(80, command, { NO_COLOR: '1' })).not.toContain('\u001b[1m');
  }));
