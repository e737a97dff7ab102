import { identifier } from '../../text/sql.ts';
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
export async function settleLayout(
  db: Database,
  { vocabulary, values, reveal }: { vocabulary: Vocabulary; values: Values; reveal: boolean },
): Promise<void> {
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
  if (!reveal) await keepShapeOfSignatures(db);
}

/** Who signed an export is no data of the inspection, and a bare name cannot be told from a word: such rows are kept as their shape. */
async function keepShapeOfSignatures(db: Database): Promise<void> {
  const signed = await db.rows("SELECT 1 FROM raw_store WHERE kind = 'signature' LIMIT 1");
  if (signed.length === 0) return;
  const columns = await db.rows<{ name: string }>(`SELECT column_name AS name FROM duckdb_columns()
    WHERE table_name = 'raw_store' AND data_type = 'VARCHAR' AND column_name NOT IN ('flag', 'kind')`);
  const shapes = columns.map(({ name }) => `${identifier(name)} = shape(${identifier(name)})`);
  await db.run(`
    CREATE OR REPLACE TEMP MACRO shape(t) AS regexp_replace(regexp_replace(t, '\\p{L}', 'x', 'g'), '\\p{N}', '9', 'g');
    UPDATE raw_store SET ${shapes.join(', ')} WHERE kind = 'signature'`);
}
