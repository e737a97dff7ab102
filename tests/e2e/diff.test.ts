import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { audit, inFolder } from './run.ts';

const csv = (due: string) =>
  `Mã hồ sơ,Cơ quan,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái\nA-1,Sở Y tế,01/03/2022,${due},20/03/2022,Đã trả kết quả\nA-2,Sở Y tế,02/03/2022,15/03/2022,,Đang xử lý\n`;

test('two runs are compared: on the screen, as JSON, as CSV and as a workbook', () =>
  inFolder((folder) => {
    const run = (...args: string[]) => audit(args, { cwd: folder });
    writeFileSync(join(folder, 'a.csv'), csv('15/03/2022'));
    writeFileSync(join(folder, 'b.csv'), csv('25/03/2022'));
    for (const name of ['a', 'b'])
      expect(run('analyze', `${name}.csv`, '--quiet', '--format', 'json', '--out', name).exit).toBe(0);
    expect(run('diff', 'a', 'a/case.duckdb')).toMatchObject({ exit: 0, err: '' });
    const screen = run('diff', 'a', 'b');
    expect(screen).toMatchObject({ exit: 1, err: '' });
    expect(screen.out).toContain('1 hồ sơ ghi khác');
    expect(screen.out).toContain('Ngày hẹn trả: 2022-03-15 → 2022-03-25');

    const json = run('diff', 'a', 'b', '--format', 'json');
    expect(json.exit).toBe(1);
    const told = JSON.parse(json.out);
    expect(told).toMatchObject({
      schema: 'audit-diff/1',
      gone: [],
      come: [],
      changed: [
        {
          ...{ code: 'A-1', unit: 'Sở Y tế', signs: ['due-moved-after-passing'] },
          facts: [{ fact: 'due', before: '2022-03-15', after: '2022-03-25' }],
          ...{ before: { source: 'a.csv', row: 2 }, after: { source: 'b.csv', row: 2 } },
        },
      ],
    });
    expect(told.figures).toContainEqual({ id: 'overdue', unit: null, before: 2, after: 1, left: 1, came: 0 });

    expect(run('diff', 'a', 'b', '--out', 'c.json')).toMatchObject({ exit: 1, out: '' });
    expect(readFileSync(join(folder, 'c.json'), 'utf8')).toBe(json.out);
    const lines = run('diff', 'a', 'b', '--format', 'csv').out.trimEnd().split('\n');
    expect(lines[1]).toBe('changed,A-1,Sở Y tế,due,2022-03-15,2022-03-25,due-moved-after-passing,a.csv,2,b.csv,2');
    expect(run('diff', 'a', 'b', '--out', 'c.xlsx').exit).toBe(1);
    expect(read(readFileSync(join(folder, 'c.xlsx'))).SheetNames).toEqual([
      'Chỉ tiêu thay đổi',
      'Hồ sơ ghi khác',
      'Hồ sơ không còn',
      'Hồ sơ mới có',
    ]);

    expect(run('analyze', 'a.csv', '--quiet', '--format', 'json', '--from', '2022-01-01', '--out', 'other').exit).toBe(
      0,
    );
    for (const [args, said] of [
      [['a', 'other'], '2022-01-01'],
      [['a', 'none'], 'none'],
      [['a', 'b', '--format', 'xlsx'], '--out'],
      [['a', 'b', '--out', 'c.txt'], '.xlsx | .csv | .json'],
      [['a', 'b', '--out', 'c.xlsx'], '--force'],
    ] as const) {
      const { exit, err, out } = run('diff', ...args);
      expect({ exit, out, lines: err.trim().split('\n').length }, err).toEqual({ exit: 2, out: '', lines: 1 });
      expect(err).toContain(said);
    }
  }));
