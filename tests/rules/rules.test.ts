import { expect, test } from 'vitest';
import { listFindings, rulesRun } from '../../src/casefile/signs/findingLists.ts';
import type { Database } from '../../src/casefile/store/database.ts';
import { loadRules, RULE_IDS } from '../../src/rules/index.ts';
import { withCase, withCsv, withFiles } from '../casefile/caseOf.ts';
import { CASES, type RuleCase } from './cases.ts';

const HEADINGS: Record<string, string> = {
  code: 'Mã hồ sơ',
  unit: 'Đơn vị giải quyết',
  receivingUnit: 'Đơn vị tiếp nhận',
  procedureCode: 'Mã TTHC',
  channel: 'Hình thức nộp',
  submitted: 'Ngày nộp',
  received: 'Ngày tiếp nhận',
  due: 'Ngày hẹn trả',
  originalDue: 'Ngày hẹn trả ban đầu',
  finished: 'Ngày có kết quả',
  returned: 'Ngày trả kết quả',
  status: 'Trạng thái',
  declaredTimeliness: 'Tiến độ',
  reason: 'Lý do quá hạn',
  refusalReason: 'Lý do từ chối',
  supplementAt: 'Ngày yêu cầu bổ sung',
  supplementCount: 'Số lần bổ sung',
  apology: 'Phiếu xin lỗi',
  apologyAt: 'Ngày xin lỗi',
  extensions: 'Số lần gia hạn',
  applicant: 'Chủ hồ sơ',
  applicantId: 'Số CMND/CCCD',
  applicantPhone: 'Số điện thoại',
  digitised: 'Số hóa',
};

/** The CSV text of a case. */
function csvOf({ columns, rows }: RuleCase): string {
  const headings = columns.split('|').map((fact) => {
    const heading = HEADINGS[fact];
    if (heading === undefined) throw new Error(`no heading for ${fact}`);
    return heading;
  });
  const lines = rows.map((row) =>
    (row.split('=>')[0] as string)
      .trim()
      .split('|')
      .map((cell) => `"${cell}"`),
  );
  return [headings, ...lines]
    .map((cells) => cells.join(','))
    .join('\n')
    .concat('\n');
}

/** The findings that the cases expect: `code: rules` for dossiers, and those on groups. */
function expected(cases: RuleCase[]): string[] {
  const dossiers = new Map<string, string>();
  for (const row of cases.flatMap(({ rows }) => rows)) {
    const [cells = '', rules = ''] = row.split('=>');
    if (rules.trim() !== '') dossiers.set((cells.split('|')[0] as string).trim(), rules.trim());
  }
  return [
    ...[...dossiers].map(([code, rules]) => `${code}: ${rules}`),
    ...cases.flatMap(({ groups = [] }) => groups),
  ].sort();
}

async function found(db: Database): Promise<string[]> {
  const dossiers = new Map<string, string[]>();
  const groups: string[] = [];
  for await (const batch of listFindings(db)) {
    for (const { rule, code, unit, value, base, place } of batch) {
      if (place === null) groups.push([rule, unit, value, base].join('|'));
      else dossiers.set(code ?? place, [...(dossiers.get(code ?? place) ?? []), rule]);
    }
  }
  return [...[...dossiers].map(([code, rules]) => `${code}: ${rules.join(' ')}`), ...groups].sort();
}

test('all rules over all rows find what stands beside the rows, and nothing else', () =>
  withFiles(Object.fromEntries(CASES.map((one, at) => [`${String(at).padStart(2, '0')}.csv`, csvOf(one)])), (paths) =>
    withCase(paths, async (db) => expect(await found(db)).toEqual(expected(CASES)), { exportedOn: '2024-01-31' }),
  ));

test('a rule whose columns no export has answers no-data', () =>
  withCsv('Mã hồ sơ,Ngày tiếp nhận\nA1,2022-03-01\n', async (db) => {
    const run = (await rulesRun(db)).filter(({ status }) => status === 'run').map(({ rule }) => rule);
    expect(run).toEqual(['RF12', 'RF21', 'RF22', 'RF23']);
  }));

test('a dossier is judged only when its own export has the columns', () =>
  withFiles(
    {
      'with.csv':
        'Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Phiếu xin lỗi\nA1,2022-03-01,2022-03-08,2022-03-10,\n',
      'without.csv': 'Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả\nA2,2022-03-01,2022-03-08,2022-03-10\n',
    },
    (paths) => withCase(paths, async (db) => expect(await found(db)).toEqual(['A1: RF02'])),
  ));

test('every rule is a file that says what it must, with parameters named after it', () => {
  const rules = loadRules();
  expect(rules.map(({ id }) => id)).toEqual([...RULE_IDS]);
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
  for (const { id, name, parameters, sql } of rules) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    const used = new Set(
      [...sql.matchAll(/getvariable\('(RF\d+[a-z]?)_(\w+)'\)/g)].map(([, rule, key]) => `${rule} ${key}`),
    );
    expect([...used].sort(), id).toEqual(
      Object.keys(parameters)
        .map((key) => `${id} ${key}`)
        .sort(),
    );
  }
});
