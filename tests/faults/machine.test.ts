import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit, ROOT } from '../e2e/run.ts';
import { seedOf } from '../setup/seed.js';
import { apart } from './apart.ts';
import { random } from './mutations.ts';
import { note } from './table.ts';
import { isWhole } from './whole.ts';

const FAULTS = Number(process.env.FAULTS ?? 0);
const BIN = join(ROOT, 'bin', 'audit.js');
const HEADING = 'Mã hồ sơ,Đơn vị giải quyết,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái';
const line = (at: number) => `HS-${at},Sở Y tế,01/03/2022,08/03/2022,Đang xử lý`;
const csvOf = (from: number, count: number) =>
  `${HEADING}\n${Array.from({ length: count }, (_, at) => line(from + at)).join('\n')}\n`;
const ANALYZE = ['analyze', 'a.csv', '--out', 'out', '--force', '--quiet', '--format', 'json,csv,html'];

/** A long test is for npm run test:faults alone. */
const long = test.runIf(FAULTS > 0 && process.platform !== 'win32');

/** A folder with an export and an old report of it, and how long a run takes. */
function withOldReport<T>(use: (folder: string, env: NodeJS.ProcessEnv, ms: number) => Promise<T>): Promise<T> {
  return apart(async (folder, own) => {
    writeFileSync(join(folder, 'a.csv'), csvOf(0, 3000));
    const started = Date.now();
    expect(audit(ANALYZE, { cwd: folder, env: own }).exit).toBe(0);
    return use(folder, { ...process.env, ...own }, Date.now() - started);
  });
}

async function isClean(folder: string): Promise<boolean> {
  return (await isWhole(join(folder, 'out'))) && readdirSync(folder).sort().join() === 'a.csv,out';
}

long(
  'SIGTERM, SIGHUP, SIGINT at any moment: the old report or the new one, whole, nothing beside it, and exit 130 or that of the end',
  () =>
    withOldReport(async (folder, env, ms) => {
      const draw = random(seedOf(process.env));
      const failed: string[] = [];
      const counts = { tried: 0, same: 0, named: 0 };
      const signals = ['SIGTERM', 'SIGHUP', 'SIGINT'] as const;
      while (counts.tried < Math.ceil((FAULTS * 0.099) / 3) * 3) {
        const signal = signals[counts.tried % 3] as NodeJS.Signals;
        const child = spawn(process.execPath, [BIN, ...ANALYZE], {
          cwd: folder,
          env,
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        let said = '';
        child.stderr.on('data', (text) => {
          said += text;
        });
        const gone = once(child, 'close') as Promise<[number | null, string | null]>;
        const after = draw() * ms * 1.1;
        await Promise.race([gone, new Promise((done) => setTimeout(done, after))]);
        child.kill(signal);
        const [exit, by] = await gone;
        counts.tried++;
        // Before the program has begun the system itself ends it.
        const ended = exit === 130 || exit === 0 || by === signal;
        if (ended && !/\n\s+at /.test(said) && (await isClean(folder))) counts[exit === 130 ? 'named' : 'same']++;
        else
          failed.push(`${signal} after ${Math.round(after)} ms: ${exit} ${by} ${readdirSync(folder).join()} ${said}`);
      }
      note('signals', counts, failed);
      expect(failed).toEqual([]);
    }),
  3_600_000,
);

long(
  'a full disk at any stage: one sentence, the old report whole, nothing beside it',
  () =>
    withOldReport(async (folder, env) => {
      const stages = Math.max(3, Math.round(FAULTS * 0.033));
      const most = Math.max(
        ...readdirSync(join(folder, 'out'), { withFileTypes: true }).map((entry) =>
          entry.isFile() ? statSync(join(folder, 'out', entry.name)).size : 0,
        ),
      );
      const failed: string[] = [];
      const counts = { tried: 0, same: 0, named: 0 };
      for (let stage = 1; stage <= stages; stage++) {
        // No file may grow beyond so many blocks: what a full disk says is said by the system, at the byte where it is full.
        const blocks = Math.max(1, Math.floor((most * stage) / (stages + 1) / 512));
        const command = `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`;
        const { status, stderr } = spawnSync('sh', ['-c', command, 'sh', process.execPath, BIN, ...ANALYZE], {
          cwd: folder,
          env,
          encoding: 'utf8',
        });
        counts.tried++;
        const left = readdirSync(folder).filter((name) => !['a.csv', 'out'].includes(name));
        const isSaid = status !== 0 && stderr.trim() !== '' && !/\n\s+at /.test(stderr);
        if (left.length === 0 && (await isWhole(join(folder, 'out'))) && (isSaid || status === 0))
          counts[status === 0 ? 'same' : 'named']++;
        else failed.push(`${blocks} blocks: ${status} ${left.join()} ${stderr.slice(0, 400)}`);
      }
      note('full disk', counts, failed);
      expect(failed).toEqual([]);
    }),
  3_600_000,
);
