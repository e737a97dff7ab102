// `random` is drawn once for all files, and said, so that the run can be had again.
import { seedOf } from './seed.js';

export function setup(): void {
  const seed = seedOf(process.env);
  if (process.env.SEED === 'random') process.stdout.write(`SEED=${seed}\n`);
  process.env.SEED = String(seed);
}
