import { expect, test } from 'vitest';
import { FIGURES } from '../../../src/casefile/figures/figures.ts';
import { TRACEABLE } from '../../../src/casefile/figures/trace.ts';
import { LANGUAGES, messagesOf } from '../../../src/messages/index.ts';
import { figureLines, printFigures } from '../../../src/write/screen/figureTable.ts';

test.each(LANGUAGES)('every id that a trace takes is listed once, with a meaning of its own (%s)', (language) => {
  const lines = figureLines(messagesOf(language));
  expect(lines.map(({ id }) => id)).toEqual(TRACEABLE);
  expect(new Set(lines.map(({ meaning }) => meaning)).size).toBe(lines.length);
  const ids: string[] = FIGURES.map(({ id }) => id);
  expect(lines.flatMap(({ of }) => of).filter((whole) => !ids.includes(whole))).toEqual([]);
});

test.each([80, 160, Number.POSITIVE_INFINITY])('the table fits %d columns, and CSV has a line a figure', (columns) => {
  const printed = printFigures('table', { columns, messages: messagesOf('vi') });
  expect(Math.max(...printed.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns);
  for (const id of TRACEABLE) expect(printed).toContain(` ${id} `);
  const csv = printFigures('csv', { columns, messages: messagesOf('vi') });
  expect(csv.trimEnd().split('\n')).toHaveLength(TRACEABLE.length + 1);
});
