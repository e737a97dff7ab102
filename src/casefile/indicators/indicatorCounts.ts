import type { Plan } from '../../plan/schema.ts';
import type { Database, Row } from '../store/database.ts';
import type { Window } from '../store/window.ts';
import { INDICATORS, type IndicatorCounts } from './indicators.ts';
import { judgedDossiers } from './judgedDossiers.ts';

export interface GroupIndicators {
  /** What the numbers are of: all dossiers, a unit, or a field of a unit. */
  level: 'total' | 'unit' | 'field';
  unit: string | null;
  field: string | null;
  counts: IndicatorCounts;
}

/** Counts the indicators of all dossiers, of each unit and of each of its fields, in one pass; in no order. */
export async function countIndicators(db: Database, window: Window, plan: Plan): Promise<GroupIndicators[]> {
  const columns = INDICATORS.flatMap(({ id, given, part, whole }) => [
    `bool_or(${given}) AS "${id}.given"`,
    `${part} AS "${id}.part"`,
    `${whole} AS "${id}.whole"`,
  ]);
  const leaves = await db.rows(`
    SELECT counted.*, u.name AS unit_name, f.name AS field_name
    FROM (SELECT unit, field, procedure, ${columns.join(', ')} FROM (${await judgedDossiers(db, window, plan)})
      GROUP BY unit, field, procedure) counted
    LEFT JOIN unit u ON u.id = counted.unit LEFT JOIN field f ON f.id = counted.field`);
  const groups: GroupIndicators[] = [{ level: 'total', unit: null, field: null, counts: sumLeaves(leaves) }];
  for (const ofUnit of grouped(leaves, 'unit')) {
    const unit = ofUnit[0]?.unit_name as string | null;
    groups.push({ level: 'unit', unit, field: null, counts: sumLeaves(ofUnit) });
    for (const ofField of grouped(ofUnit, 'field')) {
      const field = ofField[0]?.field_name as string | null;
      groups.push({ level: 'field', unit, field, counts: sumLeaves(ofField) });
    }
  }
  return groups;
}

function grouped(leaves: Row[], column: 'unit' | 'field'): Row[][] {
  const groups = new Map<Row[string] | undefined, Row[]>();
  for (const leaf of leaves) {
    const group = groups.get(leaf[column]);
    if (group) group.push(leaf);
    else groups.set(leaf[column], [leaf]);
  }
  return [...groups.values()];
}

function sumLeaves(leaves: Row[]): IndicatorCounts {
  const counts = INDICATORS.map(({ id, ofProcedures, ofAll }) => {
    const told = leaves.filter((leaf) => leaf[`${id}.given`]);
    const sum = (key: 'part' | 'whole') => {
      const some = (ofAll ? leaves : told).filter((leaf) => Number(leaf[`${id}.${key}`]) > 0);
      if (ofProcedures) return new Set(some.map(({ procedure }) => procedure)).size;
      return some.reduce((total, leaf) => total + Number(leaf[`${id}.${key}`]), 0);
    };
    return [id, told.length === 0 ? null : { part: sum('part'), whole: sum('whole') }];
  });
  return Object.fromEntries(counts) as IndicatorCounts;
}
