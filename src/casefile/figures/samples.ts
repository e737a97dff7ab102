import { type Database, identifier } from '../store/database.ts';
import type { Window } from '../store/window.ts';
import type { FormSettings } from './form06a.ts';
import type { Narrowing } from './narrowing.ts';
import { conditionOf, type TracedDossier, traceRows } from './trace.ts';
import { verdictOf } from './verdict.ts';

/** The first dossiers of some figures: for each figure, those of every unit and field. */
export type Samples = Map<string, TracedDossier[]>;

export interface SampleOptions extends Narrowing {
  figures: readonly string[];
  form: FormSettings;
  /** Whether some are wanted of every field of a unit, or of every unit only. */
  by: 'field' | 'unit';
  /** The most dossiers of one figure in one field of one unit, or in one unit. */
  most: number;
}

/**
 * The first dossiers of each figure in each field of each unit, or in each unit, in the order of the inputs: one pass over the dossiers, however many
 * there are, and no more of them in memory than are asked for.
 */
export async function sampleFigures(db: Database, window: Window, options: SampleOptions): Promise<Samples> {
  const { figures, form, by, most, ...narrowing } = options;
  const groups = by === 'field' ? 'unit, field' : 'unit';
  const columns = figures.map(
    (id) => `min(row_id, ${most}) FILTER (WHERE ${conditionOf(id, form)}) AS ${identifier(id)}`,
  );
  await db.run(`CREATE OR REPLACE TEMP TABLE sample AS
    UNPIVOT (SELECT ${groups}, ${columns.join(', ')} FROM ${verdictOf(window)} GROUP BY ${groups})
    ON COLUMNS(* EXCLUDE (${groups})) INTO NAME figure VALUE row_ids`);
  const picked = await db.rows<{ figure: string; row_id: number }>(
    'SELECT figure, unnest(row_ids)::INTEGER AS row_id FROM sample ORDER BY row_id',
  );
  await db.run('DROP TABLE sample');
  const dossiers = await traceRows(db, window, [...new Set(picked.map(({ row_id }) => row_id))], narrowing);
  const samples: Samples = new Map(figures.map((id) => [id, []]));
  for (const { figure, row_id } of picked) {
    const dossier = dossiers.get(row_id);
    if (dossier) samples.get(figure)?.push(dossier);
  }
  return samples;
}
