import { z } from 'zod';
import { nearest } from '../text/fold.ts';
import { keyOf, type PlanProblem } from './error.ts';
import { type PlanFault, planSchema } from './schema.ts';

/**
 * The first fault zod found in a plan, without its file. An unknown key goes first: it is mostly a misspelling, and the
 * missing key zod names before it only its consequence.
 */
export function problemOf(error: z.ZodError, raw: unknown): Omit<PlanProblem, 'file'> {
  const issue = error.issues.find(({ code }) => code === 'unrecognized_keys') ?? error.issues[0];
  if (!issue) throw error;
  const key = keyOf(issue.path);
  const value = issue.path.reduce(step, raw);
  const seen = value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);

  switch (issue.code) {
    case 'unrecognized_keys': {
      const unknown = issue.keys[0] ?? '';
      const expected = nearest(unknown, knownKeys(issue.path));
      return { code: 'unknown-key', key: keyOf([...issue.path, unknown]), seen: unknown, expected };
    }
    case 'custom': {
      const { code, seen, expected } = issue.params as PlanFault;
      return { code, key, seen, expected };
    }
    case 'invalid_type':
      return { code: value === undefined ? 'missing-key' : 'bad-value', key, seen, expected: issue.expected };
    case 'invalid_value':
      return { code: value === undefined ? 'missing-key' : 'bad-value', key, seen, expected: issue.values.join(' | ') };
    case 'invalid_format':
      if (issue.format === 'regex') return { code: 'bad-value', key, seen, expected: issue.message };
      return { code: 'bad-date', key, seen, expected: 'YYYY-MM-DD' };
    case 'too_small':
      return { code: 'empty', key, seen, expected: null };
    default:
      return { code: 'bad-value', key, seen, expected: null };
  }
}

/** The keys the schema knows at a place, read from its JSON Schema, where every place is `properties` or `items`. */
function knownKeys(path: readonly PropertyKey[]): string[] {
  const root: unknown = z.toJSONSchema(planSchema, { io: 'input' });
  const place = path.reduce<unknown>(
    (node, key) => (typeof key === 'number' ? step(node, 'items') : step(step(node, 'properties'), key)),
    root,
  );
  return Object.keys(step(place, 'properties') ?? {});
}

function step(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}
