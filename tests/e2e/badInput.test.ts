import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { audit, FIXTURES, inFolder, ROOT } from './run.ts';

const CSV = 'Mã hồ sơ,Ngày tiếp nhận,Trạng thái\nA-1,01/03/2022,Đang xử lý\n';

interface Bad {
  what: string;
  files: Record<string, string | Buffer>;
  args: string[];
  exit: number;
  says: RegExp;
}

const workbook = readFileSync(join(FIXTURES, 'so-y-te.xlsx'));

/** Bad input: what is wrong, the command, the exit code and what the one sentence must hold. */
const cases: Bad[] = [
  { what: 'no argument at all', files: {}, args: [], exit: 2, says: /audit/ },
  { what: 'no export named', files: {}, args: ['analyze'], exit: 2, says: /export/ },
  { what: 'a path that does not exist', files: {}, args: ['analyze', 'mất.csv'], exit: 3, says: /mất\.csv/ },
  {
    what: 'a folder without exports',
    files: { 'note.md': 'x' },
    args: ['analyze', '.'],
    exit: 4,
    says: /không có tệp dữ liệu/,
  },
  { what: 'a glob that matches nothing', files: {}, args: ['analyze', '*.xlsx'], exit: 4, says: /\*\.xlsx/ },
  { what: 'an empty file', files: { 'a.csv': '' }, args: ['analyze', 'a.csv'], exit: 4, says: /a\.csv/ },
  {
    what: 'a file without a header',
    files: { 'a.csv': '1,2,3\n4,5,6\n' },
    args: ['analyze', 'a.csv'],
    exit: 4,
    says: /tiêu đề/,
  },
  {
    what: 'a header and no row',
    files: { 'a.csv': CSV.split('\n')[0] as string },
    args: ['analyze', 'a.csv'],
    exit: 4,
    says: /Không có hồ sơ/,
  },
  {
    what: 'a folder where the catalogue should be',
    files: { 'a.csv': CSV },
    args: ['analyze', 'a.csv', '--procedures', '.'],
    exit: 2,
    says: /--procedures \.: là một thư mục/,
  },
  {
    what: 'no dossier in the caseload',
    files: { 'a.csv': CSV.replace('2022', '2031') },
    args: ['analyze', 'a.csv'],
    exit: 4,
    says: /Không có hồ sơ/,
  },
  {
    what: 'no received day that can be read',
    files: { 'a.csv': CSV.replace('01/03/2022', 'đầu tháng 3') },
    args: ['analyze', 'a.csv'],
    exit: 4,
    says: /Không có hồ sơ[\s\S]*1 không xếp được vào kỳ[\s\S]*Không đọc được ngày[\s\S]*a\.csv › B2/,
  },
  { what: 'text named .xlsx', files: { 'a.xlsx': CSV }, args: ['analyze', 'a.xlsx'], exit: 3, says: /a\.xlsx.*XLSX/ },
  {
    what: 'a truncated workbook',
    files: { 'a.xlsx': workbook.subarray(0, 9000) },
    args: ['analyze', 'a.xlsx'],
    exit: 3,
    says: /a\.xlsx/,
  },
  { what: 'NUL bytes', files: { 'a.csv': `${CSV}\0\0` }, args: ['analyze', 'a.csv'], exit: 3, says: /NUL/ },
  {
    what: 'a column the mapping names and the file lacks',
    files: { 'a.csv': CSV, 'm.yml': 'columns: { code: "Mã hồ sơ", received: "Ngày tiếp nhân x" }' },
    args: ['analyze', 'a.csv', '--mapping', 'm.yml'],
    exit: 2,
    says: /Ngày tiếp nhân x.*Ngày tiếp nhận/,
  },
  {
    what: 'a mapping with an unknown key',
    files: { 'a.csv': CSV, 'm.yml': 'colums: {}' },
    args: ['analyze', 'a.csv', '--mapping', 'm.yml'],
    exit: 2,
    says: /m\.yml.*colums.*columns/,
  },
  {
    what: 'a plan with a typo',
    files: { 'a.csv': CSV, 'p.yml': 'id: x\ntitel: y\n' },
    args: ['analyze', 'a.csv', '--plan', 'p.yml'],
    exit: 2,
    says: /p\.yml.*titel.*title/,
  },
  {
    what: 'a plan that is a bomb of brackets',
    files: { 'a.csv': CSV, 'p.yml': `id: ${'['.repeat(20_000)}` },
    args: ['analyze', 'a.csv', '--plan', 'p.yml'],
    exit: 2,
    says: /p\.yml.*không đúng cú pháp YAML/,
  },
  {
    what: 'a plan indented with a tab',
    files: { 'a.csv': CSV, 'p.yml': 'id: x\nfrom:\n\tday: 2021-01-01\n' },
    args: ['analyze', 'a.csv', '--plan', 'p.yml'],
    exit: 2,
    says: /p\.yml.*dấu tab.*dòng 3/,
  },
  {
    what: 'a plan that is not there',
    files: { 'a.csv': CSV },
    args: ['analyze', 'a.csv', '--plan', '2961-kh-ttcp'],
    exit: 2,
    says: /2961-kh-ttcp.*2960-kh-ttcp/,
  },
  {
    what: 'a day that is none',
    files: { 'a.csv': CSV },
    args: ['analyze', 'a.csv', '--from', '2021-02-30'],
    exit: 2,
    says: /2021-02-30/,
  },
  {
    what: 'an unknown format',
    files: { 'a.csv': CSV },
    args: ['analyze', 'a.csv', '--format', 'pdf'],
    exit: 2,
    says: /pdf.*xlsx/,
  },
  {
    what: 'submitted days without received days',
    files: { 'a.csv': 'Mã hồ sơ,Ngày nộp,Trạng thái\nA-1,01/03/2022,Đang xử lý\n' },
    args: ['analyze', 'a.csv'],
    exit: 2,
    says: /received: Ngày nộp/,
  },
  {
    what: 'a case file that is none',
    files: { 'c.duckdb': 'x' },
    args: ['trace', 'settled', '--case', 'c.duckdb'],
    exit: 2,
    says: /c\.duckdb/,
  },
];

