import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ReportJson, reportSchema } from '../../src/report/schema/schema.ts';
import { RULE_IDS } from '../../src/rules/index.ts';
import { audit, FIXTURES, inFolder } from './run.ts';

function read(folder: string): ReportJson {
  return reportSchema.parse(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));
}

test('every rule is in report.json; --fail-on exits 1 with the report written', () =>
  inFolder((folder) => {
    const out = join(folder, 'r');
    const { exit, err } = audit([
      'analyze',
      FIXTURES,
      '--out',
      out,
      '--format',
      'json',
      '--quiet',
      '--fail-on',
      'high',
    ]);
    expect(exit, err).toBe(1);
    expect(err).toContain('Có dấu hiệu ở mức cao trở lên.');
    const { findings } = read(out);
    expect(findings.map(({ rule }) => rule)).toEqual([...RULE_IDS]);
    expect(findings.filter(({ status }) => status === 'no-data').map(({ rule }) => rule)).toEqual([
      'RF04b',
      'RF05',
      'RF09',
      'RF29',
    ]);
    expect(findings.every(({ status, count }) => status === 'run' || count === 0)).toBe(true);
  }));

const CLEAN =
  'Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái\nA1,2022-03-05,2022-03-15,2022-03-14,Đã trả kết quả\n';

test('--fail-on looks at its severity and above, and an incomplete input outranks it', () =>
  inFolder((folder) => {
    writeFileSync(join(folder, 'a.csv'), CLEAN);
    const run = (...more: string[]) =>
      audit(['analyze', 'a.csv', '--force', '--format', 'json', '--quiet', ...more], { cwd: folder }).exit;
    expect(run('--fail-on', 'medium')).toBe(0);
    expect(run('--fail-on', 'low')).toBe(1);
    expect(run()).toBe(0);
    expect(run('b.csv', '--fail-on', 'low')).toBe(3);
    expect(run('--fail-on', 'some')).toBe(2);
    expect(run('--exported-on', '2022-02-31')).toBe(2);
    expect(run('--exported-on', '2022-03-10', '--fail-on', 'medium')).toBe(1);
  }));

test('audit rules lists the rules with the values of the plan, and shows one with its query', () =>
  inFolder((folder) => {
    const plan = join(folder, 'plan.yml');
    expect(audit(['plan', 'init', plan]).exit).toBe(0);
    writeFileSync(plan, readFileSync(plan, 'utf8').replace(/^rules: .*$/m, 'rules: { RF06: { days: 5 } }'));
    expect(audit(['plan', 'check', plan])).toMatchObject({ exit: 0, out: `${plan}: kế hoạch 2960-kh-ttcp hợp lệ.\n` });
    const listed = JSON.parse(audit(['rules', '--json', '--plan', plan]).out);
    expect(listed.map(({ id }: { id: string }) => id)).toEqual([...RULE_IDS]);
    expect(listed.find(({ id }: { id: string }) => id === 'RF06').parameters).toEqual({ days: 5, dueDays: 1 });
    const one = audit(['rules', 'rf06', '--plan', plan]);
    expect(one.out).toContain('days = 5');
    expect(one.out).toContain('FROM subject_row s');
    expect(audit(['rules', '--lang', 'en']).out).toContain('Supplement');
    expect(audit(['rules', 'RF6'])).toMatchObject({ exit: 2, err: 'Không có quy tắc "RF6"; gần nhất là RF06.\n' });
  }));

test('audit plan shows a plan, refuses a wrong one and never overwrites', () =>
  inFolder((folder) => {
    const plan = join(folder, 'plan.yml');
    expect(audit(['plan', 'show']).out).toContain('id: 2960-kh-ttcp');
    expect(JSON.parse(audit(['plan', 'show', '2960-kh-ttcp', '--json']).out).deadline).toBe('instant');
    writeFileSync(plan, 'id: x\n');
    expect(audit(['plan', 'init', plan]).exit).toBe(2);
    expect(readFileSync(plan, 'utf8')).toBe('id: x\n');
    expect(audit(['plan', 'check', plan]).exit).toBe(2);
    expect(audit(['plan', 'init', join(folder, 'no', 'plan.yml')]).exit).toBe(2);
    audit(['plan', 'init', join(folder, 'b.yml')]);
    const wrong = readFileSync(join(folder, 'b.yml'), 'utf8').replace(/^rules: .*$/m, 'rules: { RF77: { days: 5 } }');
    writeFileSync(plan, wrong);
    expect(audit(['plan', 'check', plan])).toMatchObject({ exit: 2, err: expect.stringContaining('rules.RF77') });
    expect(audit(['analyze', FIXTURES, '--plan', plan, '--out', join(folder, 'r')]).exit).toBe(2);
    expect(audit(['plan'])).toMatchObject({ exit: 2, out: '' });
  }));

test('audit plan check says all faults at once, and when the calendar ends before the window', () =>
  inFolder((folder) => {
    const [model, wrong, late] = ['model', 'wrong', 'late'].map((name) => join(folder, `${name}.yml`)) as [
      ...[string, string, string],
    ];
    audit(['plan', 'init', model]);
    const text = readFileSync(model, 'utf8');
    writeFileSync(
      wrong,
      text
        .replace('- name: UBND huyện Nghi Lộc', '- { name: UBND huyện Nghi Lộc, level: quận }')
        .replace('rules: {}', 'rules: { RF77: {} }\ntitel: x'),
    );
    const { exit, err } = audit(['plan', 'check', wrong]);
    expect([exit, err.trim().split('\n').length]).toEqual([2, 3]);
    for (const part of ['titel', 'units[2].level', 'quận', 'rules.RF77']) expect(err).toContain(part);
    writeFileSync(late, text.replaceAll('2023-11-30', '2031-11-30'));
    expect(audit(['plan', 'check', late])).toMatchObject({ exit: 0, err: expect.stringContaining('31/12/2026') });
    expect(audit(['plan', 'check', model])).toMatchObject({ exit: 0, err: '' });
  }));

test('a window past the end of the calendar is said on stderr, on the screen and in report.json', () =>
  inFolder((folder) => {
    const file = join(folder, 'a.csv');
    writeFileSync(
      file,
      'Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái\nA1,2026-12-01,2026-12-20,Đang xử lý\nA2,2026-12-01,2027-02-01,Đang xử lý\n',
    );
    const out = join(folder, 'r');
    const given = ['analyze', file, '--from', '2026-01-01', '--to', '2027-01-31', '--out', out, '--format', 'json'];
    const { err, out: screen } = audit(given);
    expect(err).toContain('31/12/2026');
    expect(screen).toContain('Lịch làm việc không có đủ các năm của kỳ');
    const { problems, totals } = read(out);
    expect([totals.overdue, totals['overdue.noCalendar']]).toEqual([1, 1]);
    expect(problems).toContainEqual({ code: 'calendar-short', count: 1, first: 'a.csv' });
    expect(problems).toContainEqual({ code: 'no-calendar', count: 1, first: 'a.csv › C2' });
  }));
