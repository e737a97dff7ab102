import type { RowCounts } from '../dossiers/rows.ts';
import type { Counts } from './count.ts';
import { type FigureId, PARTITIONS, PLACEMENTS } from './figures.ts';

/** A sum that does not hold: a bug of this program, so that no report may be written. */
export class BrokenSum extends Error {
  constructor(place: string, whole: string, seen: number, parts: number) {
    super(`${place}: ${whole} = ${seen}, its parts are ${parts}`);
  }
}

/** Checks that every row read is a dossier, a repeat, layout or rejected. Throws BrokenSum. */
export function proveRows(place: string, { read, dossiers, repeats, layout, rejected }: RowCounts): void {
  const parts = dossiers + repeats + layout + rejected;
  if (read !== parts) throw new BrokenSum(place, 'rows read', read, parts);
}

/** Checks that every dossier stands in one place and that each whole is the sum of its parts. Throws BrokenSum. */
export function proveCounts(place: string, { dossiers, placement, figures }: Counts): void {
  const placed = PLACEMENTS.reduce((sum, id) => sum + placement[id], 0);
  if (placed !== dossiers) throw new BrokenSum(place, 'dossiers', dossiers, placed);
  if (placement.caseload !== figures.caseload)
    throw new BrokenSum(place, 'caseload', placement.caseload, figures.caseload);
  for (const { whole, parts } of PARTITIONS) {
    const sum = parts.reduce((total: number, id: FigureId) => total + figures[id], 0);
    if (figures[whole] !== sum) throw new BrokenSum(place, whole, figures[whole], sum);
  }
}
