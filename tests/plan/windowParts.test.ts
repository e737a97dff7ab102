import { expect, test } from 'vitest';
import { loadPlan } from '../../src/plan/load.ts';
import { partsOf, splitWindow } from '../../src/plan/windowParts.ts';

test.each([
  ['year', '2021-07-15', '2023-11-30', ['2021-07-15 2021-12-31', '2022-01-01 2022-12-31', '2023-01-01 2023-11-30']],
  ['quarter', '2021-11-15', '2022-04-01', ['2021-11-15 2021-12-31', '2022-01-01 2022-03-31', '2022-04-01 2022-04-01']],
  ['month', '2021-12-31', '2022-02-28', ['2021-12-31 2021-12-31', '2022-01-01 2022-01-31', '2022-02-01 2022-02-28']],
  ['month', '2024-02-29', '2024-02-29', ['2024-02-29 2024-02-29']],
] as const)('by %s from %s to %s', (split, from, to, parts) => {
  expect(splitWindow({ from, to }, split).map((part) => `${part.from} ${part.to}`)).toEqual(parts);
});

test("the plan's own parts stand for the plan's window only, and what follows --as-of is left out", async () => {
  const own = { from: '2021-07-15', to: '2021-09-30', name: 'a' };
  const plan = {
    ...(await loadPlan('2960-kh-ttcp')),
    parts: [own, { name: 'b', from: '2021-10-01', to: '2023-11-30' }],
  };
  const window = { from: '2021-07-15', to: '2023-11-30', asOf: '2023-11-30' };
  const days = (asOf: string, split: 'year' | null = null) =>
    partsOf(plan, { ...window, asOf }, split).map(({ from, to }) => `${from} ${to}`);
  expect(days('2023-11-30')).toEqual(['2021-07-15 2021-09-30', '2021-10-01 2023-11-30']);
  expect(days('2022-03-01')).toEqual(['2021-07-15 2021-09-30', '2021-10-01 2022-03-01']);
  expect(days('2021-09-30')).toEqual(['2021-07-15 2021-09-30']);
  expect(days('2022-03-01', 'year')).toEqual(['2021-07-15 2021-12-31', '2022-01-01 2022-03-01']);
  expect(partsOf(plan, { ...window, from: '2022-06-01' }, null)).toEqual([
    { from: '2022-06-01', to: '2022-12-31' },
    { from: '2023-01-01', to: '2023-11-30' },
  ]);
});
