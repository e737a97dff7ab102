import type { Database } from '../store/database.ts';

/**
 * By what two dossiers are known to be one, the surest first: what is paired is left out of what follows. A dossier without a code is its row. Of several
 * under one code of a unit those that agree are paired first. A code of the legal shape is one dossier whatever its unit; another one only
 * where day and procedure are the same.
 */
const STEPS: { by: string[]; where: string }[] = [
  { by: ['code', 'by_all'], where: 'code IS NOT NULL' },
  { by: ['code', 'unit'], where: 'code IS NOT NULL' },
  { by: ['code'], where: 'legal' },
  { by: ['code', 'by_day'], where: 'code IS NOT NULL' },
];

/** Pairs the dossiers of side_a and side_b in the table pair (a, b), each in one pair at most; left_a and left_b have those in none. */
export async function pairSides(db: Database): Promise<void> {
  await db.run(`CREATE TABLE pair AS
    SELECT x.id AS a, y.id AS b FROM (${placed('a')}) x JOIN (${placed('b')}) y USING (sheet_place, row_number)`);
  for (const side of ['a', 'b'] as const) {
    await db.run(`CREATE TABLE left_${side} AS FROM side_${side} ANTI JOIN pair ON pair.${side} = id`);
  }
  for (const { by, where } of STEPS) {
    const same = by.map((key) => `x.${key} IS NOT DISTINCT FROM y.${key}`);
    const places = [ranked('a', by, where), ranked('b', by, where)];
    await db.run(`CREATE TABLE found AS
      SELECT x.id AS a, y.id AS b FROM (${places[0]}) x JOIN (${places[1]}) y ON ${same.join(' AND ')} AND x.place = y.place`);
    await db.run('INSERT INTO pair FROM found');
    for (const side of ['a', 'b'] as const) {
      await db.run(`CREATE OR REPLACE TABLE left_${side} AS FROM left_${side} ANTI JOIN found ON found.${side} = id`);
    }
    await db.run('DROP TABLE found');
  }
}

function placed(side: 'a' | 'b'): string {
  return `SELECT id, sheet_place, row_number FROM side_${side} JOIN ${side}.main.row_place ON row_id = id WHERE code IS NULL`;
}

/** Of those with the same key each its place, by the day of receipt; most keys are of one dossier, which needs no sorting. */
function ranked(side: 'a' | 'b', by: string[], where: string): string {
  const keys = by.join(', ');
  const several = `(SELECT ${keys} FROM left_${side} WHERE ${where} GROUP BY ALL HAVING count(*) > 1)`;
  const same = by.map((key) => `o.${key} IS NOT DISTINCT FROM m.${key}`).join(' AND ');
  return `SELECT id, ${keys}, 1 AS place FROM left_${side} o ANTI JOIN ${several} m ON ${same} WHERE ${where}
    UNION ALL SELECT id, ${keys}, row_number() OVER (PARTITION BY ${keys} ORDER BY received_at NULLS FIRST, id) AS place
      FROM left_${side} o SEMI JOIN ${several} m ON ${same} WHERE ${where}`;
}
