import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ReportJson } from '../../src/report/schema/schema.ts';
import { workbook } from '../intake/formatBooks.ts';
import { audit, inFolder, type Run } from './run.ts';

/** Runs `analyze` on files beside a mapping, and gives the report where one was written. */
async function analyze(files: Record<string, string>, args: string[]): Promise<Run & { report: ReportJson | null }> {
  return inFolder((folder) => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const run = audit(['analyze', ...args, '--quiet', '--format', 'json'], { cwd: folder });
    const written = run.exit === 0 || run.exit === 3;
    const report = written ? JSON.parse(readFileSync(join(folder, 'audit-report', 'report.json'), 'utf8')) : null;
    return { ...run, report };
  });
}

const units = (report: ReportJson | null) =>
  Object.fromEntries(
    (report?.units ?? []).flatMap(({ unit, figures }) => (figures.caseload ? [[unit, figures.caseload]] : [])),
  );

const DESK = [
  'Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái',
  'A-1,01/03/2022,15/03/2022,X',
  'A-2,02/03/2022,16/03/2022,Đã trả',
];
const PORTAL = ['Ref,Created,Due,State', 'B-1,03/13/2022,03/20/2022,X', 'B-2,03/04/2022,03/20/2022,X'];
const LIST = ['H41.99-220301-0001,Cấp A,01/03/2022,15/03/2022', 'H41.99-220302-0002,Cấp A,02/03/2022,16/03/2022'];

test('each file has its own unit, columns, order of days and words in one run', async () => {
  const mapping = `
values: { outcome: { pending: [X] } }
files:
  - match: desk.csv
    constants: { unit: Sở Y tế, channel: Trực tiếp }
  - match: portal.*
    columns: { code: Ref, received: Created, due: Due, status: State }
    constants: { unit: UBND huyện Quỳ Hợp, channel: Trực tuyến }
    dates: { order: mdy }
    values: { outcome: { withdrawn: [X] } }
  - match: list.csv
    headerRow: 0
    columns: { code: { column: A }, procedureName: { column: b }, received: { column: C }, due: { column: D } }
    constants: { unit: UBND huyện Nghi Lộc }
`;
  const files = {
    'desk.csv': DESK.join('\n'),
    'portal.csv': PORTAL.join('\n'),
    'list.csv': LIST.join('\n'),
    'm.yml': mapping,
  };
  const { report, err } = await analyze(files, ['desk.csv', 'portal.csv', 'list.csv', '--mapping', 'm.yml']);
  expect(err).toBe('');
  expect(units(report)).toEqual({ 'Sở Y tế': 2, 'UBND huyện Nghi Lộc': 2, 'UBND huyện Quỳ Hợp': 2 });
  expect(report?.totals).toMatchObject({
    'received.direct': 2,
    'received.online': 2,
    'settled.withdrawn': 2,
    'settled.granted': 1,
  });
  expect(report?.sources[2]).toMatchObject({ headerRow: 0, columns: { code: 'A', received: 'C' } });
});

const csv = { 'desk.csv': DESK.join('\n'), 'list.csv': LIST.join('\n') };

test.each<[what: string, mapping: string, inputs: string[], says: RegExp]>([
  ['an entry for no input', 'files: [{ match: dsk.csv }]', ['desk.csv'], /"dsk\.csv".*desk\.csv/],
  [
    'a column that is not there',
    'columns: { code: Mã hồ sơ, received: Ngày tiếp nhân x }',
    ['desk.csv'],
    /desk\.csv.*"Ngày tiếp nhân x".*Ngày tiếp nhận/,
  ],
  [
    'a letter beyond the last',
    'headerRow: 0\ncolumns: { code: { column: A }, received: { column: Z } }',
    ['list.csv'],
    /list\.csv.*received: Z.*A–D/,
  ],
  [
    'letters without a heading',
    'columns: { code: { column: A }, received: { column: C } }',
    ['list.csv'],
    /list\.csv.*headerRow: 0/,
  ],
  ['aliases of themselves', 'a: &a [x]\nb: &b [*a, *a]\ncolumns: *c', ['desk.csv'], /m\.yml.*YAML/],
])('%s is exit 2 with one sentence', async (_, mapping, inputs, says) => {
  const { exit, err } = await analyze({ ...csv, 'm.yml': mapping }, [...inputs, '--mapping', 'm.yml']);
  expect(err).toMatch(says);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(exit).toBe(2);
});

test('a list without heading gives the mapping that reads it', async () => {
  const rows = LIST.map((row, at) => `${row},${at ? 'Trực tuyến' : 'Trực tiếp'},Đang xử lý`);
  const { exit, err } = await analyze({ 'list [1].csv': rows.join('\n') }, ['list [1].csv']);
  expect(exit).toBe(4);
  const line = err.split('\n').find((one) => one.startsWith('{')) ?? '';
  const read = await analyze({ 'list [1].csv': rows.join('\n'), 'm.yml': line }, [
    'list [1].csv',
    '--mapping',
    'm.yml',
  ]);
  expect(read.exit).toBe(0);
  expect(read.report?.totals).toMatchObject({
    caseload: 2,
    'received.direct': 1,
    'received.online': 1,
    'pending.overdue': 2,
  });
});

