import type { Database } from '../store/database.ts';

/** Conflicts between two inputs: from this many on, and over this share of the dossiers that both have, they are a remark. */
const MANY = { conflicts: 3, share: 0.05 };

/** Remarks on codes: register numbers of several dossiers, codes that differ by leading zeros alone, inputs that contradict each other. */
export async function remarkCodes(db: Database): Promise<void> {
  const coded = 'raw_row WHERE kind IS NULL AND code IS NOT NULL';
  await db.run(`
    INSERT INTO problem
      SELECT 'running-numbers', source, rowid, 'code', code FROM raw_row
      WHERE kind IS NULL AND code IN (SELECT code FROM dossier_row SEMI JOIN shared_code USING (code) GROUP BY code HAVING count(*) > 1);
    INSERT INTO problem
      WITH padded AS (SELECT DISTINCT code, ltrim(code, '0') AS bare FROM ${coded} AND code LIKE '0%' AND code_parts(code) IS NULL),
      pair AS (
        SELECT p.code, o.code AS other FROM padded p JOIN (SELECT code FROM ${coded}) o ON o.code = p.bare
        UNION SELECT p.code, o.code FROM padded p JOIN padded o ON o.bare = p.bare AND o.code <> p.code
      ), twin AS (SELECT code, other FROM pair UNION SELECT other, code FROM pair)
      SELECT 'leading-zeros', r.source, r.rowid, 'code', r.code || ' ≠ ' || string_agg(b.other, ', ' ORDER BY b.other)
      FROM twin b JOIN raw_row r ON r.code = b.code AND r.kind IS NULL GROUP BY r.source, r.rowid, r.code;
    INSERT INTO problem
      WITH place AS (SELECT id, path || coalesce(' › ' || sheet, '') AS place FROM source)
      SELECT 'many-conflicts', a, NULL, NULL, x.place || ' + ' || y.place || ': ' || conflicts || '/' || dossiers
      FROM joined_pair JOIN place x ON x.id = a JOIN place y ON y.id = b
      WHERE a <> b AND conflicts >= ${MANY.conflicts} AND conflicts > ${MANY.share} * dossiers`);
}
