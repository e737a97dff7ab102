import type { DateOrder } from '../../intake/days/findDay.ts';
import type { Digest } from '../../intake/digest.ts';
import type { Mapping } from '../../intake/heading/mapping.ts';
import type { Table } from '../../intake/heading/table.ts';
import type { Input } from '../../intake/sheets/input.ts';
import type { MomentFact } from '../store/facts.ts';

/** A table on its way into the case file. */
export interface Loading {
  input: Input;
  digest: Digest;
  table: Table;
}

export interface LoadOptions {
  mapping: Mapping | null;
  key: string;
  reveal: boolean;
  /** Unit of the exports that hold one and do not say which. */
  unit: string | null;
  /** The unit of the plan that a text names. */
  planUnit: (word: string) => string | null;
  /** Told before each table. */
  onStart?: (loading: Loading) => void;
  /** Told as rows go into the engine batch by batch; not where it reads the file itself. */
  onRows?: (rows: number) => void;
  /** Told after each table: rows of that table. */
  onTable?: (loading: Loading, rows: number) => void;
}

/** The date order of every column of every source, as found or given. */
export type Orders = Map<number, Map<MomentFact, DateOrder>>;
