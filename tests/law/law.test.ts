import { describe, expect, it, test } from 'vitest';
import { checklistOn, loadChecklist } from '../../src/law/checklist.ts';
import { type Dated, inForce } from '../../src/law/dated.ts';
import { loadDigitisation } from '../../src/law/digitisation.ts';
import { inspectionLaw } from '../../src/law/inspection.ts';
import { loadOffices } from '../../src/law/offices.ts';
import { loadTermLaw } from '../../src/law/terms.ts';
import { textIn } from '../../src/law/text.ts';

/** Which law holds on a day: a table to be read against the texts. */
describe('on a day', () => {
  it.each([
    ['2023-06-30', ['Luật Thanh tra số 56/2010/QH12', 'Nghị định 86/2011/NĐ-CP']],
    ['2023-07-01', ['Luật Thanh tra số 11/2022/QH15', 'Nghị định 86/2011/NĐ-CP']],
    ['2023-08-15', ['Luật Thanh tra số 11/2022/QH15', 'Nghị định 43/2023/NĐ-CP']],
    ['2023-11-30', ['Luật Thanh tra số 11/2022/QH15', 'Nghị định 43/2023/NĐ-CP']],
    ['2025-06-30', ['Luật Thanh tra số 11/2022/QH15', 'Nghị định 43/2023/NĐ-CP']],
    ['2025-07-01', ['Luật Thanh tra số 84/2025/QH15', 'Nghị định 216/2025/NĐ-CP']],
    ['1999-01-01', []],
  ])('%s inspections go by %j', (day, laws) => {
    expect(inspectionLaw(day).map(({ value }) => textIn(value, 'vi'))).toEqual(laws);
  });

  it.each([
    ['2021-07-15', 'province district commune'],
    ['2025-06-30', 'province district commune'],
    ['2025-07-01', 'province commune'],
  ])('%s the levels of government are %s', (day, levels) => {
    expect(inForce(loadOffices().levels, day)?.value.join(' ')).toBe(levels);
  });

  it.each([
    ['2023-11-30', 'Luật Thanh tra 2022', 'Nghị định 61/2018/NĐ-CP'],
    ['2026-06-30', 'Luật Thanh tra 2025', 'Nghị định 118/2025/NĐ-CP; Nghị định 367/2025/NĐ-CP'],
  ])('%s the checklist cites %s and %s', (day, inspection, oneStop) => {
    const items = checklistOn(loadChecklist(), day);
    expect(items.map(({ id }) => id)).toEqual(
      'directing disclosing simplifying oneStop officials recommendations'.split(' '),
    );
    expect(items.at(-1)?.source).toBe(inspection);
    expect(items[0]?.source).toBe(oneStop);
  });

  it.each([
    ['2014-06-30', undefined],
    ['2022-03-01', 10],
    ['2024-08-01', 10],
  ])('%s land procedures take %s days more in mountainous districts', (day, days) => {
    expect(inForce(loadTermLaw().mountainousDays, day)?.value.days).toBe(days);
  });
});

test('levels digitise one after the other', () => {
  expect(loadDigitisation().map(({ from, value }) => `${value} ${from}`)).toEqual([
    'province 2022-06-01',
    'district 2022-12-01',
    'commune 2023-06-01',
  ]);
});

test('a value holds on its first and on its last day, and in a gap there is none', () => {
  const value = (from: string, to: string | null): Dated<string> => ({
    from,
    to,
    value: from,
    source: 'x',
    verified: true,
  });
  const list = [value('2020-01-01', '2020-12-31'), value('2022-01-01', null)];
  const held = (day: string) => inForce(list, day)?.value ?? null;
  expect(['2019-12-31', '2020-01-01', '2020-12-31', '2021-06-30', '2022-01-01', '2099-01-01'].map(held)).toEqual([
    ...[null, '2020-01-01', '2020-01-01', null, '2022-01-01', '2022-01-01'],
  ]);
});
