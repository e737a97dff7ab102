import { expect } from 'vitest';
import { seedOf } from '../setup/seed.js';
import { type Bytes, type Mutation, random } from './mutations.ts';
import { note } from './table.ts';

/** `same`: read as before; `named`: refused, or read in part, in our words; else what went wrong. */
export type Verdict = 'same' | 'named' | string;

/** Tries so many damaged copies of a file, notes how many were what, and expects none to go wrong. */
export async function tryAll(
  what: string,
  bytes: Bytes,
  { mutations, most }: { mutations: Mutation[]; most: number },
  verdictOf: (mutant: Bytes) => Promise<Verdict>,
): Promise<void> {
  const draw = random(seedOf(process.env));
  const counts = { tried: 0, same: 0, named: 0 };
  const failed: string[] = [];
  while (counts.tried < most) {
    const mutation = mutations[Math.floor(draw() * mutations.length)] as Mutation;
    const mutant = mutation(bytes, draw);
    if (mutant === null) continue;
    counts.tried++;
    const verdict = await verdictOf(mutant).catch((error: unknown) => `thrown: ${String(error)}`);
    if (verdict === 'same' || verdict === 'named') counts[verdict]++;
    else failed.push(`${counts.tried}: ${mutation.name} to ${mutant.length} bytes: ${verdict}`);
  }
  note(what, counts, failed);
  expect(failed).toEqual([]);
}
