import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { messagesOf } from '../../src/messages/index.ts';
import { partsOf } from '../write/zippedParts.ts';
import { audit } from './run.ts';

const WARNING = messagesOf('vi').page.internal;
const row = (code: string, ...cells: string[]) =>
  [
    `H41.14-220301-${code}`,
    'Sở Y tế',
    'Dược phẩm',
    'Cấp phép',
    'Trực tiếp',
    '01/03/2022',
    '10/03/2022',
    ...cells,
  ].join();
const exportOf = (reason: string) =>
  [
    'Mã hồ sơ,Đơn vị giải quyết,Lĩnh vực,Tên thủ tục,Hình thức nộp,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái,Lý do,Chủ hồ sơ',
    row('0001', '29/03/2022', 'Đã trả kết quả', reason, 'Trần Zqapplicant'),
    row('0002', '08/03/2022', 'Rút hồ sơ', reason, 'Trần Zqapplicant'),
  ].join('\n');
/** The table of a unit that left its withdrawn dossiers out. */
const TABLE = `Biểu số II.06a/VPCP/KSTT
Kỳ báo cáo: (Từ ngày 15/07/2021 đến ngày 30/11/2023)
Đơn vị báo cáo: Sở Y tế
STT,"Lĩnh vực, công việc giải quyết theo cấp",Số hồ sơ nhận giải quyết,,,,Số lượng hồ sơ đã giải quyết,,,,Số lượng hồ sơ đang giải quyết,,
,,Tổng số,Trong kỳ,,Từ kỳ trước,Tổng số,Trước hạn,Đúng hạn,Quá hạn,Tổng số,Trong hạn,Quá hạn
,,,Trực tuyến,"Trực tiếp, dịch vụ bưu chính",,,,,,,,
(1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13)
,TỔNG SỐ,1,0,1,0,1,0,0,1,0,0,0
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-revealed-lists-'));
  writeFileSync(join(folder, '06a.csv'), TABLE);
  writeFileSync(join(folder, 'a.csv'), exportOf('chờ bà Zqreason'));
  writeFileSync(join(folder, 'b.csv'), exportOf('vắng').replace('29/03/2022', '09/03/2022'));
  for (const [file, out, ...more] of [
    ['a.csv', 'open', '--reveal'],
    ['a.csv', 'masked'],
    ['b.csv', 'later'],
  ] as const) {
    const { exit, err } = audit(['analyze', file, '--out', out, '--format', 'json', ...more], { cwd: folder });
    expect(exit, err).toBe(0);
  }
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const ofCase = (command: string, ...args: string[]) => ({
  command,
  args: (out: string) => [command, ...args, '--case', out],
});
const COMPARED = ['06a.csv', '--dossiers', 'withdrawn-left-out'];

/** Every command that writes a list of a case, and the files it writes to. */
const LISTS = [
  { ...ofCase('trace', 'caseload'), printed: ['table', 'csv', 'json'], files: ['csv', 'xlsx'] },
  { ...ofCase('explain', 'H41.14-220301-0001'), printed: ['table', 'csv', 'json'], files: [] },
  { ...ofCase('query', 'SELECT code, reason FROM dossier'), printed: ['table', 'csv', 'json'], files: [] },
  {
    command: 'diff',
    args: (out: string) => ['diff', out, 'later'],
    printed: ['table', 'csv', 'json'],
    files: ['csv', 'json', 'xlsx'],
  },
  { ...ofCase('compare', '06a.csv'), printed: ['table', 'csv', 'json'], files: ['csv', 'json', 'xlsx'] },
  { ...ofCase('compare', ...COMPARED), printed: ['table', 'csv', 'json'], files: ['table', 'csv', 'json'] },
];
const asked = LISTS.flatMap(({ command, args, printed, files }) => [
  ...printed.map((format) => ({ name: `${command} --format ${format}`, command, args, format, file: false })),
  ...files.map((format) => ({ name: `${command} to a file, ${format}`, command, args, format, file: true })),
]);

/** What is marked in a text: it says so in words, or a program reads it from every object at the top. */
function isMarked(text: string, format: string): boolean {
  if (format !== 'json') return text.includes(WARNING);
  const read: unknown = JSON.parse(text);
  const objects = (Array.isArray(read) ? read : [read]) as { persons?: { shown: boolean } }[];
  return objects.length > 0 && objects.every(({ persons }) => persons?.shown === true);
}

test.each(asked)('$name of a case with persons says that it has them, and without none', async (one) => {
  const { command, args, format, file } = one;
  for (const out of ['open', 'masked']) {
    const path = join(folder, `${one.name.replace(/\W+/g, '-')}-${out}.${format}`);
    const more = [
      ...(command === 'query' && out === 'open' ? ['--reveal'] : []),
      ...(command === 'trace' && file ? [] : ['--format', format]),
      ...(file ? ['--out', path, '--force'] : []),
    ];
    const run = audit([...args(out), ...more], { cwd: folder });
    expect([0, 1], run.err).toContain(run.exit);
    const text =
      format === 'xlsx' ? [...(await partsOf(path)).values()].join('\n') : file ? readFileSync(path, 'utf8') : run.out;
    expect(run.err !== '', run.err).toBe(out === 'open');
    // To a pipe CSV goes as its readers expect it: there the error stream says it.
    expect(isMarked(text, format)).toBe(out === 'open' && (file || format !== 'csv'));
    if (out === 'masked') expect(text).not.toContain('Zq');
  }
});

test('the mark of a CSV file is the heading of a last column, empty in every line', () => {
  audit(['trace', 'caseload', '--case', 'open', '--out', 'list.csv', '--force'], { cwd: folder });
  const [heading, ...lines] = readFileSync(join(folder, 'list.csv'), 'utf8').trimEnd().split('\r\n');
  expect(heading?.endsWith(`,"${WARNING}"`)).toBe(true);
  expect(lines.map((line) => line.endsWith('Trần Zqapplicant,'))).toEqual([true, true]);
});
