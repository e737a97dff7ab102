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
