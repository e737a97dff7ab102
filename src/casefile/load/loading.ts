import type { DateOrder } from '../../intake/days/findDay.ts';
import type { DayWriting } from '../../intake/days/form.ts';
import type { Digest } from '../../intake/digest.ts';
import type { InputError } from '../../intake/errors.ts';
import type { Mapping } from '../../intake/heading/mapping.ts';
import type { Table } from '../../intake/heading/table.ts';
import type { Input } from '../../intake/sheets/input.ts';
import type { Portal } from '../../vocabulary/portal.ts';
import type { MomentFact } from '../store/facts.ts';

/** A table on its way into the case file. */
export interface Loading {
  input: Input;
  digest: Digest;
  table: Table;
}

/** A table loaded as a source of the case file. */
export interface LoadedSource {
  source: number;
  loading: Loading;
  lane: 'fast' | 'careful' | 'together';
  firstRowid: number;
  /** Which list of words given by mappings it is read by. */
  settings: number;
}

export interface LoadOptions {
  key: string;
  reveal: boolean;
  /** Unit of the exports that hold one and do not say which. */
  unit: string | null;
  /** The national portal's record, by whose numbers a table of it is read. */
  portal: Portal;
  /** The unit of the plan that a text names. */
  planUnit: (word: string) => string | null;
  /** ISO day of the exports of which the mapping file gives none. */
  exportedOn: string | null;
  /** Told before each table. */
  onStart?: (loading: Loading) => void;
  /** Told as rows go into the engine batch by batch; not where it reads the file itself. */
  onRows?: (rows: number) => void;
  /** Told after each table: rows of that table. */
  onTable?: (loading: Loading, rows: number) => void;
}

/** The order of day and month in each date column; null where nothing proves one. */
export type ColumnOrders = Map<MomentFact, DateOrder | null>;

/** The orders of every source, as found or given. */
export type Orders = Map<number, ColumnOrders>;

/** How each source writes its days. */
export type Writings = Map<number, DayWriting>;

/** Words that mappings give, each list for the sources whose `settings` is its place. */
export type Values = NonNullable<Mapping['values']>[];

/** What came of loading tables, by source; `faults` are inputs that broke off while their rows were read. */
export interface LoadResult {
  orders: Orders;
  writings: Writings;
  values: Values;
  faults: InputError[];
}
