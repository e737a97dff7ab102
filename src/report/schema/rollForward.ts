import { z } from 'zod';

const count = z.int().nonnegative();
const part = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  opening: count,
  received: count,
  settled: count,
  closing: count,
  /** Of `closing`: past their due day at the end of the part. */
  overdueClosing: count,
  /** Of `settled`: after their due day. */
  late: count,
});

/** `rollForward` of report.json: opening + received = settled + closing in each part, each closing the next opening. */
export const rollForwardSchema = z.strictObject({
  total: z.array(part),
  units: z.array(z.strictObject({ unit: z.string().nullable(), parts: z.array(part) })),
});

export type RollForwardJson = z.output<typeof rollForwardSchema>;
export type PartJson = z.output<typeof part>;
