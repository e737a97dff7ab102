import type { Database } from '../store/database.ts';

/**
 * By what two dossiers are known to be one, the surest first: what is paired is left out of what follows. A dossier without a code is its row. Of several
 * under one code of a unit those that agree are paired first. A code of the legal shape is one dossier whatever its unit; another one only
 * where day and procedure are the same.
 */
const STEPS: { by: string[]; where: string }[] = [
  { by: ['source', '"row"'], where: 'code IS NULL' },
  { by: ['code', 'unit', 'field', '"procedureCode"', '"procedureName"', 'received'], where: 'code IS NOT NULL' },
  { by: ['code', 'unit'], where: 'code IS NOT NULL' },
  { by: ['code'], where: 'legal' },
  { by: ['code', 'received', '"procedureCode"', '"procedureName"'], where: 'code IS NOT NULL' },
];

/** Pairs the dossiers of the tables a and b in the table pair (a, b); each is in one pair at most. */
export async function pairSides(db: Database): Promise<void> {
  await db.run('CREATE TABLE pair (a BIGINT, b BIGINT)');
  for (const { by, where } of STEPS) {
    const keys = by.map((key) => `coalesce(${key}::VARCHAR, '')`).map((key, at) => `${key} AS k${at}`);
    const names = by.map((_, at) => `k${at}`);
    const left = (
      side: 'a' | 'b',
    ) => `SELECT *, row_number() OVER (PARTITION BY ${names.join(', ')} ORDER BY received_at NULLS FIRST, id) AS place
      FROM (SELECT id, received_at, ${keys.join(', ')} FROM ${side} WHERE ${where} AND id NOT IN (SELECT ${side} FROM pair))`;
    await db.run(
      `INSERT INTO pair SELECT x.id, y.id FROM (${left('a')}) x JOIN (${left('b')}) y USING (${names.join(', ')}, place)`,
    );
  }
}