test('of a table whose columns have names of a database inspect writes the mapping that reads it', () =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'a.csv'), `record_no,queue,open_dt,target_dt\n${LIST.join('\n')}\n`);
    const inspected = audit(['inspect', 'a.csv', '--write-mapping', 'm.yml'], { cwd: folder });
    expect(inspected.exit, inspected.err).toBe(0);
    const mapping = readFileSync(join(folder, 'm.yml'), 'utf8');
    expect(mapping).toContain('headerRow: 1\ncolumns:\n  code: record_no\n  received: open_dt\n  due: target_dt\n');
    const made = audit(['analyze', 'a.csv', '--mapping', 'm.yml', '--quiet', '--json', '--format', 'json'], {
      cwd: folder,
    });
    expect(made.exit, made.err).toBe(0);
    expect(JSON.parse(made.out).totals).toMatchObject({ received: 2, 'pending.overdue': 2 });
  }));

test('a table of submitted days gives the mapping that reads them as days of receipt', async () => {
  const csv = { 'a.csv': 'Mã hồ sơ,Ngày nộp,Ngày hẹn trả,Trạng thái\nA-1,01/03/2022,15/03/2022,Đang xử lý' };
  const { exit, err } = await analyze(csv, ['a.csv']);
  expect(exit).toBe(2);
  const line = err.split('\n').find((one) => one.startsWith('{')) ?? '';
  const read = await analyze({ ...csv, 'm.yml': line }, ['a.csv', '--mapping', 'm.yml']);
  expect(read.report?.totals).toMatchObject({ caseload: 1, 'pending.overdue': 1 });
});

test('inspect writes one mapping of a folder, by which analyze reads the folder', () =>
  inFolder((folder) => {
    for (const name of ['in', 'in/so-giao-thong', 'in/x']) mkdirSync(join(folder, name));
    const table = `Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái`;
    const write = (name: string, text: string) => writeFileSync(join(folder, 'in', name), text);
    const sheet = (title: string, code: string) => [
      [title],
      ...`${table}\n${code},01/03/2022,15/03/2022,X`.split('\n').map((line) => line.split(',')),
    ];
    writeFileSync(
      join(folder, 'in', 'thang.xlsx'),
      workbook(
        [
          { name: 'T1', rows: sheet('Đơn vị: SỞ XÂY DỰNG', 'T-1') },
          { name: 'T2', rows: sheet('DANH SÁCH', 'T-2') },
        ],
        'xlsx',
      ),
    );
    write('so-giao-thong/1.csv', `${table}\nG-1,01/03/2022,15/03/2022,X\n`);
    write('cam-khe-2022.csv', `${table}\nC-1,01/03/2022,15/03/2022,X\n`);
    write('x/units.csv', `${table},Đơn vị giải quyết\nU-1,01/03/2022,15/03/2022,X,UBND xã Cẩm Khê\n`);
    write('x/list.csv', LIST.join('\n'));
    write('x/odd.csv', 'Agency,Created,Person\nX,01/03/2022,Trần Vô Danh\n');
    expect(audit(['inspect', 'in', '--write-mapping', 'm.yml'], { cwd: folder }).exit).toBe(0);
    const mapping = readFileSync(join(folder, 'm.yml'), 'utf8');
    expect(mapping).not.toContain('Danh\n');
    expect(mapping.match(/KIỂM TRA: đơn vị "[^"]*" lấy từ [^;]*/g)).toEqual([
      'KIỂM TRA: đơn vị "UBND xã Cẩm Khê" lấy từ tên tệp',
      'KIỂM TRA: đơn vị "so giao thong" lấy từ tên thư mục',
      'KIỂM TRA: đơn vị "Sở Xây dựng" lấy từ dòng tiêu đề',
    ]);
    const { exit } = audit(['analyze', 'in', '--mapping', 'm.yml', '--quiet', '--format', 'json'], { cwd: folder });
    expect(exit).toBe(3);
    const report = JSON.parse(readFileSync(join(folder, 'audit-report', 'report.json'), 'utf8'));
    expect(units(report)).toEqual({ null: 3, 'Sở Xây dựng': 1, 'UBND xã Cẩm Khê': 2, 'so giao thong': 1 });
  }));

test('a unit of the plan without any row says that it has no file, in every table of units', () =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'a.csv'), `${DESK.join('\n')}\n`);
    audit(['analyze', 'a.csv', '--unit', 'Sở Y tế', '--quiet', '--format', 'csv'], { cwd: folder });
    for (const table of ['form-06a', 'causes-overdue', 'roll-forward-units']) {
      const rows = readFileSync(join(folder, 'audit-report', 'csv', `${table}.csv`), 'utf8');
      expect(rows, table).toContain('UBND huyện Quỳ Hợp (không có tệp)');
      expect(rows, table).not.toContain('Sở Y tế (');
    }
  }));
