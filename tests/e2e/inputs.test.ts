import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { audit, inFolder } from './run.ts';

const HEAD = 'Mã hồ sơ,Ngày tiếp nhận,Trạng thái';
const csv = (code: string) => `${HEAD}\n${code},01/03/2022,Đang xử lý\n`;
const ZERO = Buffer.alloc(300);

interface Case {
  what: string;
  files: Record<string, string | Buffer>;
  /** Links to nothing. */
  dangling?: string[];
  args?: string[];
  exit: number;
  sources?: string[];
  skipped?: Record<string, string>;
  unread?: Record<string, string>;
}

/** What is an input, and the exit code of the run: folders, names, bytes. */
const CASES: Case[] = [
  {
    what: 'a name of any kind or none, subfolders too, in code-point order of the whole path',
    files: { 'b.dat': csv('A-1'), a: csv('A-2'), 'B/x.csv': csv('A-3'), 'b/y': csv('A-4'), '.an.csv': csv('A-5') },
    exit: 0,
    sources: ['.an.csv', 'B/x.csv', 'a', 'b.dat', 'b/y'],
  },
  {
    what: 'pictures, documents, notes and lock files are skipped',
    files: {
      'a.csv': csv('A-1'),
      'b.pdf': '%PDF-1.4',
      'c.pdf': 'x',
      'anh.png': Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ZERO]),
      'README.md': '# Ghi chú',
      '~$a.xlsx': 'x',
      'Thumbs.db': ZERO,
    },
    exit: 0,
    sources: ['a.csv'],
    skipped: {
      'README.md': 'no-export',
      'Thumbs.db': 'no-export',
      'anh.png': 'no-export',
      'b.pdf': 'no-export',
      'c.pdf': 'no-export',
      '~$a.xlsx': 'no-export',
    },
  },
  {
    what: 'a table under the name of a note is read',
    files: { 'a.csv': csv('A-1'), 'b.md': csv('A-2') },
    exit: 0,
    sources: ['a.csv', 'b.md'],
  },
  {
    what: 'what may hold a table is unread',
    files: {
      'a.csv': csv('A-1'),
      'b.rar': Buffer.concat([Buffer.from('526172211a0700', 'hex'), ZERO]),
      'c.json': '{"a": 1}',
      'd.bin': Buffer.concat([Buffer.from('abc'), ZERO]),
      'e.xlsx': 'x',
      'f.txt': 'Kính gửi: các đơn vị',
    },
    exit: 3,
    sources: ['a.csv'],
    unread: {
      'b.rar': 'archive',
      'c.json': 'json',
      'd.bin': 'nul-bytes',
      'e.xlsx': 'not-workbook',
      'f.txt': 'no-table',
    },
  },
  {
    what: 'the same bytes under two names are one input',
    files: { 'a.csv': csv('A-1'), 'b - Copy.csv': csv('A-1') },
    exit: 0,
    sources: ['a.csv'],
    skipped: { 'b - Copy.csv': 'same-content' },
  },
  {
    what: 'a link to nothing is unread',
    files: { 'a.csv': csv('A-1') },
    dangling: ['thu-muc/mất.csv'],
    exit: 3,
    sources: ['a.csv'],
    unread: { 'thu-muc/mất.csv': 'unreadable' },
  },
  {
    what: 'a file that ends inside its last line',
    files: { 'a.csv': `${csv('A-1')}A-2,02/03/2022` },
    exit: 3,
    sources: ['a.csv'],
  },
  { what: 'all readable and none with a table', files: { 'a.csv': 'x', 'b.txt': 'y' }, exit: 4 },
  { what: 'only files that are no exports', files: { 'a.pdf': '%PDF-1.4' }, exit: 4 },
  { what: 'only what is not read', files: { 'a.json': '[{"a": 1}]' }, exit: 3 },
  {
    what: 'arguments in their order, a file once',
    files: { 'b.csv': csv('A-1'), 'd/a.csv': csv('A-2') },
    args: ['b.csv', 'd', 'd/a.csv', '*.csv'],
    exit: 0,
    sources: ['b.csv', 'd/a.csv'],
  },
];

test.each(CASES)('$what', async ({ files, dangling = [], args = ['.'], exit, ...wanted }) => {
  await inFolder((folder) => {
    const data = join(folder, 'data');
    const write = (name: string, make: (path: string) => void) => {
      const path = join(data, name);
      mkdirSync(dirname(path), { recursive: true });
      make(path);
    };
    for (const [name, bytes] of Object.entries(files)) write(name, (path) => writeFileSync(path, bytes));
    for (const name of dangling) write(name, (path) => symlinkSync('nowhere', path));
    const run = audit(['analyze', ...args, '--out', '../out', '--format', 'json'], { cwd: data });
    expect([run.exit, run.err]).toEqual([exit, expect.any(String)]);
    if (wanted.sources === undefined) return;
    const report = JSON.parse(readFileSync(join(folder, 'out', 'report.json'), 'utf8'));
    const whys = (list: { path: string; why: string }[]) =>
      Object.fromEntries(list.map(({ path, why }) => [path, why]));
    expect(report.sources.map(({ path }: { path: string }) => path)).toEqual(wanted.sources);
    expect(whys(report.skipped)).toEqual(wanted.skipped ?? {});
    expect(whys(report.unread)).toEqual(wanted.unread ?? {});
    for (const path of Object.keys({ ...wanted.skipped, ...wanted.unread })) expect(run.err).toContain(path);
  });
});