describe('bad input is one clear sentence, the right exit code, and nothing written', () => {
  test.each(cases)('$what: exit $exit', ({ files, args, exit, says }) =>
    inFolder((folder) => {
      for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
      const run = audit(args, { cwd: folder });
      expect(run.err).toMatch(says);
      expect(run.err).not.toMatch(/ {4}at /);
      expect({ exit: run.exit, out: run.out }).toEqual({ exit, out: '' });
      expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
    }),
  );
});

test('a bad row is a problem with its place, the rest is counted; --strict makes a rejected line exit 3', () =>
  inFolder((folder) => {
    writeFileSync(
      join(folder, 'a.csv'),
      `${CSV}A-2,"hỏng",x,y,"z\nA-3,31/02/2022,Đang xử lý\nA-4,02/03/2022,Đang xử lý\n`,
    );
    const run = audit(['analyze', 'a.csv', '--json', '--format', 'json'], { cwd: folder });
    const report = JSON.parse(run.out);
    expect(run.exit).toBe(0);
    expect(report.rows).toEqual({ read: 4, dossiers: 3, repeats: 0, layout: 0, rejected: 1 });
    expect(report.problems).toContainEqual({ code: 'bad-date', count: 1, first: 'a.csv › B4' });
    expect(audit(['analyze', 'a.csv', '--strict', '--force', '--format', 'json'], { cwd: folder }).exit).toBe(3);
  }));

test.for([
  ['while rows are read', 'Đang xử lý', 0],
  // The engine asks this program, which must not wait for the engine meanwhile.
  ['while persons are masked', 'Chờ ông Nguyễn Văn Bịa', 700],
] as const)('Ctrl-C %s leaves no half report: exit 130 and the folder as it was', ([, status, later]) =>
  inFolder(async (folder) => {
    mkdirSync(join(folder, 'in'));
    const rows = Array.from({ length: 400_000 }, (_, n) => `A-${n},01/03/2022 08:30:00,"${status} ${n}"`);
    writeFileSync(join(folder, 'in', 'a.csv'), `${CSV}${rows.join('\n')}\n${later === 0 ? '\nB,02/03/2022,x\n' : ''}`);
    const child = spawn(process.execPath, [join(ROOT, 'bin', 'audit.js'), 'analyze', 'in', '--out', 'out'], {
      cwd: folder,
    });
    // The case file is begun well after the handler of Ctrl-C is in place.
    const begun = () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((name) => /\.out-.*case\.duckdb$/.test(name));
    while (!begun()) await new Promise((done) => setTimeout(done, 20));
    await new Promise((done) => setTimeout(done, later));
    child.kill('SIGINT');
    const never = setTimeout(() => child.kill('SIGKILL'), 20_000);
    const [exit] = await once(child, 'exit');
    clearTimeout(never);
    expect(exit).toBe(130);
    expect(readdirSync(folder)).toEqual(['in']);
  }),
);
