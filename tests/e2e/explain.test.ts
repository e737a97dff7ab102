import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Explanation } from '../../src/casefile/explain/explain.ts';
import { reportSchema } from '../../src/report/schema/schema.ts';
import { audit, FIXTURES, inFolder, ROOT } from './run.ts';

const CATALOGUE = join(ROOT, 'fixtures', 'catalogue', 'procedures.csv');

test('analyze --procedures, then explain a stretched dossier by code and by row', () =>
  inFolder((folder) => {
    const out = join(folder, 'r');
    const run = audit([
      'analyze',
      FIXTURES,
      '--procedures',
      CATALOGUE,
      '--out',
      out,
      '--quiet',
      '--format',
      'json,csv',
    ]);
    expect(run.exit, run.err).toBe(0);
    expect(run.err).toContain('procedures.csv: 39 thủ tục, đọc được 115 thời hạn, 3 thời hạn không đọc được');
    const { deadlines, placement } = reportSchema.parse(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')));
    expect(deadlines).toMatchObject({ stretched: 34, unreadTermCount: 3 });
    expect((deadlines?.withTerm ?? 0) + (deadlines?.noTerm ?? 0)).toBe(placement.caseload);
    const stretched = readFileSync(join(out, 'csv', 'stretched-deadlines.csv'), 'utf8')
      .trim()
      .split('\r\n')
      .slice(1);
    expect(stretched.length).toBe(deadlines?.stretched);
    expect(stretched.join('\n')).toContain('H41.14-220802-0011');

    const given = ['--case', join(out, 'case.duckdb')];
    const byCode = audit(['explain', 'h41.14–220802–0011', ...given]);
    expect(byCode.exit, byCode.err).toBe(0);
    expect(byCode.out).toContain('09/08/2022 thứ Ba     ngày làm việc thứ 5  ← HẠN THEO QUY ĐỊNH');
    expect(audit(['explain', 'so-tai-nguyen-moi-truong.csv › 340', '--case', out]).out).toBe(byCode.out);
    const json = JSON.parse(audit(['explain', 'H41.14-220802-0011', ...given, '--format', 'json']).out) as Explanation;
    expect(json).toMatchObject({ code: 'H41.14-220802-0011', legal: { kind: 'stretched', difference: 2 } });
    expect(json.figures).toContain('settled.late');

    const [header = '', line = '', ...more] = audit([
      'explain',
      'H41.14-220802-0011',
      ...given,
      '--format',
      'csv',
    ]).out.split('\n');
    expect(header).toMatch(/^code,unit,field,/);
    expect(line).toMatch(/^H41\.14-220802-0011,.*settled\.late.*so-tai-nguyen-moi-truong\.csv › 340$/);
    expect(more).toEqual(['']);

    const unknown = audit(['explain', 'H41.14-220802-0111', ...given]);
    expect(unknown).toMatchObject({ exit: 2, out: '' });
    expect(unknown.err).toContain('H41.14-220802-0011');
    expect(audit(['explain', 'X', '--case', join(folder, 'none.duckdb')])).toMatchObject({ exit: 2, out: '' });
  }));

test('a catalogue that is none, or is not there, is wrong usage: nothing is written', () =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'a.csv'), 'Mã hồ sơ,Ngày tiếp nhận\nA1,01/03/2022\n');
    for (const file of ['a.csv', 'none.csv']) {
      const { exit, out, err } = audit(['analyze', 'a.csv', '--procedures', file], { cwd: folder });
      expect({ exit, out }).toEqual({ exit: 2, out: '' });
      expect(err).toContain(file);
    }
  }));
