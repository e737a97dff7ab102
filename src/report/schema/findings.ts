import { z } from 'zod';

/** `findings` of report.json: every rule with its number of signs; `no-data` where no input has what it needs. */
export const findingsSchema = z.array(
  z.strictObject({
    rule: z.string(),
    name: z.string(),
    severity: z.enum(['high', 'medium', 'low']),
    count: z.int().nonnegative(),
    law: z.string(),
    status: z.enum(['run', 'no-data']),
  }),
);

export type FindingsJson = z.output<typeof findingsSchema>;
export type Severity = FindingsJson[number]['severity'];
