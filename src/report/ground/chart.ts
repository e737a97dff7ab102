import type { Link } from './link.ts';

/** Numbers as a picture. A table of the same numbers always stands beside it. */
export interface Chart {
  /** Stable English, unique in its document or page. */
  id: string;
  title: string;
  /** `heat` is a table of shaded cells: a series a row, a category a column. */
  kind: 'bars' | 'stacked' | 'lines' | 'heat';
  /** Counts, or shares from 0 to 1. */
  measure: 'count' | 'share';
  categories: string[];
  series: Series[];
  /** Of shares: the figure that those of the links are parts of. */
  whole?: string;
}

/** The numbers of one name in a chart. */
export interface Series {
  name: string;
  /** A value for each category; null where there is none. */
  values: (number | null)[];
  /** What it tells, where its colour shall say so; else series have colours by their order. */
  tone?: Tone;
  /** The dossiers behind each value. */
  links?: Link[];
}

/** What a series tells of dossiers: the worse, the stronger its colour. */
export type Tone =
  | ('early' | 'onTime' | 'late' | 'noDue' | 'inTime' | 'overdue' | 'paused' | 'openNoDue')
  | ('late0' | 'late5' | 'late10' | 'late30' | 'lateLong' | 'lateUnknown');
