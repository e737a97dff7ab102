import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit, ROOT } from '../e2e/run.ts';
import { seedOf } from '../setup/seed.js';
import { apart } from './apart.ts';
import { random } from './mutations.ts';
import { note } from './table.ts';
import { isWhole } from './whole.ts';

const KILLS = Math.max(2, Math.floor(Number(process.env.FAULTS ?? 0) / 10));
const LINES = Array.from({ length: 3000 }, (_, at) => `HS-${at},Sở Y tế,01/03/2022,08/03/2022,Đang xử lý`);
const CSV = `Mã hồ sơ,Đơn vị giải quyết,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái\n${LINES.join('\n')}\n`;

test(
  'killed at any moment: the old report or the new one is there, whole, and nothing is left beside it',
  () =>
    apart(async (folder, env) => {
      writeFileSync(join(folder, 'a.csv'), CSV);
      const args = ['analyze', 'a.csv', '--out', 'out', '--force', '--quiet', '--format', 'json,csv,html'];
      const started = Date.now();
      expect(audit(args, { cwd: folder, env }).exit).toBe(0);
      const whole = (Date.now() - started) * 1.1;
      const draw = random(seedOf(process.env));
      const counts = { tried: 0, same: 0, named: 0 };
      const failed: string[] = [];
      while (counts.tried < KILLS) {
        const child = spawn(process.execPath, [join(ROOT, 'bin', 'audit.js'), ...args], {
          cwd: folder,
          env: { ...process.env, ...env },
          stdio: 'ignore',
        });
        const gone = once(child, 'exit');
        const after = draw() * whole;
        await Promise.race([gone, new Promise((done) => setTimeout(done, after))]);
        child.kill('SIGKILL');
        await gone;
        counts.tried++;
        audit(['rules', 'RF02'], { cwd: folder, env });
        const held = (await isWhole(join(folder, 'out'))) && readdirSync(folder).sort().join() === 'a.csv,out';
        if (held) counts.same++;
        else failed.push(`after ${Math.round(after)} ms: ${readdirSync(folder).join()}`);
      }
      note('kills', counts, failed);
      expect(failed).toEqual([]);
    }),
  3_600_000,
);
