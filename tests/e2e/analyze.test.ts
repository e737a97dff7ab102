import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Manifest } from '../../src/casefile/store/manifest.ts';
import { type ReportJson, reportSchema } from '../../src/report/schema/schema.ts';
import { partsOf } from '../write/zippedParts.ts';
import { audit, auditAlone, FIXTURES, inFolder } from './run.ts';

const HEADER =
  'Mã hồ sơ,Đơn vị giải quyết,Lĩnh vực,Hình thức nộp,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái,Người nộp,Số CMND/CCCD';
const ROW =
  'H41.15-220301-0001,Sở Y tế,Dược phẩm,Trực tiếp,01/03/2022,10/03/2022,08/03/2022,Đã trả kết quả,Trần Thị Vô Danh,000099998888';

function read(folder: string): ReportJson {
  return reportSchema.parse(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));
}

test('the fixtures: one command, a report folder, figures that stand', () =>
  inFolder((folder) => {
    const out = join(folder, 'report');
    const { exit, out: text, err } = audit(['analyze', FIXTURES, '--out', out]);
    expect(exit, err).toBe(0);
    expect(text).toContain(
      '1.991 dòng đọc được = 1.976 hồ sơ + 11 dòng trùng + 4 dòng không phải hồ sơ + 0 dòng không đọc được',
    );
    expect(readdirSync(out).sort()).toEqual([
      ...['case.duckdb', 'csv', 'manifest.json'],
      ...['report.docx', 'report.html', 'report.json', 'report.xlsx'],
    ]);
    expect(readdirSync(folder), 'nothing is left beside it').toEqual(['report']);
    const report = read(out);
    expect(report.rows).toEqual({ read: 1991, dossiers: 1976, repeats: 11, layout: 4, rejected: 0 });
    expect(report.units.map(({ unit, inPlan }) => [unit, inPlan])).toEqual([
      ['Sở Tài nguyên và Môi trường', true],
      ['Sở Y tế', true],
      ['UBND huyện Nghi Lộc', true],
      ['UBND huyện Quỳ Hợp', true],
    ]);
    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as Manifest;
    for (const { path, sha256 } of manifest.outputs) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(out, path)))
          .digest('hex'),
        path,
      ).toBe(sha256);
    }
    expect(manifest.outputs.map(({ path }) => path)).toContain('case.duckdb');
  }));

test('the same inputs give the same bytes in any zone and locale, and --json prints them', () =>
  inFolder((folder) => {
    const runs = [
      { TZ: 'UTC', LC_ALL: 'C' },
      { TZ: 'Asia/Ho_Chi_Minh', LC_ALL: 'vi_VN.UTF-8' },
      { TZ: 'America/New_York', LC_ALL: 'en_US.UTF-8' },
    ].map((env, at) => {
      const out = join(folder, String(at));
      const { out: printed } = auditAlone(['analyze', FIXTURES, '--out', out, '--format', 'json', '--json'], { env });
      expect(printed).toBe(readFileSync(join(out, 'report.json'), 'utf8'));
      return printed;
    });
    expect(runs[1]).toBe(runs[0]);
    expect(runs[2]).toBe(runs[0]);
  }));

test('persons are in no output, not even in free blocks of the case file; --reveal writes them', () =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, 'a.csv'), `${HEADER}\n${ROW}\n`);
    const contents = async (out: string) => {
      const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
      const read = files.map(async ({ parentPath, name }): Promise<[string, string]> => {
        const path = join(parentPath, name);
        const zipped = /\.(xlsx|docx)$/.test(name);
        return [name, zipped ? [...(await partsOf(path)).values()].join('\n') : readFileSync(path, 'utf8')];
      });
      return Promise.all(read);
    };
    const naming = (files: [string, string][]) =>
      files.filter(([, text]) => /Vô Danh|vo danh|vodanh|000099998888/.test(text)).map(([name]) => name);
    const formats = ['--format', 'xlsx,html,docx,json,csv'];
    expect(audit(['analyze', 'a.csv', ...formats], { cwd: folder }).exit).toBe(0);
    const masked = await contents(join(folder, 'audit-report'));
    expect(masked.map(([name]) => name)).toEqual(expect.arrayContaining(['report.xlsx', 'report.html', 'report.docx']));
    expect(naming(masked)).toEqual([]);
    const { err } = audit(['analyze', 'a.csv', '--reveal', ...formats, '--out', 'open'], { cwd: folder });
    expect(err).toContain('TÀI LIỆU NỘI BỘ');
    const open = await contents(join(folder, 'open'));
    expect(naming(open)).toEqual(expect.arrayContaining(['report.html']));
    for (const file of ['report.xlsx', 'report.html', 'report.docx'])
      expect(open.find(([name]) => name === file)?.[1]).toContain('TÀI LIỆU NỘI BỘ');
  }));

