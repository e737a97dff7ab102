import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { PlanError } from '../../src/plan/error.ts';
import { loadPlan, planIds, type RuleCheck } from '../../src/plan/load.ts';

const GOOD = `id: mine
title: Tự kiểm tra
authority: UBND tỉnh
from: {day: 2022-01-01, source: QĐ 1, verified: true}
to: {day: 2022-12-31, source: QĐ 1, verified: true}
carriedBefore: {day: 2022-01-01, source: QĐ 1, verified: true}
parts:
  - {name: Nửa đầu, from: 2022-01-01, to: 2022-06-30}
  - {name: Nửa sau, from: 2022-07-01, to: 2022-12-31}
units:
  - {name: Sở Y tế, level: province, aliases: [SYT]}
  - {name: UBND huyện Nghi Lộc, level: district}
`;

let folder = '';
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-plan-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function planFile(text: string): Promise<string> {
  files += 1;
  const file = join(folder, `${files}.yml`);
  await writeFile(file, text);
  return file;
}

async function refusal(file: string): Promise<PlanError> {
  const error: unknown = await loadPlan(file).catch((thrown: unknown) => thrown);
  if (error instanceof PlanError) return error;
  throw new Error(`not refused: ${JSON.stringify(error)}`);
}

describe('the plan 2960/KH-TTCP', () => {
  it('is found by its id in any case', async () => {
    expect(await planIds()).toContain('2960-kh-ttcp');
    expect(await loadPlan('2960-KH-TTCP')).toEqual(await loadPlan('2960-kh-ttcp'));
  });

  it('sets what the inspection asks for', async () => {
    const plan = await loadPlan('2960-kh-ttcp');
    expect([plan.from.day, plan.to.day, plan.carriedBefore.day]).toEqual(['2021-07-15', '2023-11-30', '2021-11-15']);
    expect(plan.fromAlternatives.map(({ day }) => day)).toEqual(['2021-06-15']);
    expect(plan.carriedBeforeAlternatives.map(({ day }) => day)).toEqual(['2021-06-15', '2021-07-15']);
    expect(plan.parts.length).toBe(3);
    expect(plan.units.filter(({ mountainous }) => mountainous).map(({ name }) => name)).toEqual(['UBND huyện Quỳ Hợp']);
    expect([plan.deadline, plan.unitBy, plan.calendar]).toEqual(['instant', 'settle', 'vn']);
  });

  it('names its units alone, with the level that their names say', async () => {
    const { units } = await loadPlan('2960-kh-ttcp');
    expect(units.map(({ level }) => level)).toEqual(['province', 'province', 'district', 'district']);
    expect(units.flatMap(({ aliases, subunits, communes }) => [...aliases, ...subunits, ...communes])).toEqual([]);
  });
});

