/** A share as the report shows it: rounded half up to a tenth of a percent from counts; null for a zero divisor. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 2000 + whole) / (2 * whole)) / 1000;
}
