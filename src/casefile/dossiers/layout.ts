import type { Database } from '../store/database.ts';
import { MOMENTS } from '../store/facts.ts';

/**
 * Settles what a single row could not show: rows of a few cells without code and day are the signature block when they
 * stand under the last dossier of their sheet, a group heading when one cell is all they have, dossiers otherwise. Short lines
 * without a readable received day are rejected. Run after all dates are read.
 */
export async function settleLayout(db: Database): Promise<void> {
  const dated = `coalesce(${MOMENTS.join(', ')}) IS NOT NULL`;
  const rows = (condition: string) => `rowid IN (SELECT rowid FROM raw_row WHERE ${condition})`;
  await db.run(`UPDATE raw_store SET kind = NULL WHERE ${rows(`kind IN ('sparse', 'lone') AND ${dated}`)}`);
  await db.run(`UPDATE raw_store
    SET kind = CASE WHEN raw_store.rowid > coalesce(l.last, -1) THEN 'signature' WHEN kind = 'lone' THEN 'group' END
    FROM (SELECT source AS id, max(r.rowid) FILTER (WHERE kind IS NULL) AS last FROM raw_row r GROUP BY source) l
    WHERE l.id = raw_store.source AND kind IN ('sparse', 'lone')`);
  await db.run(`UPDATE raw_store SET kind = 'rejected-short'
    WHERE ${rows("kind IS NULL AND flag IN ('short', 'cut') AND received IS NULL")}`);
}
