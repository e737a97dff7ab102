import { expect, test } from 'vitest';
import { isoDay } from '../../src/cli/options/days.ts';

test.each([
  ['2021-07-15', '2021-07-15'],
  ['15/07/2021', '2021-07-15'],
  ['5/7/2021', '2021-07-05'],
  [' 15/07/2021 ', '2021-07-15'],
  ['29/02/2024', '2024-02-29'],
  ['29/02/2023', null],
  ['32/01/2022', null],
  ['07/15/2021', null],
  ['15/07/21', null],
  ['2021-7-15', null],
  ['15-07-2021', null],
  ['hôm nay', null],
  ['', null],
])('a day in an option: %j is %j', (text, day) => {
  expect(isoDay(text)).toBe(day);
});
