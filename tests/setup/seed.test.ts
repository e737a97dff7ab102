import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seedOf } from './seed.js';

test('what tests draw begins where SEED says, the same for every file', () => {
  const seed = seedOf(process.env);
  expect(fc.readConfigureGlobal().seed).toBe(seed);
  expect(fc.sample(fc.nat(), 5)).toEqual(fc.sample(fc.nat(), { numRuns: 5, seed }));
  expect(String(seed)).toBe(process.env.SEED);
});

test.each([
  [{}, 12],
  [{ SEED: '7' }, 7],
  [{ SEED: '-7' }, -7],
])('%j begins at %i', (environment, seed) => expect(seedOf(environment)).toBe(seed));

test('SEED=random draws, and what is no number is named', () => {
  expect(seedOf({ SEED: 'random' })).not.toBe(seedOf({ SEED: 'random' }));
  expect(() => seedOf({ SEED: 'sometimes' })).toThrow('SEED is "sometimes"');
});
