import { InputError, MappingError } from '../../intake/errors.ts';
import type { Database } from '../store/database.ts';
import { dropLinks, linkRows } from './link.ts';
import { meaningOf } from './meaning.ts';

/** The mapping file that reads the submitted days of a table as its received days. */
export type MappingFor = (path: string, sheet: string | null) => string;

/**
 * Leaves out the tables that have a submitted day and no received one, where none of their dossiers has a received day from another
 * table or is refused at reception (spec section 3): nothing in them could be placed. Returns each as a fault of its input.
 * Throws MappingError when no table of the run has received days.
 */
export async function leaveSubmittedOnly(db: Database, mappingFor: MappingFor): Promise<InputError[]> {
  const has = (fact: string) =>
    `EXISTS (FROM source_column c WHERE c.source = s.id AND c.fact = '${fact}')
      OR EXISTS (FROM source_constant c WHERE c.source = s.id AND c.fact = '${fact}')`;
  const doubtful = `SELECT s.id FROM source s WHERE (${has('submitted')}) AND NOT (${has('received')})`;
  if ((await db.rows(`${doubtful} LIMIT 1`)).length === 0) return [];
  const linked = await linkRows(db);
  const refused = `SELECT m.source FROM (${await meaningOf('(FROM raw_row WHERE kind IS NULL)')}) m
    WHERE m.status_value IN ('notAccepted', 'refusal')`;
  const received = `SELECT a.source FROM told a JOIN linked x ON x.row_id = a.row_id
    JOIN linked y ON y.dossier = x.dossier JOIN told b ON b.row_id = y.row_id WHERE b.received IS NOT NULL`;
  const left = await db.rows<{ id: number; path: string; sheet: string | null; heading: string }>(`
    SELECT s.id, s.path, s.sheet, coalesce(c.heading, '') AS heading
    FROM source s LEFT JOIN source_column c ON c.source = s.id AND c.fact = 'submitted'
    WHERE s.id IN (${doubtful}) AND s.id NOT IN (${refused}${linked ? ` UNION ${received}` : ''}) ORDER BY s.id`);
  if (linked) await dropLinks(db);
  const [first] = left;
  if (first === undefined) return [];
  const [judged] = await db.rows(
    "SELECT 1 FROM source_column WHERE fact = 'received' UNION SELECT 1 FROM source_constant WHERE fact = 'received'",
  );
  if (judged === undefined) {
    throw new MappingError('submitted-only', placeOf(first), first.heading, mappingFor(first.path, first.sheet));
  }
  const ids = left.map(({ id }) => id).join(', ');
  await db.run(`UPDATE raw_store SET kind = 'unread' WHERE source IN (${ids});
    DELETE FROM source WHERE id IN (${ids}); DELETE FROM source_column WHERE source IN (${ids});
    DELETE FROM source_constant WHERE source IN (${ids}); DELETE FROM problem WHERE source IN (${ids})`);
  return left.map((table) => new InputError('submitted-only', placeOf(table), mappingFor(table.path, table.sheet)));
}

function placeOf({ path, sheet }: { path: string; sheet: string | null }): string {
  return sheet === null ? path : `${path} › ${sheet}`;
}
