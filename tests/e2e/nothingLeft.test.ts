import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit, inFolder, ROOT } from './run.ts';

const HEADER = 'Mã hồ sơ,Ngày tiếp nhận,Trạng thái';
const SMALL = `${HEADER}\nA-1,01/03/2022,Đang xử lý\n`;
/** A blank line sends it through the slow way of reading: some seconds. */
const LONG = `${HEADER}\n${Array.from({ length: 150_000 }, (_, n) => `A-${n},01/03/2022 08:30:00,"Đang xử lý"`).join('\n')}\n\nB,02/03/2022,x\n`;

/** Starts a long run into `out`, and waits until it has read citizens' data into its work folder. */
async function begun(folder: string, ...more: string[]): Promise<ChildProcess> {
  writeFileSync(join(folder, 'a.csv'), LONG);
  const before = cases(folder);
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'audit.js'), 'analyze', 'a.csv', '--out', 'out', ...more], {
    cwd: folder,
    env: { ...process.env, AUDIT_LANG: 'vi' },
    stdio: 'ignore',
  });
  const works = () => cases(folder).some((name) => !before.includes(name));
  while (!works()) await new Promise((done) => setTimeout(done, 20));
  return child;
}

/** The case files in a folder, in work folders too. */
const cases = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /case\.duckdb$/.test(name));

const hidden = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('.'));

describe('what ends a run leaves no citizen behind', () => {
  test.each(['SIGTERM', 'SIGHUP'] as const)('%s: exit 130, and the folder as it was', (signal) =>
    inFolder(async (folder) => {
      const child = await begun(folder);
      const [work = ''] = hidden(folder);
      expect(statSync(join(folder, work)).mode & 0o777).toBe(0o700);
      child.kill(signal);
      expect((await once(child, 'exit'))[0]).toBe(130);
      expect(readdirSync(folder)).toEqual(['a.csv']);
    }),
  );

  test('kill -9: the next start of any command, anywhere, sweeps it; a run that goes on is left alone, and holds its folder', () =>
    inFolder(async (folder) => {
      const killed = await begun(folder);
      killed.kill('SIGKILL');
      await once(killed, 'exit');
      expect(hidden(folder)).toHaveLength(1);
      const running = await begun(folder, '--format', 'json');
      // However long the second one takes to start, the first is still at work.
      running.kill('SIGSTOP');
      const second = audit(['analyze', 'a.csv', '--out', 'out', '--force'], { cwd: folder });
      expect(second.exit).toBe(2);
      expect(second.err).toMatch(/^Một lần chạy khác \(tiến trình \d+\)[^\n]*\n$/);
      audit(['rules', 'RF02'], { cwd: tmpdir() });
      running.kill('SIGCONT');
      expect((await once(running, 'exit'))[0]).toBe(0);
      expect(readdirSync(folder).sort()).toEqual(['a.csv', 'out']);
    }));
});

test('a report is readable by its owner alone; --share opens it as the umask says', () =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'a.csv'), SMALL);
    const mode = (path: string) => statSync(join(folder, path)).mode & 0o077;
    expect(audit(['analyze', 'a.csv', '--out', 'mine', '--format', 'csv,json'], { cwd: folder }).exit).toBe(0);
    expect(['mine', 'mine/csv', 'mine/report.json', 'mine/case.duckdb', 'mine/manifest.json'].map(mode)).toEqual([
      0, 0, 0, 0, 0,
    ]);
    expect(audit(['report', 'mine', '--out', 'ours', '--format', 'csv', '--share'], { cwd: folder }).exit).toBe(0);
    const umask = process.umask();
    expect(['ours', 'ours/csv', 'ours/manifest.json'].map(mode)).toEqual(
      [0o755, 0o755, 0o644].map((all) => all & ~umask & 0o077),
    );
  }));

test.runIf(process.platform === 'linux')(
  'a full standard output is one sentence; a report that was written stands, exit 70',
  () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'a.csv'), SMALL);
      const full = async (...args: string[]) => {
        const child = spawn(process.execPath, [join(ROOT, 'bin', 'audit.js'), ...args], {
          cwd: folder,
          env: { ...process.env, AUDIT_LANG: 'vi' },
          stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
        });
        let err = '';
        child.stderr?.on('data', (text) => {
          err += text;
        });
        const [exit] = await once(child, 'close');
        expect(err).toBe(
          'Không in được kết quả ra đầu ra chuẩn (ổ đĩa đã đầy); chuyển kết quả sang tệp hoặc ổ khác rồi chạy lại.\n',
        );
        return exit;
      };
      expect(await full('analyze', 'a.csv', '--format', 'json', '--json')).toBe(70);
      expect(readdirSync(folder).sort()).toEqual(['a.csv', 'audit-report']);
      expect(await full('trace', 'pending', '--format', 'csv')).toBe(2);
      expect(await full('--help')).toBe(2);
    }),
);
