import type { Section } from './report.ts';

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
  /** A value for each category; null where there is none. */
  series: { name: string; values: (number | null)[] }[];
}

/** A part of a text, in reading order: what a document and a page are made of. Writers know these, never dossiers. */
export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'items'; items: string[] }
  | { kind: 'table'; section: Section }
  /** The first rows of a long list: `most` of `total`, and in words where the others are. */
  | { kind: 'list'; section: Section; total: number; most: number; rest: string }
  /** The section holds the chart's numbers. */
  | { kind: 'chart'; chart: Chart; section: Section };

/** A block of a document: those of any text, and room to write by hand. */
export type DocumentBlock = Block | { kind: 'room'; lines: number };
