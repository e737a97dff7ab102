import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit, inFolder } from './run.ts';

const HEAD = 'Số,Cơ quan,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái\n';
const ROW = 'A-1,Sở Y tế,01/03/2022,15/03/2022,16/03/2022,Đã trả kết quả\n';
const MAPPING = `columns: { code: "Số", unit: "Cơ quan", received: "Ngày tiếp nhận", due: "Ngày hẹn trả", finished: "Ngày có kết quả", status: "Trạng thái" }\n`;

interface Shown {
  files: { path: string; state: string; views?: string[] }[];
  ran: boolean;
}

/** The files of a replay that are not as they were, by their last name. */
function changed(out: string): Record<string, string> {
  const { files } = JSON.parse(out) as Shown;
  const odd = files.filter(({ state }) => state !== 'same');
  return Object.fromEntries(odd.map(({ path, state, views }) => [path.split('/').at(-1), views?.join() ?? state]));
}

test('a report is made again from its manifest, wherever the inputs went, and what is not as it was is named', () =>
  inFolder((folder) => {
    const tmp = join(folder, 'tmp');
    const work = join(folder, 'a');
    mkdirSync(join(work, 'ex', 'so-y-te'), { recursive: true });
    mkdirSync(tmp);
    const run = (...args: string[]) => audit(args, { cwd: work, env: { TMPDIR: tmp } });
    writeFileSync(join(work, 'ex', 'so-y-te', 'một.csv'), HEAD + ROW);
    writeFileSync(join(work, 'hai.csv'), HEAD + ROW.replace('A-1', 'A-2').replace('Sở Y tế', 'UBND huyện Quỳ Hợp'));
    writeFileSync(join(work, 'ex', 'hỏng.xlsx'), 'PK');
    writeFileSync(join(work, 'm.yml'), MAPPING);
    const made = audit(['analyze', 'ex', 'hai.csv', 'không-có.csv', '--mapping', 'm.yml', '--quiet'], {
      cwd: work,
      // What a variable gives holds when it is gone.
      env: { AUDIT_TO: '2022-12-31', AUDIT_FORMAT: 'json,csv', AUDIT_LANG: 'en' },
    });
    expect(made.exit, made.err).toBe(3);
    const report = join(work, 'audit-report');

    const again = run('replay', 'audit-report');
    expect(again.exit, again.out + again.err).toBe(0);
    expect(again.out).toMatch(/^còn nguyên: report\.json \(báo cáo\)$/m);
    expect(again.out.split('\n').filter((line) => line.startsWith('còn nguyên:'))).toHaveLength(
      readdirSync(report, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length + 4,
    );

    // Another machine: other folders, a file under another name, the mapping too.
    const moved = join(folder, 'b', 'nhận về');
    mkdirSync(moved, { recursive: true });
    renameSync(join(work, 'ex', 'so-y-te', 'một.csv'), join(moved, 'tên khác.csv'));
    for (const file of ['ex/hỏng.xlsx', 'hai.csv', 'm.yml']) {
      renameSync(join(work, file), join(moved, file.split('/').at(-1) as string));
    }
    renameSync(report, join(folder, 'b', 'báo cáo'));
    const elsewhere = (...args: string[]) =>
      audit(['replay', ...args, '--json'], { cwd: join(folder, 'b'), env: { TMPDIR: tmp } });
    const lost = elsewhere('báo cáo');
    expect(lost.exit).toBe(1);
    expect(changed(lost.out)).toEqual({
      'một.csv': 'missing',
      'hỏng.xlsx': 'missing',
      'hai.csv': 'missing',
      'm.yml': 'missing',
    });
    expect(elsewhere('báo cáo', '--inputs', 'nhận về')).toMatchObject({ exit: 0, err: '' });

    // A forged figure, with a manifest that agrees with it.
    const json = join(folder, 'b', 'báo cáo', 'report.json');
    const manifest = join(folder, 'b', 'báo cáo', 'manifest.json');
    writeFileSync(json, readFileSync(json, 'utf8').replace('"caseload": 2', '"caseload": 3'));
    rmSync(join(folder, 'b', 'báo cáo', 'csv', 'figures.csv'));
    expect(changed(elsewhere('báo cáo', '--inputs', 'nhận về').out)).toEqual({
      'report.json': 'changed',
      'figures.csv': 'missing',
    });
    const text = readFileSync(manifest, 'utf8');
    const hash = createHash('sha256').update(readFileSync(json)).digest('hex');
    const size = `"bytes": ${statSync(json).size}`;
    writeFileSync(
      manifest,
      text.replace(/("path": "report.json",\s+"sha256": ")\w+(",\s+)"bytes": \d+/, `$1${hash}$2${size}`),
    );
    // Of a manifest alone, a file that is not beside it is not missed.
    const forged = elsewhere('báo cáo/manifest.json', '--inputs', 'nhận về');
    expect(forged.exit).toBe(1);
    expect(changed(forged.out)).toEqual({ 'manifest.json': 'changed', 'report.json': 'differs' });
    writeFileSync(manifest, text);
    appendFileSync(join(folder, 'b', 'nhận về', 'hai.csv'), '\n');
    expect(JSON.parse(elsewhere('báo cáo', '--inputs', 'nhận về').out)).toMatchObject({ ran: false });
    expect(readdirSync(tmp).filter((name) => !name.startsWith('audit-work-'))).toEqual([]);
  }));

test('what was read from standard input is not run again, and a report of a case is', () =>
  inFolder((folder) => {
    const csv = HEAD.replace('Số', 'Mã hồ sơ') + ROW;
    const run = (...args: string[]) => audit(args, { cwd: folder, input: csv });
    expect(run('analyze', '-', '--quiet', '--format', 'json').exit).toBe(0);
    expect(run('replay', 'audit-report')).toMatchObject({
      exit: 2,
      out: '',
      err: expect.stringContaining('đầu vào chuẩn'),
    });
    expect(run('report', 'audit-report', '--format', 'csv', '--quiet').exit).toBe(0);
    expect(run('replay', 'audit-report-again').exit).toBe(0);
    expect(run('replay', 'không-có')).toMatchObject({ exit: 2, out: '' });
  }));