describe('a plan file', () => {
  it('may leave out what has a default', async () => {
    const plan = await loadPlan(await planFile(GOOD));
    expect(plan.form06a).toEqual({
      refused: 'byTimeliness',
      withdrawn: 'byTimeliness',
      noDue: 'onTime',
      paused: 'inTime',
      unstatedChannel: 'direct',
    });
    expect([plan.calendar, plan.deadline, plan.unitBy]).toEqual(['vn', 'instant', 'settle']);
    expect(plan.units[1]).toMatchObject({ mountainous: false, aliases: [], subunits: [] });
  });

  it.each([
    [
      'terms of mountainous districts',
      '',
      'terms.mountainousDays',
      [{ from: '2014-07-01', value: { days: 10 } }, { from: '2024-08-01' }],
    ],
    [
      'the same for all time',
      'terms: {mountainousDays: {days: 5, fields: [A], source: QĐ 2, verified: true}}',
      'terms.mountainousDays',
      [{ from: '0001-01-01', to: null, value: { days: 5, fields: ['A'] } }],
    ],
    ['none of them', 'terms: {mountainousDays: null}', 'terms.mountainousDays', null],
    ['the hour after which a day is over', '', 'terms.afterHours.from', '17:00'],
    ['another hour', 'terms: {afterHours: {from: "16:30"}}', 'terms.afterHours.from', '16:30'],
    ['office hours', '', 'officeHours', [{ value: ['07:30–11:30', '13:30–17:30'] }]],
    [
      'other office hours',
      'officeHours: [{from: 2022-01-01, value: ["07:00-11:00", "13:00-17:00"], source: QĐ 2, verified: true}]',
      'officeHours',
      [{ from: '2022-01-01', to: null }],
    ],
    ['the day of digitisation of communes', '', 'digitisation.commune.day', '2023-06-01'],
    [
      'another day for provincial units',
      'digitisation: {province: {day: 2022-01-01, source: QĐ 2, verified: true}}',
      'digitisation',
      { province: { day: '2022-01-01' }, district: { day: '2022-12-01' } },
    ],
    ['no duty to digitise', 'digitisation: null', 'digitisation', null],
    ['no checklist', 'checklist: []', 'checklist', []],
    ['a checklist', '', 'checklist.0.id', 'directing'],
  ])('takes from the law, or overrides: %s', async (_what, line, path, expected) => {
    const plan: unknown = await loadPlan(await planFile(`${GOOD}${line}\n`));
    const value = path.split('.').reduce((node, key) => (node as Record<string, unknown>)[key], plan);
    if (typeof expected === 'object' && expected !== null) expect(value).toMatchObject(expected);
    else expect(value).toBe(expected);
  });

  it('is a plan file again when shown', async () => {
    const plan = await loadPlan(await planFile(GOOD));
    expect(await loadPlan(await planFile(stringify(plan)))).toEqual(plan);
  });

  it('may part the window or not, and begin with a byte order mark', async () => {
    const whole = GOOD.replace(/parts:\n.*\n.*\n/, '');
    expect((await loadPlan(await planFile(`\uFEFF${whole}`))).parts).toEqual([]);
  });

  it('is shown in NFC', async () => {
    const plan = await loadPlan(await planFile(GOOD.normalize('NFD').replace('tế,', 'tế ,')));
    expect(plan.units[0]?.name).toBe('Sở Y tế');
  });

  it.each([
    ['an unknown key', ['authority:', 'autority:'], 'unknown-key', 'autority', 'autority', 'authority'],
    ['an unknown key inside', ['aliases:', 'alias:'], 'unknown-key', 'units[0].alias', 'alias', 'aliases'],
    ['a strange key', ['id: mine', 'id: mine\nzzzzzzzz: 1'], 'unknown-key', 'zzzzzzzz', 'zzzzzzzz', null],
    ['a missing key', ['id: mine\n', ''], 'missing-key', 'id', null, 'string'],
    [
      'a level that the name does not say',
      ['UBND huyện Nghi Lộc, level: district', 'Ban Quản lý'],
      'missing-key',
      'units[1].level',
      null,
      'province | district | commune',
    ],
    ['a missing source', ['2022-01-01, source: QĐ 1, ', '2022-01-01, '], 'missing-key', 'from.source', null, 'string'],
    ['no such day', ['{day: 2022-01-01', '{day: 2022-02-30'], 'bad-date', 'from.day', '2022-02-30', 'YYYY-MM-DD'],
    [
      'a day written otherwise',
      ['{day: 2022-01-01', '{day: 01/01/2022'],
      'bad-date',
      'from.day',
      '01/01/2022',
      'YYYY-MM-DD',
    ],
    ['a day that is a number', ['{day: 2022-01-01', '{day: 20220101'], 'bad-value', 'from.day', '20220101', 'string'],
    [
      'a word of no list',
      ['level: district', 'level: xa'],
      'bad-value',
      'units[1].level',
      'xa',
      'province | district | commune',
    ],
    ['an empty name', ['name: Sở Y tế', 'name: "  "'], 'empty', 'units[0].name', '  ', null],
    ['days out of order', ['{day: 2022-12-31', '{day: 2021-12-31'], 'order', 'to.day', '2021-12-31', '>= 2022-01-01'],
    [
      'a gap between parts',
      ['from: 2022-07-01', 'from: 2022-07-02'],
      'tiling',
      'parts[1].from',
      '2022-07-02',
      '2022-07-01',
    ],
    [
      'parts that overlap',
      ['from: 2022-07-01', 'from: 2022-06-30'],
      'tiling',
      'parts[1].from',
      '2022-06-30',
      '2022-07-01',
    ],
    [
      'parts that begin late',
      ['đầu, from: 2022-01-01', 'đầu, from: 2022-01-02'],
      'tiling',
      'parts[0].from',
      '2022-01-02',
      '2022-01-01',
    ],
    ['parts that end early', ['to: 2022-12-31', 'to: 2022-12-30'], 'tiling', 'parts[1].to', '2022-12-30', '2022-12-31'],
    [
      'a name given twice',
      ['SYT', 'Ubnd Huyện Nghi Lộc'],
      'duplicate',
      'units[1].name',
      'UBND huyện Nghi Lộc',
      'other than units[0].aliases[0]',
    ],
    [
      'an hour that is none',
      ['id: mine', 'id: mine\nterms: {afterHours: {from: "25:00"}}'],
      'bad-value',
      'terms.afterHours.from',
      '25:00',
      'HH:MM',
    ],
    ['no such calendar', ['id: mine', 'id: mine\ncalendar: la'], 'no-calendar', 'calendar', 'la', null],
  ])('is refused for %s', async (_what, [from = '', to = ''], code, key, seen, expected) => {
    const text = GOOD.replace(from, to);
    expect(text).not.toBe(GOOD);
    const file = await planFile(text);
    const error = await refusal(file);
    expect(error).toMatchObject({ code, file, key, seen, expected });
    expect(error.message).toContain(file);
    expect(error.message).toContain(key);
  });

  it.each([
    ['hours that are no eight', '["07:30–11:30", "13:30–17:00"]', 'officeHours[0].value', 'HH:MM–HH:MM + … = 8:00'],
    ['sessions out of order', '["13:30–17:30", "07:30–11:30"]', 'officeHours[0].value', 'HH:MM–HH:MM < HH:MM–HH:MM'],
    ['a session that ends before it begins', '["11:30–07:30"]', 'officeHours[0].value[0]', 'HH:MM–HH:MM'],
  ])('is refused for %s', async (_what, value, key, expected) => {
    const line = `officeHours: [{from: 2022-01-01, value: ${value}, source: QĐ 2, verified: true}]\n`;
    expect((await refusal(await planFile(GOOD + line))).problems).toContainEqual(
      expect.objectContaining({ key, expected }),
    );
  });

  it('says all that is wrong at once, unknown keys first', async () => {
    const text = `${GOOD.replace('level: district', 'level: xa').replace('{day: 2022-12-31', '{day: 2021-12-31')}
titel: x
calendar: la
localClosures: [{place: Vinh, from: 2021-09-15, to: 2021-08-23, occasion: COVID-19, source: x, verified: false}]
rules: {RF99: {}}
`;
    const file = await planFile(text.replace('SYT', 'ubnd huyện nghi lộc'));
    const unknown: RuleCheck = (rules, of) =>
      Object.keys(rules).map((id) => ({ code: 'unknown-key', file: of, key: `rules.${id}`, seen: id, expected: null }));
    const error: unknown = await loadPlan(file, unknown).catch((thrown: unknown) => thrown);
    expect((error as PlanError).problems.map(({ code, key }) => `${code} ${key}`)).toEqual([
      'unknown-key titel',
      'bad-value units[1].level',
      'order to.day',
      'tiling parts[1].to',
      'order localClosures[0].to',
      'duplicate units[1].name',
      'no-calendar calendar',
      'unknown-key rules.RF99',
    ]);
  });

  it('is refused for broken YAML, with line and column', async () => {
    const twice = await refusal(await planFile(GOOD.replace('title:', 'id: again\ntitle:')));
    expect(twice).toMatchObject({ code: 'yaml', seen: 'DUPLICATE_KEY', line: 2, column: 1 });
    expect(twice.message).toContain('line 2, column 1');
    expect(await refusal(await planFile('id: [1, 2\ntitle: x'))).toMatchObject({ code: 'yaml', line: 2 });
    expect(await refusal(await planFile('id: *nothing\n'))).toMatchObject({ code: 'yaml', line: null });
  });

  it('is refused when it is empty or no mapping', async () => {
    expect(await refusal(await planFile(''))).toMatchObject({ code: 'bad-value', key: '', expected: 'object' });
    expect(await refusal(await planFile('- a'))).toMatchObject({ code: 'bad-value', key: '', seen: '["a"]' });
  });

  it('is refused when it cannot be read, with the id that may be meant', async () => {
    const missing = { code: 'unreadable', file: '2960-kh-tcp', seen: 'ENOENT', expected: '2960-kh-ttcp' };
    expect(await refusal('2960-kh-tcp')).toMatchObject(missing);
    expect(await refusal(folder)).toMatchObject({ code: 'unreadable', seen: 'EISDIR', expected: null });
  });
});
