import type { Plan } from '../../plan/schema.ts';
import { literal } from '../../text/sql.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Database } from '../store/database.ts';
import { type LikelyName, likelyNames } from './likelyNames.ts';
import { outliner } from './outlines.ts';

/** A name as grouped, for looking for likely others. */
export interface GroupedName {
  id: number;
  name: string;
  count: number;
  /** Is it known to be one of its own: a unit of the plan, a procedure with its code? */
  fixed: boolean;
}

/** More different names than this are texts, and to compare them all says nothing. */
const MOST_NAMES = 5000;

/** Remarks `likely-unit`: names of units that are likely one, each on the first row that has it, with how many rows have either. */
export async function remarkLikelyUnits(
  db: Database,
  names: readonly GroupedName[],
  { vocabulary, plan }: { vocabulary: Vocabulary; plan: Plan },
): Promise<void> {
  await remark(db, 'likely-unit', names, findLikely(names, { vocabulary, province: plan.province, slips: true }), [
    `SELECT r.rowid AS row_id, r.source, w.id, 'unit' AS fact FROM raw_row r JOIN word_unit w ON w.word = r.unit WHERE r.kind IS NULL`,
    `SELECT r.rowid, r.source, w.id, 'receivingUnit' FROM raw_row r JOIN word_unit w ON w.word = r.receivingUnit WHERE r.kind IS NULL`,
    `SELECT r.rowid, r.source, w.id, NULL FROM raw_row r JOIN source s ON s.id = r.source JOIN word_unit w ON w.word = s.unit_word
      WHERE r.kind IS NULL AND r.unit IS NULL AND r.receivingUnit IS NULL`,
  ]);
}

/** Remarks `likely-procedure`: abbreviated names of procedures. One letter makes another procedure ("cấp mới", "cấp đổi"). */
export async function remarkLikelyProcedures(
  db: Database,
  names: readonly GroupedName[],
  vocabulary: Vocabulary,
): Promise<void> {
  await remark(db, 'likely-procedure', names, findLikely(names, { vocabulary, province: null, slips: false }), [
    `SELECT r.rowid AS row_id, r.source, w.id, 'procedureName' AS fact FROM raw_row r JOIN word_procedure w
      ON w.code IS NOT DISTINCT FROM r.procedureCode AND w.name IS NOT DISTINCT FROM r.procedureName WHERE r.kind IS NULL`,
  ]);
}

/** Names that are likely one, the most frequent first. */
export function findLikely(
  names: readonly Omit<GroupedName, 'id'>[],
  { vocabulary, province, slips }: { vocabulary: Vocabulary; province: string | null; slips: boolean },
): LikelyName[] {
  if (names.length < 2 || names.length > MOST_NAMES) return [];
  const outline = outliner({ names: vocabulary.names, province });
  const found = likelyNames(
    names.map((one) => ({ ...one, outline: outline(one.name) })),
    slips,
  );
  return found.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

async function remark(
  db: Database,
  code: string,
  names: readonly GroupedName[],
  likely: readonly LikelyName[],
  said: readonly string[],
): Promise<void> {
  if (likely.length === 0) return;
  const ids = new Map(names.map(({ name, id }) => [name, id]));
  const pairs = likely.map(({ name, as }) => `(${ids.get(name)}, ${literal(name)}, ${ids.get(as)}, ${literal(as)})`);
  await db.run(`INSERT INTO problem
    WITH pair AS (FROM (VALUES ${pairs.join(', ')}) t(id, name, as_id, as_name)),
      said AS (SELECT * FROM (${said.join(' UNION ALL ')}) WHERE id IN (SELECT id FROM pair UNION ALL SELECT as_id FROM pair)),
      met AS (SELECT id, count(DISTINCT row_id) AS n, min(row_id) AS row_id, arg_min(source, row_id) AS source,
        arg_min(fact, (row_id, fact)) AS fact FROM said GROUP BY id)
    SELECT ${literal(code)}, one.source, one.row_id, one.fact,
      pair.name || ' (' || one.n || ') → ' || pair.as_name || ' (' || coalesce(other.n, 0) || ')'
    FROM pair JOIN met one ON one.id = pair.id LEFT JOIN met other ON other.id = pair.as_id`);
}
