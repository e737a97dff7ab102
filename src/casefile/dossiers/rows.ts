import type { Database } from '../store/database.ts';

/** What became of the rows under the headers. `read` is every row that is not blank. */
export interface RowCounts {
  read: number;
  dossiers: number;
  repeats: number;
  layout: number;
  rejected: number;
}

/** Rows of each source by what became of them: each counted on its own, so that the sum proves something. */
export async function countRows(db: Database): Promise<Map<number, RowCounts>> {
  const rows = await db.rows<RowCounts & { source: number }>(`
    SELECT source.id AS source, coalesce(r.read, 0)::INTEGER AS read, coalesce(d.n, 0)::INTEGER AS dossiers,
      coalesce(p.n, 0)::INTEGER AS repeats, coalesce(r.layout, 0)::INTEGER AS layout,
      coalesce(r.rejected, 0)::INTEGER AS rejected
    FROM source
    LEFT JOIN (SELECT source, count(*) FILTER (WHERE kind IS DISTINCT FROM 'blank') AS read,
        count(*) FILTER (WHERE kind <> 'blank' AND kind NOT LIKE 'rejected%') AS layout,
        count(*) FILTER (WHERE kind LIKE 'rejected%') AS rejected
      FROM raw_row GROUP BY source) r ON r.source = source.id
    LEFT JOIN (SELECT source, count(*) AS n FROM dossier GROUP BY source) d ON d.source = source.id
    LEFT JOIN (SELECT r.source, count(*) AS n FROM repeat JOIN raw_row r ON r.rowid = repeat.row_id GROUP BY 1) p
      ON p.source = source.id`);
  return new Map(rows.map(({ source, ...counts }) => [source, counts]));
}

/** In how many texts persons were masked. */
export async function countMasked(db: Database): Promise<number> {
  const [found] = await db.rows<{ n: number }>('SELECT coalesce(sum(masked), 0)::INTEGER AS n FROM raw_row');
  return found?.n ?? 0;
}

/** Two tables (or one twice) whose rows are joined: in how many dossiers, and in how many of these they differ. */
export interface JoinCount {
  sources: [number, number];
  dossiers: number;
  conflicts: number;
}

/** Every pair of tables whose rows were joined, in the order of the inputs. */
export async function countJoins(db: Database): Promise<JoinCount[]> {
  const pairs = await db.rows<{ a: number; b: number; dossiers: number; conflicts: number }>(
    'SELECT a, b, dossiers, conflicts FROM joined_pair ORDER BY a, b',
  );
  return pairs.map(({ a, b, ...counts }) => ({ sources: [a, b], ...counts }));
}
