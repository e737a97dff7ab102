import type { Fact } from '../../vocabulary/facts.ts';
import type { RawTable } from '../sheets/table.ts';
import type { Mapping } from './mapping.ts';

/** Where the table begins and what its columns say: facts of dossiers, or of another table that is read. */
export interface Header<F extends string = Fact> {
  /** The last row of the heading: rows of data begin under it. */
  row: number;
  /** One heading a column, as shown; that of its group stands before it only where it is needed. '' where there is none. */
  headings: string[];
  /** Fact -> index of its column. */
  columns: Map<F, number>;
  /** Columns whose heading names a fact that a better heading already gives. */
  doubled: { fact: F; index: number }[];
}

/** What a heading names, with its rank among the headings of that fact (lower is better). */
export type Recognise<F extends string = Fact> = (heading: string) => { fact: F; rank: number } | null;

/** A raw table with its header: what the case file loads. */
export interface Table extends RawTable {
  header: Header;
  /** What the mapping file says of this table. */
  mapping: Mapping;
  /** Which table of its sheet, from 1; absent where the sheet holds one. */
  part?: number;
  /** Texts right above the heading of a part: they name it before the title of the sheet does. */
  titles?: string[];
}
