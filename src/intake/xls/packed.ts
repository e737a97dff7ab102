import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { boundedChars, defaultLimits } from '../container/limits.ts';
import type { SheetRow } from '../sheets/rows.ts';

/** Rows that wait to be counted, a tenth of their size or less. */
export interface PackedRows {
  add(rows: SheetRow[]): void;
  /** Bytes held. */
  size(): number;
  rows(): Generator<SheetRow[]>;
}

/** Characters packed together: a text has a bound of half a thousand million, and unpacked it stands in memory. */
const CHARS = 1 << 20;
const FAST = { level: 1 };

/** An empty store of rows. `add` throws BookError for a row of too many characters. */
export function packedRows(): PackedRows {
  const packs: Buffer[] = [];
  let size = 0;
  let open: SheetRow[] = [];
  let chars = 0;
  const pack = () => {
    const packed = deflateRawSync(JSON.stringify(open), FAST);
    packs.push(packed);
    size += packed.length;
    open = [];
    chars = 0;
  };
  return {
    add: (rows) => {
      for (const row of rows) {
        chars += boundedChars(row.cells, defaultLimits.rowChars, 'a row');
        open.push(row);
        if (chars >= CHARS) pack();
      }
    },
    size: () => size,
    *rows() {
      for (const packed of packs) yield JSON.parse(inflateRawSync(packed).toString('utf8')) as SheetRow[];
      if (open.length > 0) yield open;
    },
  };
}
