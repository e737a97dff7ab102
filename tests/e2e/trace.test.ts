import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { audit, FIXTURES, inFolder } from './run.ts';

test('a list goes to a workbook or a CSV file: as many dossiers as the figure counts, the same in both and on standard output', () =>
  inFolder((folder) => {
    expect(audit(['analyze', FIXTURES, '--format', 'json,csv', '--quiet'], { cwd: folder }).exit).toBe(0);
    const { totals } = JSON.parse(readFileSync(join(folder, 'audit-report', 'report.json'), 'utf8'));
    const codes = audit(['trace', 'overdue', '--format', 'csv'], { cwd: folder }).out.trimEnd().split('\n').slice(1);
    expect(codes).toHaveLength(totals.overdue);

    expect(audit(['trace', 'overdue', '--case', 'audit-report', '--out', 'a.csv'], { cwd: folder })).toMatchObject({
      exit: 0,
      out: '',
      err: '',
    });
    const csv = readFileSync(join(folder, 'a.csv'), 'utf8');
    expect(csv).toBe(readFileSync(join(folder, 'audit-report', 'csv', 'overdue.csv'), 'utf8'));

    expect(audit(['trace', 'overdue', '--out', 'a.xlsx'], { cwd: folder }).exit).toBe(0);
    const [sheet] = Object.values(read(readFileSync(join(folder, 'a.xlsx')), { raw: true }).Sheets);
    const rows = utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 });
    const listed = new Set(rows.map(([, code]) => code));
    expect(codes.filter((line) => !listed.has(line.split(',')[0]))).toEqual([]);

    const refused = (...args: string[]) => {
      const run = audit(['trace', 'overdue', ...args], { cwd: folder });
      expect(run.exit).toBe(2);
      return run.err;
    };
    writeFileSync(join(folder, 'b.csv'), 'x');
    expect(refused('--out', 'b.csv')).toContain('b.csv đã có');
    expect(readFileSync(join(folder, 'b.csv'), 'utf8')).toBe('x');
    expect(refused('--out', 'b.txt')).toContain('.xlsx | .csv');
    expect(refused('--out', 'none/b.csv')).toContain('Không có thư mục');
    expect(audit(['trace', 'overdue', '--out', 'b.csv', '--force'], { cwd: folder }).exit).toBe(0);
    expect(readFileSync(join(folder, 'b.csv'), 'utf8')).toBe(csv);
    expect(readdirSync(folder).sort()).toEqual(['a.csv', 'a.xlsx', 'audit-report', 'b.csv']);
  }));
