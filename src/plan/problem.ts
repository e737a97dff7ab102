import { z } from 'zod';
import { nearest } from '../text/fold.ts';
import { keyOf, type PlanProblem } from './error.ts';
import type { PlanFault } from './faults.ts';
import { planFile } from './schema.ts';

type Problem = Omit<PlanProblem, 'file'>;

/**
 * All faults that zod found in a plan, without its file. Unknown keys go first: they are mostly misspellings, and the missing
 * keys that zod names before them only their consequence.
 */
export function problemsOf(error: z.ZodError, raw: unknown): Problem[] {
  const problems = error.issues.flatMap((issue) => ofIssue(issue, raw));
  return [
    ...problems.filter(({ code }) => code === 'unknown-key'),
    ...problems.filter(({ code }) => code !== 'unknown-key'),
  ];
}

/** A fault beyond the shape of a plan, in the same words. */
export function problemOf({ path, ...fault }: PlanFault): Problem {
  return { ...fault, key: keyOf(path) };
}

function ofIssue(issue: z.core.$ZodIssue, raw: unknown): Problem[] {
  const key = keyOf(issue.path);
  const value = issue.path.reduce(step, raw);
  const seen = value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
  const wrong = value === undefined ? ('missing-key' as const) : ('bad-value' as const);

  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(issue.path);
      return issue.keys.map((unknown) => {
        const place = keyOf([...issue.path, unknown]);
        return { code: 'unknown-key', key: place, seen: unknown, expected: nearest(unknown, known) };
      });
    }
    case 'custom':
      return [{ code: 'bad-value', key, seen, expected: issue.message }];
    case 'invalid_type':
      return [{ code: wrong, key, seen, expected: issue.expected }];
    case 'invalid_value':
      return [{ code: wrong, key, seen, expected: issue.values.join(' | ') }];
    case 'invalid_format':
      if (issue.format === 'regex') return [{ code: 'bad-value', key, seen, expected: issue.message }];
      return [{ code: 'bad-date', key, seen, expected: 'YYYY-MM-DD' }];
    case 'too_small':
      return [{ code: 'empty', key, seen, expected: null }];
    default:
      return [{ code: 'bad-value', key, seen, expected: null }];
  }
}

/** The keys the schema knows at a place, read from its JSON Schema, where every place is `properties` or `items`. */
function knownKeys(path: readonly PropertyKey[]): string[] {
  const root: unknown = z.toJSONSchema(planFile, { io: 'input' });
  const place = path.reduce<unknown>(
    (node, key) => (typeof key === 'number' ? step(node, 'items') : step(step(node, 'properties'), key)),
    root,
  );
  return Object.keys(step(place, 'properties') ?? {});
}

function step(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}
