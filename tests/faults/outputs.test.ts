import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '../e2e/run.ts';
import { type Mutation, OF_ARCHIVES, truncated } from './mutations.ts';
import { readAll } from './readAll.ts';
import { tryAll } from './tryAll.ts';

/** A few in the ordinary tests: a workbook of ours has twenty sheets. */
const MUTANTS = Number(process.env.FAULTS ?? 8);
const LINES = Array.from({ length: 30 }, (_, at) => `A-${at},Sở Y tế,0${(at % 9) + 1}/03/2022,12/03/2022,Đang xử lý`);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-outputs-'));
  writeFileSync(
    join(folder, 'a.csv'),
    `Mã hồ sơ,Đơn vị giải quyết,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái\n${LINES.join('\n')}\n`,
  );
  expect(audit(['analyze', 'a.csv', '--out', 'r', '--quiet', '--format', 'xlsx,html,docx'], { cwd: folder }).exit).toBe(
    0,
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each<[name: string, mutations: Mutation[]]>([
  ['report.xlsx', OF_ARCHIVES],
  ['report.html', [truncated]],
  ['report.docx', OF_ARCHIVES],
])(
  '%s: a damaged report of our own is named or passed over, and no dossier of it is counted again',
  async (name, mutations) => {
    const bytes = Uint8Array.from(readFileSync(join(folder, 'r', name)));
    const path = join(folder, name);
    await tryAll(name, bytes, { mutations, most: MUTANTS }, async (mutant) => {
      writeFileSync(path, mutant);
      const { rows, said } = await readAll(path, folder);
      if (said.some((one) => one === 'unforeseen' || one.startsWith('thrown'))) return said.join();
      return said.length > 0 ? 'named' : `${rows.length} rows`;
    });
  },
  3_600_000,
);
