import type { Database } from '../store/database.ts';
import { COUNTED } from './sides.ts';

/** A figure whose dossiers are not the same in both cases: of all units (`unit` null), or of one ('' where none is stated). */
export interface MovedFigure {
  id: string;
  unit: string | null;
  before: number;
  after: number;
  /** Dossiers that were in it and are no more, and the reverse. */
  left: number;
  came: number;
}

interface Group {
  unit_a: string | null;
  unit_b: string | null;
  pattern_a: string | null;
  pattern_b: string | null;
  n: number;
}

/** The figures that moved, in the order of figures, all units first, then by unit. Dossiers of one kind are counted together by the engine. */
export async function figuresMoved(db: Database): Promise<MovedFigure[]> {
  const groups = await db.rows<Group>(`
    SELECT unit_a, unit_b, pattern_a, pattern_b, count(*)::INTEGER AS n FROM (
      SELECT coalesce(a.unit, '') AS unit_a, coalesce(b.unit, '') AS unit_b, a.pattern AS pattern_a, b.pattern AS pattern_b
      FROM pair JOIN a ON a.id = pair.a JOIN b ON b.id = pair.b
      UNION ALL SELECT coalesce(unit, ''), NULL, pattern, NULL FROM a WHERE id NOT IN (SELECT a FROM pair)
      UNION ALL SELECT NULL, coalesce(unit, ''), NULL, pattern FROM b WHERE id NOT IN (SELECT b FROM pair)
    ) GROUP BY ALL`);
  return COUNTED.flatMap(({ id }, at) => {
    const byUnit = new Map<string | null, MovedFigure>();
    const of = (unit: string | null) => {
      const one = byUnit.get(unit) ?? { id, unit, before: 0, after: 0, left: 0, came: 0 };
      byUnit.set(unit, one);
      return one;
    };
    const all = of(null);
    for (const { unit_a, unit_b, pattern_a, pattern_b, n } of groups) {
      const was = pattern_a?.[at] === '1';
      const is = pattern_b?.[at] === '1';
      if (was) count(all, 'before', n);
      if (is) count(all, 'after', n);
      if (was && !is) count(all, 'left', n);
      if (is && !was) count(all, 'came', n);
      const stays = was && is && unit_a === unit_b;
      if (was && unit_a !== null) count(of(unit_a), 'before', n);
      if (is && unit_b !== null) count(of(unit_b), 'after', n);
      if (was && !stays && unit_a !== null) count(of(unit_a), 'left', n);
      if (is && !stays && unit_b !== null) count(of(unit_b), 'came', n);
    }
    const units = [...byUnit.values()].filter(({ unit }) => unit !== null);
    units.sort((x, y) => ((x.unit as string) < (y.unit as string) ? -1 : 1));
    return [all, ...units].filter(({ left, came }) => left + came > 0);
  });
}

function count(figure: MovedFigure, what: 'before' | 'after' | 'left' | 'came', n: number): void {
  figure[what] += n;
}
