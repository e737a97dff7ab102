import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit, FIXTURES, inFolder, ROOT } from './run.ts';

const CATALOGUE = join(ROOT, 'fixtures', 'catalogue', 'procedures.csv');
const text = (...path: string[]) => readFileSync(join(...path), 'utf8');
const lines = (...path: string[]) =>
  text(...path)
    .trim()
    .split('\r\n')
    .slice(1);

test('a case file gives the report again without the exports: the same JSON and CSV, in another language too', () =>
  inFolder((folder) => {
    const plan = join(folder, 'plan.yml');
    expect(audit(['plan', 'init', plan]).exit).toBe(0);
    const given = ['--plan', plan, '--split', 'quarter', '--as-of', '2022-12-31', '--procedures', CATALOGUE];
    const made = audit(['analyze', FIXTURES, join(folder, 'gone.csv'), ...given, '--out', join(folder, 'r')]);
    expect(made.exit, made.err).toBe(3);

    const again = audit(['report', join(folder, 'r'), '--out', 'again'], { cwd: folder });
    expect(again.exit, again.err).toBe(0);
    expect(again.out).toMatch(/^Báo cáo: again \(report\.xlsx, .*csv\/\)\n$/);
    expect(text(folder, 'again', 'report.html')).toBe(text(folder, 'r', 'report.html'));
    expect(text(folder, 'again', 'report.json')).toBe(text(folder, 'r', 'report.json'));
    const tables = readdirSync(join(folder, 'r', 'csv'));
    expect(readdirSync(join(folder, 'again', 'csv'))).toEqual(tables);
    for (const table of tables) expect(text(folder, 'again', 'csv', table)).toBe(text(folder, 'r', 'csv', table));
    expect(JSON.parse(text(folder, 'again', 'manifest.json'))).toMatchObject({
      commandLine: ['report', join(folder, 'r'), '--out', 'again'],
      inputs: [{ path: 'r/case.duckdb' }],
    });

    const english = audit(
      ['report', join(folder, 'r', 'case.duckdb'), '--lang', 'en', '--format', 'csv', '--out', 'en'],
      {
        cwd: folder,
      },
    );
    expect(english.exit, english.err).toBe(0);
    expect(text(folder, 'en', 'csv', 'figures.csv')).toContain('Received');
    expect(existsSync(join(folder, 'en', 'report.json'))).toBe(false);
    expect(audit(['report', join(folder, 'r'), '--out', 'again'], { cwd: folder }).exit, 'the folder is there').toBe(2);
  }));

test('a report of one unit lists its dossiers alone, as many as its figures say', () =>
  inFolder((folder) => {
    const out = join(folder, 'r');
    expect(audit(['analyze', FIXTURES, '--out', out, '--quiet', '--format', 'json,csv']).exit).toBe(0);
    const { units } = JSON.parse(text(out, 'report.json'));
    const own = join(folder, 'own');
    const run = audit(['report', out, '--unit', 'so y te', '--out', own]);
    expect(run.exit, run.err).toBe(0);
    expect(existsSync(join(own, 'report.json'))).toBe(false);
    const { figures } = units.find(({ unit }: { unit: string }) => unit === 'Sở Y tế');
    for (const [list, figure] of [
      ['overdue', 'overdue'],
      ['refused', 'refusedInAll'],
      ['carriedOver', 'carriedOver'],
    ] as const) {
      const rows = lines(own, 'csv', `${list}.csv`);
      expect(rows.length, list).toBe(figures[figure]);
      expect(rows.filter((row) => !row.includes('Sở Y tế'))).toEqual([]);
    }
    // Columns of the form that are of several figures: in the table that tells how to find them as on the form itself.
    const form = (lines(own, 'csv', 'form-06a.csv').at(-1) ?? '').split(',');
    for (const number of [5, 9, 12]) {
      const told = lines(own, 'csv', 'traces.csv').find((line) => line.includes(`,form.${number},`));
      expect(told?.split(',').at(1), `form.${number}`).toBe(form[number - 1]);
    }
    const all = lines(out, 'csv', 'findings.csv').filter((row) => row.includes('Sở Y tế'));
    expect(lines(own, 'csv', 'findings.csv').length).toBe(all.length);
  }));

test('what cannot be rendered is said in one sentence, and nothing is written', () =>
  inFolder((folder) => {
    const out = join(folder, 'r');
    expect(audit(['analyze', FIXTURES, '--out', out, '--quiet', '--format', 'json']).exit).toBe(0);
    for (const [args, said] of [
      [['none.duckdb'], 'none.duckdb'],
      [[join(FIXTURES, 'so-y-te.xlsx')], 'so-y-te.xlsx'],
      [[out, '--unit', 'Sở Y tá'], 'Sở Y tế'],
      [[out, '--unit', 'Sở Y tế', '--format', 'json'], 'report.json'],
      [[out, '--format', 'pdf'], 'pdf'],
      [[out, '--reveal'], '--reveal'],
    ] as const) {
      const { exit, err } = audit(['report', ...args, '--out', 'o'], { cwd: folder });
      expect({ exit, lines: err.trim().split('\n').length }, err).toEqual({ exit: 2, lines: 1 });
      expect(err).toContain(said);
    }
    expect(readdirSync(folder)).toEqual(['r']);
    const over = audit(['report', 'r', '--out', 'r', '--force'], { cwd: folder });
    expect(over).toMatchObject({ exit: 2, out: '' });
    expect(over.err).toContain('--out');
    expect(readdirSync(out)).toContain('case.duckdb');
  }));
