import type { Database } from '../store/database.ts';
import type { Window } from '../store/window.ts';
import { FIGURES, type FigureId, PLACEMENTS, type Placement } from './figures.ts';
import { type Narrowing, narrowed } from './narrowing.ts';
import { verdictOf } from './verdict.ts';

export type Figures = Record<FigureId, number>;
export type PlacementCounts = Record<Placement, number>;

/** Counts of dossiers: where they stand and every figure. */
export interface Counts {
  dossiers: number;
  placement: PlacementCounts;
  figures: Figures;
}

/** The counts of one procedure in one field of one unit; names null where the export does not state them. */
export interface LeafCounts extends Counts {
  unit: string | null;
  field: string | null;
  procedure: { code: string | null; name: string | null } | null;
}

/** Counts every figure once, in one pass over the dossiers, by unit, field and procedure; no order. */
export async function countFigures(db: Database, window: Window): Promise<LeafCounts[]> {
  const placements = PLACEMENTS.map((id) => `(count(*) FILTER (WHERE placement = '${id}'))::INTEGER AS "at.${id}"`);
  const figures = FIGURES.map(({ id, when }) => `(count(*) FILTER (WHERE ${when}))::INTEGER AS "${id}"`);
  const rows = await db.rows(`
    SELECT u.name AS unit_name, f.name AS field_name, p.id AS procedure_id, p.code AS procedure_code,
      p.name AS procedure_name, counted.*
    FROM (SELECT unit, field, procedure, count(*)::INTEGER AS dossiers, ${[...placements, ...figures].join(', ')}
      FROM ${verdictOf(window)} GROUP BY unit, field, procedure) counted
    LEFT JOIN unit u ON u.id = counted.unit LEFT JOIN field f ON f.id = counted.field
    LEFT JOIN procedure p ON p.id = counted.procedure`);
  return rows.map((row) => ({
    unit: row.unit_name as string | null,
    field: row.field_name as string | null,
    procedure:
      row.procedure_id === null
        ? null
        : { code: row.procedure_code as string | null, name: row.procedure_name as string | null },
    dossiers: row.dossiers as number,
    placement: Object.fromEntries(PLACEMENTS.map((id) => [id, row[`at.${id}`]])) as PlacementCounts,
    figures: Object.fromEntries(FIGURES.map(({ id }) => [id, row[id]])) as Figures,
  }));
}

/** The sum of counts, figure by figure; zeros for none. */
export function sumCounts(counts: Iterable<Counts>): Counts {
  const sum: Counts = {
    dossiers: 0,
    placement: Object.fromEntries(PLACEMENTS.map((id) => [id, 0])) as PlacementCounts,
    figures: Object.fromEntries(FIGURES.map(({ id }) => [id, 0])) as Figures,
  };
  for (const { dossiers, placement, figures } of counts) {
    sum.dossiers += dossiers;
    for (const id of PLACEMENTS) sum.placement[id] += placement[id];
    for (const { id } of FIGURES) sum.figures[id] += figures[id];
  }
  return sum;
}

/** `carriedOver` for each of several cut days, side by side: the plan's date may be a slip (domain notes, section 9). */
export async function countCarriedOver(
  db: Database,
  window: Window,
  cuts: string[],
  narrowing: Narrowing = {},
): Promise<Map<string, number>> {
  const queries = cuts.map(
    (cut) =>
      `SELECT '${cut}' AS cut, count(*)::INTEGER AS n FROM ${verdictOf({ ...window, cut })} v
      LEFT JOIN unit u ON u.id = v.unit WHERE is_carried_over AND ${narrowed(narrowing)}`,
  );
  const rows = await db.rows<{ cut: string; n: number }>(queries.join(' UNION ALL '));
  return new Map(rows.map(({ cut, n }) => [cut, n]));
}