test('an existing report is kept unless --force, and a folder that is no report always', () =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'a.csv'), `${HEADER}\n${ROW}\n`);
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine', 'thesis.txt'), 'years of work');
    const given = ['analyze', 'a.csv', '--format', 'json'];
    expect(audit(given, { cwd: folder }).exit).toBe(0);
    const before = readFileSync(join(folder, 'audit-report', 'manifest.json'), 'utf8');
    expect(audit(given, { cwd: folder })).toMatchObject({ exit: 2, out: '' });
    expect(readFileSync(join(folder, 'audit-report', 'manifest.json'), 'utf8')).toBe(before);
    expect(audit([...given, '--force', '--quiet'], { cwd: folder })).toMatchObject({ exit: 0, out: '' });
    expect(audit([...given, '--force', '--out', 'mine'], { cwd: folder }).exit).toBe(2);
    expect(readdirSync(join(folder, 'mine'))).toEqual(['thesis.txt']);
  }));

test('inspect shows the headings of a table that it does not know, and starts a mapping file for it', async () => {
  await inFolder((folder) => {
    writeFileSync(join(folder, 'a.csv'), 'Ref,Agency,Created,Person\nX-1,Nhà A,01/03/2022,Trần Vô Danh\n');
    const { exit, out, err } = audit(['inspect', 'a.csv', '--write-mapping', 'm.yml'], { cwd: folder });
    expect(exit).toBe(0);
    expect(err).toMatch(/không tìm thấy dòng tiêu đề.*--write-mapping/);
    expect(audit(['inspect', 'a.csv'], { cwd: folder }).exit).toBe(4);
    expect(out).toMatch(/Agency.*không đọc/);
    expect(out + err).not.toContain('Danh');
    const mapping = readFileSync(join(folder, 'm.yml'), 'utf8');
    expect(mapping).toContain('# "Agency"');
    expect(mapping).toContain('code: Ref\n  received: Created');
    expect(audit(['analyze', 'a.csv', '--mapping', 'm.yml', '--quiet', '--format', 'json'], { cwd: folder }).exit).toBe(
      0,
    );
  });
});

test('inspect reads standard input too, and shows it as the file it is', () => {
  const { exit, out, err } = audit(['inspect', '-', '--json'], { input: `${HEADER}\n${ROW}\n` });
  expect(exit, err).toBe(0);
  expect(JSON.parse(out)).toMatchObject([{ path: '-', headerRow: 1 }]);
  for (const columns of ['', '80']) {
    const shown = audit(['inspect', '-'], { input: `${HEADER}\n${ROW}\n`, env: { COLUMNS: columns } });
    expect(shown.exit, shown.err).toBe(0);
    expect(shown.out).toContain('Mã hồ sơ');
    if (columns) expect(Math.max(...shown.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  }
});

test('standard input, globs and folders name the same export', () =>
  inFolder((folder) => {
    mkdirSync(join(folder, 'in', 'sub'), { recursive: true });
    writeFileSync(join(folder, 'in', 'sub', 'a.csv'), `${HEADER}\n${ROW}\n`);
    const totals = (args: string[], input = '') => {
      const { exit, out, err } = audit(['analyze', ...args, '--force', '--json', '--format', 'json'], {
        cwd: folder,
        input,
      });
      expect(exit, err).toBe(0);
      return JSON.parse(out) as ReportJson;
    };
    const one = totals(['in/sub/a.csv']);
    expect(one.totals.received).toBe(1);
    expect(totals(['in']).totals).toEqual(one.totals);
    expect(totals(['in/**/*.csv', 'in/sub/a.csv']).sources).toHaveLength(1);
    const piped = totals(['-'], `${HEADER}\n${ROW}\n`);
    expect(piped.totals).toEqual(one.totals);
    expect(piped.sources[0]?.path).toBe('-');
  }));

test("the plan's units without a row are rows of zeros, other units follow the alphabet", () =>
  inFolder((folder) => {
    writeFileSync(
      join(folder, 'a.csv'),
      `${HEADER}\n${ROW}\n${ROW.replace('0001', '0002').replace('Sở Y tế', 'Sở Công Thương')}\n`,
    );
    const { out } = audit(['analyze', 'a.csv', '--json', '--format', 'json'], { cwd: folder });
    const { units } = JSON.parse(out) as ReportJson;
    expect(units.map(({ unit, inPlan, figures }) => [unit, inPlan, figures.caseload])).toEqual([
      ['Sở Công Thương', false, 1],
      ['Sở Tài nguyên và Môi trường', true, 0],
      ['Sở Y tế', true, 1],
      ['UBND huyện Nghi Lộc', true, 0],
      ['UBND huyện Quỳ Hợp', true, 0],
    ]);
  }));

test('an input that breaks beside good ones: the report is written, exit 3, and it says which', () =>
  inFolder((folder) => {
    copyFileSync(join(FIXTURES, 'ubnd-huyen-nghi-loc.csv'), join(folder, 'good.csv'));
    writeFileSync(join(folder, 'bad.xlsx'), readFileSync(join(FIXTURES, 'so-y-te.xlsx')).subarray(0, 20_000));
    const { exit, err } = audit(['analyze', 'good.csv', 'bad.xlsx', '--format', 'json,xlsx'], { cwd: folder });
    expect(exit).toBe(3);
    expect(err).toContain('bad.xlsx');
    expect(read(join(folder, 'audit-report')).unread).toEqual([{ path: 'bad.xlsx', why: 'truncated' }]);
    expect(existsSync(join(folder, 'audit-report', 'report.xlsx'))).toBe(true);
  }));
