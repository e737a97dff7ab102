import { z } from 'zod';

/**
 * A value of law: it holds from one ISO day to another, both in (`to` null: still), and says where that is written and whether
 * somebody has read it there.
 */
export interface Dated<T> {
  from: string;
  to: string | null;
  value: T;
  source: string;
  verified: boolean;
}

/** The schema of a dated value. */
export function dated<V extends z.ZodType>(value: V) {
  return z.strictObject({
    from: z.iso.date(),
    to: z.iso.date().nullable().default(null),
    value,
    source: z.string().min(1),
    verified: z.boolean(),
  });
}

/** The schema of values that follow one another: in order, none in force together with the one before it; gaps are allowed. */
export function datedList<V extends z.ZodType>(value: V) {
  return z
    .array(dated(value))
    .min(1)
    .superRefine((list: { from: string; to: string | null }[], context) => {
      const fault = (place: number, key: string, expected: string) =>
        context.addIssue({ code: 'custom', path: [place, key], message: expected });
      list.forEach(({ from, to }, place) => {
        const before = list[place - 1];
        if (before && (before.to === null || from <= before.to)) fault(place, 'from', `> ${before.to ?? '…'}`);
        if (to !== null && to < from) fault(place, 'to', `>= ${from}`);
      });
    });
}

/** The value in force on an ISO day; null where the data has none for it. */
export function inForce<T>(list: readonly Dated<T>[], day: string): Dated<T> | null {
  return list.find(({ from, to }) => from <= day && (to === null || day <= to)) ?? null;
}
