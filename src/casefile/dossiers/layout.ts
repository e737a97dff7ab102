import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Values } from '../load/loading.ts';
import type { Database } from '../store/database.ts';
import { MOMENTS } from '../store/facts.ts';
import { takeRowsOfOwnWords } from './ownWords.ts';

/** What layout_kind in macros.sql leaves open, a row at a time. */
const OPEN = "('sparse', 'tally', 'lone')";

/**
 * Settles what a single row could not show: rows of a few cells without code and day that say a word of dossiers are dossiers;
 * of the others, those that stand under the last dossier of their sheet are the signature block, a row of one cell is a group
 * heading, the rest are dossiers. Short lines without a readable received day are rejected. Run after all dates are read.
 */
export async function settleLayout(db: Database, vocabulary: Vocabulary, values: Values): Promise<void> {
  const dated = `coalesce(${MOMENTS.join(', ')}) IS NOT NULL`;
  const rows = (condition: string) => `rowid IN (SELECT rowid FROM raw_row WHERE ${condition})`;
  await db.run(`UPDATE raw_store SET kind = NULL WHERE ${rows(`kind IN ${OPEN} AND ${dated}`)}`);
  await takeRowsOfOwnWords(db, vocabulary, values);
  await db.run(`UPDATE raw_store
    SET kind = CASE WHEN raw_store.rowid > coalesce(l.last, -1) THEN 'signature' WHEN kind = 'lone' THEN 'group' END
    FROM (SELECT source AS id, max(r.rowid) FILTER (WHERE kind IS NULL) AS last FROM raw_row r GROUP BY source) l
    WHERE l.id = raw_store.source AND kind IN ${OPEN}`);
  await db.run(`UPDATE raw_store SET kind = 'rejected-short'
    WHERE ${rows("kind IS NULL AND flag IN ('short', 'cut') AND received IS NULL")}`);
}
