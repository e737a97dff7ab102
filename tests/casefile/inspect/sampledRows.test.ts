import { expect, test } from 'vitest';
import { isNumbering } from '../../../src/casefile/inspect/sampledRows.ts';
import { guessColumns } from '../../../src/intake/heading/guessColumns.ts';

test.each([
  [['(1)', '(2)', '(3)'], true],
  [['1', '2', '3', '4'], true],
  [['', '(1)', '(2)', '', '(3)'], true],
  [['3', '4', '5'], true],
  [['1', '2'], false],
  [['1', '3', '5'], false],
  [['1', 'H41.19-220301-0001', '3'], false],
  [['', '', ''], false],
])('a row that numbers columns: %j is %j', (cells, numbers) => {
  expect(isNumbering(cells)).toBe(numbers);
});

test('of a table with known columns only the others are guessed, and only what no column gives', () => {
  const rows = Array.from({ length: 5 }, (_, at) => [
    `H41.19-22030${at + 1}-0001`,
    `0${at + 1}/03/2022`,
    `1${at}/03/2022`,
    'Trực tuyến',
    `1.01279${at}`,
    'Sở Y tế',
    `0${at + 1}/01/1990`,
  ]);
  const known = new Map([
    ['code', 0],
    ['received', 1],
    ['receivingUnit', 5],
  ] as const);
  expect([...guessColumns(rows, known)]).toEqual([
    ['procedureCode', 4],
    ['channel', 3],
    ['due', 2],
    ['finished', 6],
  ]);
  expect(guessColumns(rows).get('code')).toBe(0);
});
