import type { Database } from '../store/database.ts';
import { REMARK_CODES } from '../store/remarkCodes.ts';

/** Remarks of one kind: how many, where the first is, and what they propose if they do. */
export interface RemarkCount {
  code: string;
  count: number;
  first: string;
  values?: string[];
}

/** Of proposals that are listed with their kind; all stand in the list of remarks. */
const MOST_PROPOSALS = 200;

/** Remarks by kind, in the order of REMARK_CODES; those that propose something with what they propose. */
export async function countRemarks(db: Database): Promise<RemarkCount[]> {
  const rows = await db.rows<{ code: string; count: number; first: string; proposed: string | null }>(`
    SELECT code, count(*)::INTEGER AS count, arg_min(place, (source, coalesce(row_id, -1), column_index, place)) AS first,
      to_json((list(value ORDER BY source, row_id, value) FILTER (WHERE starts_with(code, 'likely-')))[1:${MOST_PROPOSALS}])::VARCHAR AS proposed
    FROM placed_problem GROUP BY code`);
  const order: readonly string[] = REMARK_CODES;
  return rows
    .sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
    .map(({ proposed, ...remark }) => (proposed ? { ...remark, values: JSON.parse(proposed) as string[] } : remark));
}
