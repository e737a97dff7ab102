import type { Cause } from '../../vocabulary/causes.ts';
import type { LeafCounts } from '../figures/count.ts';
import type { FigureId } from '../figures/figures.ts';
import { type Narrowing, narrowed } from '../figures/narrowing.ts';
import { BrokenSum } from '../figures/proof.ts';
import type { Database } from '../store/database.ts';

/** Dossiers of one cause in one procedure of one field of one unit. One refused late counts under both, and once in `dossiers`. */
export interface CauseCounts extends Pick<LeafCounts, 'unit' | 'field' | 'procedure'> {
  cause: Cause;
  sub: string | null;
  dossiers: number;
  overdue: number;
  refused: number;
  notAccepted: number;
}

/** The figures of which causes are asked; a dossier may be overdue and refused. */
export const CAUSE_FIGURES = ['overdue', 'refused', 'notAccepted'] as const satisfies FigureId[];
export type CauseFigure = (typeof CAUSE_FIGURES)[number];

/** The matrix unit × field × procedure × cause of dossier_cause, in no order. */
export async function countCauses(db: Database): Promise<CauseCounts[]> {
  const rows = await db.rows<Omit<CauseCounts, 'procedure'> & { id: number | null; code: string; name: string }>(`
    SELECT u.name AS unit, f.name AS field, p.id, p.code, p.name, counted.* EXCLUDE (unit, field, procedure)
    FROM (
      SELECT d.unit, d.field, d.procedure, c.cause, c.sub, count(*)::INTEGER AS dossiers,
        (count(*) FILTER (WHERE overdue))::INTEGER AS overdue, (count(*) FILTER (WHERE refused))::INTEGER AS refused,
        (count(*) FILTER (WHERE not_accepted))::INTEGER AS "notAccepted"
      FROM dossier_cause c JOIN dossier d ON d.row_id = c.row_id GROUP BY ALL
    ) counted
    LEFT JOIN unit u ON u.id = counted.unit LEFT JOIN field f ON f.id = counted.field
    LEFT JOIN procedure p ON p.id = counted.procedure`);
  return rows.map(({ id, code, name, ...counts }) => ({ ...counts, procedure: id === null ? null : { code, name } }));
}

/** Reason texts that no keyword knows, as written, and how many dossiers have them; in no order. */
export async function unclassedTexts(
  db: Database,
  narrowing: Narrowing = {},
): Promise<{ text: string; count: number }[]> {
  return db.rows(`SELECT text, count(*)::INTEGER AS count FROM dossier_cause c
    JOIN dossier d ON d.row_id = c.row_id LEFT JOIN unit u ON u.id = d.unit
    WHERE cause = 'other' AND text IS NOT NULL AND ${narrowed(narrowing)} GROUP BY text`);
}

/** Checks that the causes sum to the overdue, refused and not-accepted dossiers of the figures. Throws BrokenSum. */
export function proveCauses(
  place: string,
  counts: readonly Pick<CauseCounts, CauseFigure | 'dossiers'>[],
  figures: Record<FigureId, number>,
): void {
  const sum = (key: CauseFigure | 'dossiers') => counts.reduce((total, one) => total + one[key], 0);
  for (const figure of CAUSE_FIGURES) {
    if (sum(figure) !== figures[figure]) throw new BrokenSum(`causes, ${place}`, figure, figures[figure], sum(figure));
  }
  const whole = figures.overdue + figures.refused + figures.notAccepted - figures['refused.late'];
  if (sum('dossiers') !== whole) throw new BrokenSum(`causes, ${place}`, 'dossiers', whole, sum('dossiers'));
}
