import type { Chart } from './chart.ts';
import type { Section } from './report.ts';

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
