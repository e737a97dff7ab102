import { expect, test } from 'vitest';
import { FIGURES, type Figure, PARTITIONS } from '../../../src/casefile/figures/figures.ts';

test('a figure is of figures that there are, and a whole has more than one part or the same dossiers', () => {
  const ids = new Set(FIGURES.map(({ id }) => id as string));
  const wholes = (FIGURES as readonly Figure[]).flatMap(({ of }) => Object.keys(of ?? {}));
  expect(wholes.filter((whole) => !ids.has(whole))).toEqual([]);
  expect(PARTITIONS.filter(({ parts }) => parts.length === 1)).toEqual([
    { whole: 'refused', parts: ['settled.refused'] },
  ]);
  expect(PARTITIONS).toHaveLength(13);
});
