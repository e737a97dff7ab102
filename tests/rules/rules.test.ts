import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { listFindings, rulesRun } from '../../src/casefile/signs/findingLists.ts';
import type { Database } from '../../src/casefile/store/database.ts';
import { readCatalogue } from '../../src/intake/catalogue.ts';
import { loadRules, RULE_IDS } from '../../src/rules/index.ts';
import { withCase, withCsv, withFiles } from '../casefile/caseOf.ts';
import { CATALOGUE, expectedOf, exportsOf, groupLine, ruleFixtures } from './fixtures.ts';

async function found(db: Database): Promise<string[]> {
  const dossiers = new Map<string, string[]>();
  const groups: string[] = [];
  for await (const batch of listFindings(db)) {
    for (const { rule, code, unit, value, base, place } of batch) {
      if (place === null) groups.push(groupLine(rule, unit, value, base));
      else dossiers.set(code ?? place, [...(dossiers.get(code ?? place) ?? []), rule]);
    }
  }
  return [...[...dossiers].map(([code, rules]) => `${code}: ${rules.join(' ')}`), ...groups].sort();
}

const FIXTURES = ruleFixtures();

test('all rules over all fixtures find what stands beside the rows, and nothing else', async () => {
  const catalogue = await readCatalogue({ path: fileURLToPath(CATALOGUE), shown: 'catalogue.csv' });
  const files = Object.assign({}, ...FIXTURES.map(exportsOf)) as Record<string, string>;
  // A code of several rows may say it beside each of them.
  const expected = [...new Set(FIXTURES.flatMap(expectedOf))].sort();
  await withFiles(files, (paths) =>
    withCase(paths, async (db) => expect(await found(db)).toEqual(expected), { exportedOn: '2024-01-31', catalogue }),
  );
});

test('every rule has a fixture, with what it must find and what it must not', () => {
  expect(FIXTURES.map(({ rule }) => rule)).toEqual([...RULE_IDS].sort());
  for (const { rule, rows } of FIXTURES) {
    expect(
      rows.some((row) => row.expect?.split(' ').includes(rule)),
      `${rule} finds a row`,
    ).toBe(true);
    expect(
      rows.some((row) => !row.expect?.split(' ').includes(rule)),
      `${rule} passes a row over`,
    ).toBe(true);
    expect(rows[0]?.why, `${rule} says why; blank is as above`).not.toBe('');
  }
});

test('a code stands in the fixture of one rule', () => {
  const owners = new Map<string, Set<string>>();
  for (const { rule, rows } of FIXTURES)
    for (const { code = '' } of rows) if (code !== '') owners.set(code, (owners.get(code) ?? new Set()).add(rule));
  expect([...owners].filter(([, rules]) => rules.size > 1)).toEqual([]);
});

test('a rule whose columns no export has answers no-data', () =>
  withCsv('Mã hồ sơ,Ngày tiếp nhận\nA1,2022-03-01\n', async (db) => {
    const run = (await rulesRun(db)).filter(({ status }) => status === 'run').map(({ rule }) => rule);
    expect(run).toEqual(['RF12', 'RF12e', 'RF21', 'RF22', 'RF23', 'RF24']);
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

test('the list of rules is that of the files: npm run build writes it', () => {
  const files = readdirSync(new URL('../../src/rules/', import.meta.url)).filter((file) => file.endsWith('.sql'));
  expect(RULE_IDS).toEqual(files.map((file) => file.replace('.sql', '')).sort());
});

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
