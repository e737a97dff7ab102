import type { Language } from '../../messages/language.ts';
import type { Chart } from './chart.ts';
import type { Link } from './link.ts';

/** A value as a reader gets it. Days and moments are ISO text (`YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS`), shares are 0..1. */
export type Cell = string | number | null;

/** What a column holds; writers choose alignment and number format by it. A moment at 00:00:00 is a day without hour. */
export type CellKind = 'text' | 'code' | 'count' | 'share' | 'day' | 'moment';

/** A column of a section. */
export interface Column {
  /** Unique in its section; stable English. */
  key: string;
  heading: string;
  /** Headings of the groups it stands under, outermost first; neighbours with equal groups are drawn as one. */
  groups?: string[];
  /** The number of the column in an official form, such as "(3)". */
  number?: string;
  kind: CellKind;
  /** Width in characters. */
  width: number;
  /** Is it on the screen alone, to the right of what is printed? */
  aside?: boolean;
}

/**
 * A number that a spreadsheet recomputes: the sum of other cells of its row, or of its column over the body rows above it, or over
 * so many rows below it.
 */
export type Formula =
  | { sum: 'cells'; plus: number[]; minus?: number[] }
  | { sum: 'rows' }
  | { sum: 'next'; rows: number };

/** What a number opens: a section with its dossiers, and how to find them there. */
export interface Opened {
  section: string;
  tip: string;
}

export interface SectionRow {
  cells: Cell[];
  /** A total closes the rows above it; a group begins the rows below it; body is the rest. */
  style: 'body' | 'total' | 'group';
  /** Index of column -> how its number comes about; the cell holds the number itself. */
  formulas?: Map<number, Formula>;
  /** Overrules the kind of the columns: a row of shares in a table of counts. */
  kind?: CellKind;
  /** Index of column -> the dossiers behind its number. */
  links?: Map<number, Link>;
}

/** A table with its title and notes. Evidence comes in batches, never all in memory. */
export interface Section {
  /** Name of its CSV file; stable English. */
  id: string;
  title: string;
  notes: string[];
  columns: Column[];
  /** The most rows that a workbook has of it; other files have all. */
  most?: number;
  rows: SectionRow[] | ((most?: number) => AsyncIterable<SectionRow[]>);
}

/** Lines that stand together in the head of an official paper. */
export type HeadBlock = { text: string; bold?: boolean }[];

/** One sheet of the workbook. */
export interface Sheet {
  /** Name of the tab, at most 31 characters. */
  name: string;
  /** The head of an official paper: blocks side by side, above the heading. */
  head?: HeadBlock[];
  /** Lines above the first section. */
  heading: string[];
  sections: Section[];
  /** Pictures under its tables. */
  charts?: Chart[];
}

/** All that a reader gets, in the reader's language; writers know nothing else. */
export interface Report {
  language: Language;
  title: string;
  /** What the report is about and from when to when, in lines. */
  subtitle: string[];
  /** Why it is for internal use alone (--reveal): every file that a writer makes bears it. */
  warning: string | null;
  sheets: Sheet[];
  /** What a number opens, if any list holds its dossiers. */
  opened?: (link: Link) => Opened | undefined;
}
