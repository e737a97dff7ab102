import type { RawTable } from '../sheets/table.ts';
import type { Header } from './header.ts';

/** A raw table with its header: what the case file loads. */
export interface Table extends RawTable {
  header: Header;
  /** Which table of its sheet, from 1; absent where the sheet holds one. */
  part?: number;
  /** Texts right above the heading of a part: they name it before the title of the sheet does. */
  titles?: string[];
}
