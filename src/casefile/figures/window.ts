import { literal } from '../store/database.ts';

/** The period looked at. Days are ISO, both ends in. */
export interface Window {
  from: string;
  to: string;
  /** The state is that of the end of this day: the earlier of `to` and --as-of. */
  asOf: string;
  /** `carriedBefore`: a dossier received before it and not finished before it was carried over. */
  cut: string;
  deadline: 'instant' | 'day';
}

/** The call of the verdict macro for a window, for a FROM clause. */
export function verdictOf({ from, asOf, cut, deadline }: Window): string {
  return `verdict(DATE ${literal(from)}, DATE ${literal(asOf)}, DATE ${literal(cut)}, ${deadline === 'day'})`;
}
