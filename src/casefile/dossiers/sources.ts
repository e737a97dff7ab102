import type { Database } from '../store/database.ts';
import { countRows, type RowCounts } from './rows.ts';

/** A table of dossiers as it was read: where it stands, by what it is known again, and its columns. */
export interface CaseSource {
  id: number;
  path: string;
  sha256: string;
  bytes: number;
  format: string;
  sheet: string | null;
  encoding: string | null;
  delimiter: string | null;
  headerRow: number;
  /** Fact -> heading, in the order of the columns. */
  columns: Record<string, string>;
  counts: RowCounts;
}

/** The tables of a case in the order of the inputs, each with what became of its rows. */
export async function readSources(db: Database): Promise<CaseSource[]> {
  const counts = await countRows(db);
  const columns = await db.rows<{ source: number; fact: string; heading: string }>(
    'SELECT source, fact, heading FROM source_column ORDER BY source, column_index, fact',
  );
  const sources = await db.rows<Omit<CaseSource, 'columns' | 'counts'>>(`SELECT id, path, sha256,
    bytes::DOUBLE AS bytes, format, sheet, encoding, delimiter, header_row AS "headerRow" FROM source ORDER BY id`);
  return sources.map((source) => {
    const own = columns.filter((column) => column.source === source.id);
    return {
      ...source,
      columns: Object.fromEntries(own.map(({ fact, heading }) => [fact, heading])),
      counts: counts.get(source.id) as RowCounts,
    };
  });
}
