import { type TracedDossier, traceRows } from '../figures/trace.ts';
import type { Database } from '../store/database.ts';
import { movesOf } from './attribute.ts';
import type { ComparedTable } from './compare.ts';
import type { Counted } from './counted.ts';
import { type Alike, rowsAlike } from './signatures.ts';

const BATCH = 1000;

/** The dossiers that a rule moves, of those that a table is about, in the order of the inputs. */
export async function* movedDossiers(
  db: Database,
  rule: string,
  compared: ComparedTable,
  counted: Counted,
): AsyncGenerator<TracedDossier[]> {
  const rows = await rowsAlike(db, counted.window, counted.key, movedBy(rule, compared, counted));
  for (let at = 0; at < rows.length; at += BATCH) {
    const ids = rows.slice(at, at + BATCH);
    const found = await traceRows(db, counted.window, ids);
    yield ids.flatMap((id) => found.get(id) ?? []);
  }
}

function movedBy(rule: string, { rules: ids, unit }: ComparedTable, { alike, sets }: Counted): Alike[] {
  const moves = movesOf(
    sets,
    sets.rules.filter(({ id }) => ids.includes(id)),
  );
  const isMoved = (signature: string, isRepeat: boolean) => moves[sets.numberOf(signature, isRepeat)]?.rule === rule;
  return alike.filter(
    (one) =>
      (unit === null || one.unit === unit) &&
      (isMoved(one.signature, false) || (one.repeats > 0 && isMoved(one.signature, true))),
  );
}
