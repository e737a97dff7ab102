import type { Database } from '../store/database.ts';

/**
 * A code of more than fifteen digits that a spreadsheet has cut ends in zeros from the sixteenth on. In a column where every code of
 * that length is so none identifies a dossier: their rows are dossiers of their own, remarked `damaged-code`. Run before rows are linked.
 */
export async function dropCutCodes(db: Database): Promise<void> {
  const long = "length(code) > 15 AND regexp_full_match(code, '\\d+')";
  const [found] = await db.rows(`SELECT 1 FROM raw_row WHERE kind IS NULL AND ${long} LIMIT 1`);
  if (found === undefined) return;
  await db.run(`UPDATE raw_store SET code_written = coalesce(code_written, code), code = NULL, damaged_code = true
    WHERE kind IS NULL AND ${long} AND source IN (
      SELECT source FROM raw_row WHERE kind IS NULL AND ${long} GROUP BY source HAVING bool_and(regexp_full_match(code[16:], '0+')))`);
}
