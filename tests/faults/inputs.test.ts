import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit, inFolder } from '../e2e/run.ts';
import { note } from './table.ts';

const FAULTS = Number(process.env.FAULTS ?? 0);
const HEADING = 'Mã hồ sơ,Đơn vị giải quyết,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái';
const line = (at: number) => `HS-${at},Sở Y tế,01/03/2022,08/03/2022,Đang xử lý`;
const csvOf = (from: number, count: number) =>
  `${HEADING}\n${Array.from({ length: count }, (_, at) => line(from + at)).join('\n')}\n`;

/** A long test is for npm run test:faults alone. */
test.runIf(FAULTS > 0)(
  'many small inputs in one folder: every one read, and every dossier counted',
  () =>
    inFolder((folder) => {
      const files = FAULTS >= 1000 ? 3000 : FAULTS;
      mkdirSync(join(folder, 'in'));
      for (let at = 0; at < files; at++) writeFileSync(join(folder, 'in', `${at}.csv`), csvOf(at * 3, 3));
      const started = Date.now();
      const { exit, err } = audit(['analyze', 'in', '--out', 'out', '--quiet', '--format', 'json'], { cwd: folder });
      const seconds = Math.round((Date.now() - started) / 1000);
      const report = existsSync(join(folder, 'out')) ? readFileSync(join(folder, 'out', 'report.json'), 'utf8') : '{}';
      const { placement, sources = [] } = JSON.parse(report);
      const held = exit === 0 && placement?.caseload === files * 3 && sources.length === files;
      note('inputs of one folder', { tried: files, same: held ? files : 0, named: 0, seconds }, held ? [] : [err]);
      expect([exit, placement?.caseload, sources.length, err]).toEqual([0, files * 3, files, '']);
    }),
  3_600_000,
);
