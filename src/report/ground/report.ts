import type { Language } from '../../messages/language.ts';

/** A value as a reader gets it. Days and moments are ISO text (`YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS`), shares are 0..1. */
export type Cell = string | number | null;

/** What a column holds; writers choose alignment and number format by it. A moment at 00:00:00 is a day without hour. */
export type CellKind = 'text' | 'code' | 'count' | 'share' | 'day' | 'moment';

/** A column of a section. */
export interface Column {
  /** Heading of the column in CSV files, unique in its section; stable English. */
  key: string;
  heading: string;
  /** Headings of the groups it stands under, outermost first; neighbours with equal groups are drawn as one. */
  groups?: string[];
  /** The number of the column in an official form, such as "(3)". */
  number?: string;
  kind: CellKind;
  /** Width in characters. */
  width: number;
}

/**
 * A number that a spreadsheet recomputes: the sum of other cells of its row, or of its column over the body rows above it, or over
 * so many rows below it.
 */
export type Formula =
  | { sum: 'cells'; plus: number[]; minus?: number[] }
  | { sum: 'rows' }
  | { sum: 'next'; rows: number };

/** Where the dossiers behind a number are: those of a figure, of one unit and field if these are given. */
export interface Link {
  /** A figure's id (spec section 4). */
  figure: string;
  unit?: string | null | undefined;
  field?: string | null | undefined;
  /** Of one month of receipt, one cause or the units of one level, in the reader's words: only the page can narrow by them. */
  period?: string;
  cause?: string;
  level?: string;
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
  /** In a list of dossiers: whose dossier it is. Those of one unit follow one another, in it those of one part, then of one field. */
  of?: { unit: string | null; field: string | null; part?: string | undefined };
  /** The figure whose dossiers the row tells how to find. */
  finds?: string;
}

/** A table with its title and notes. Evidence comes in batches, never all in memory. */
export interface Section {
  /** Name of its CSV file; stable English. */
  id: string;
  title: string;
  notes: string[];
  columns: Column[];
  /** The figure whose dossiers the section lists, a row each. */
  figure?: string;
  /** The figures into which the list of a unit is parted, if it is. */
  parts?: string[];
  rows: SectionRow[] | (() => AsyncIterable<SectionRow[]>);
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
}

/** All that a reader gets, in the reader's language; writers know nothing else. */
export interface Report {
  language: Language;
  title: string;
  /** What the report is about and from when to when, in lines. */
  subtitle: string[];
  sheets: Sheet[];
}
