import { z } from 'zod';
import { INDICATOR_IDS, type IndicatorId } from '../../casefile/indicators/indicators.ts';

const count = z.int().nonnegative();
/** Part and whole; null when no export of the group has the column. Of `handlingDays` working days and dossiers. */
const indicator = z.strictObject({ part: count, whole: count }).nullable();
const indicators = Object.fromEntries(INDICATOR_IDS.map((id) => [id, indicator])) as Record<
  IndicatorId,
  typeof indicator
>;

/** `indicators` of report.json, for all dossiers, each unit and each of its fields. */
export const indicatorsSchema = z.strictObject({
  total: z.strictObject(indicators),
  units: z.array(
    z.strictObject({
      unit: z.string().nullable(),
      ...indicators,
      fields: z.array(z.strictObject({ field: z.string().nullable(), ...indicators })),
    }),
  ),
});

export type IndicatorsJson = z.output<typeof indicatorsSchema>;
