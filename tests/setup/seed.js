/**
 * Where the draws of the tests begin: what `SEED` has, a whole number or `random`, and without it always the same, so that a tree that passed
 * passes again.
 * @param {Record<string, string | undefined>} environment
 */
export function seedOf({ SEED = '12' }) {
  if (SEED === 'random') return Math.floor(Math.random() * 2 ** 31);
  if (!/^-?\d+$/.test(SEED)) throw new Error(`SEED is "${SEED}": give a whole number, or random`);
  return Number(SEED);
}
