import type { Messages } from '../../messages/index.ts';
import { UsageError } from '../failure.ts';

/** The number from 1 that an option gives. Throws UsageError. */
export function wholeNumber(option: string, given: string, { faults }: Messages): number {
  const number = Number(given);
  if (/^\d+$/.test(given) && number >= 1 && number <= MOST) return number;
  throw new UsageError(faults.usage.badValue(option, given, faults.usage.wholeNumber));
}

const MOST = 1_000_000_000;
