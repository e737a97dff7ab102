import type { Database } from '../store/database.ts';
import { BITS, COUNTED, PATTERNS } from './sides.ts';

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
  /** The bits of the figures, as texts of numbers, of either side. */
  a: string[] | null;
  b: string[] | null;
  n: number;
}

/** Is a dossier of a group in a figure, by its place in the list? */
function isIn(pattern: readonly bigint[] | null, at: number): boolean {
  return (((pattern?.[Math.floor(at / BITS)] ?? 0n) >> BigInt(at % BITS)) & 1n) === 1n;
}

/** The figures that moved, in the order of figures, all units first, then by unit. Dossiers of one kind are counted together by the engine. */
export async function figuresMoved(db: Database): Promise<MovedFigure[]> {
  const bits = (side: string) => PATTERNS.map((name) => `${side}.${name} AS ${side}_${name}`).join(', ');
  const none = (side: string) => PATTERNS.map((name) => `NULL::BIGINT AS ${side}_${name}`).join(', ');
  const texts = (side: string) =>
    `CASE WHEN unit_${side} IS NOT NULL THEN [${PATTERNS.map((name) => `${side}_${name}::VARCHAR`).join(', ')}] END AS ${side}`;
  const groups = await db.rows<Group>(`
    SELECT unit_a, unit_b, ${texts('a')}, ${texts('b')}, n FROM (SELECT *, count(*)::INTEGER AS n FROM (
      SELECT coalesce(a.unit, '') AS unit_a, coalesce(b.unit, '') AS unit_b, ${bits('a')}, ${bits('b')}
      FROM pair JOIN side_a a ON a.id = pair.a JOIN side_b b ON b.id = pair.b
      UNION ALL SELECT coalesce(unit, ''), NULL, ${bits('a')}, ${none('b')} FROM left_a a
      UNION ALL SELECT NULL, coalesce(unit, ''), ${none('a')}, ${bits('b')} FROM left_b b
    ) GROUP BY ALL)`);
  const patterns = groups.map(({ a, b }) => ({ a: a?.map(BigInt) ?? null, b: b?.map(BigInt) ?? null }));
  return COUNTED.flatMap(({ id }, at) => {
    const byUnit = new Map<string | null, MovedFigure>();
    const of = (unit: string | null) => {
      const one = byUnit.get(unit) ?? { id, unit, before: 0, after: 0, left: 0, came: 0 };
      byUnit.set(unit, one);
      return one;
    };
    const all = of(null);
    for (const [place, { unit_a, unit_b, n }] of groups.entries()) {
      const was = isIn(patterns[place]?.a ?? null, at);
      const is = isIn(patterns[place]?.b ?? null, at);
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
