import { expect, test } from 'vitest';
import type { ComparedTable } from '../../../src/casefile/compare/compare.ts';
import { messagesOf } from '../../../src/messages/index.ts';
import { printCompared } from '../../../src/write/screen/compared.ts';

test('a cell of the longest that a workbook holds is shown by its beginning, at once', () => {
  const cell = {
    column: '(10)',
    reported: 2,
    recomputed: 7,
    difference: -5,
    figure: 'form.10',
    explained: [],
    unexplained: -5,
  };
  const table = {
    ...{ path: 'a.xlsx', sheet: null, layout: 'II.06a', unit: 'Sở Y tế', from: '2022-01-01', to: '2022-12-31' },
    ...{
      identities: [],
      rows: [{ label: 'dài '.repeat(7000), by: 'field', cells: [cell] }],
      unmatched: [],
      missing: [],
    },
    ...{ profile: { id: 'law', explains: 0, of: 1 }, rules: [], alternatives: [], greedy: false, unread: [] },
  } as ComparedTable;
  const started = performance.now();
  const text = printCompared([table], {
    format: 'table',
    columns: 100,
    messages: messagesOf('vi'),
    profile: null,
    reveal: false,
  } as never);
  expect(performance.now() - started).toBeLessThan(2000);
  expect(text).toContain('dài …');
  expect(text.length).toBeLessThan(10_000);
});
