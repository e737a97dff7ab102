import type { FormSettings } from '../figures/form06a.ts';
import type { Database } from '../store/database.ts';
import type { Window } from '../store/window.ts';
import type { Share } from './attribute.ts';
import { isOf, type Subject } from './match.ts';
import { Places } from './places.ts';
import { countingRules } from './rules.ts';
import { RuleSets } from './sets.ts';
import { type Alike, countAlike, type Key, keyOf } from './signatures.ts';

/** The dossiers of a period, in what no rule tells apart. */
export interface Counted {
  window: Window;
  key: Key;
  alike: Alike[];
  sets: RuleSets;
}

/** Counts the dossiers of a period for all tables of it. */
export async function countedIn(db: Database, window: Window, settings: FormSettings): Promise<Counted> {
  const key = await keyOf(db, window);
  const alike = await countAlike(db, window, key);
  return { window, key, alike, sets: new RuleSets(alike, new Places(key, settings), countingRules()) };
}

/** The dossiers of a subject, by their kinds. */
export function sharesOf({ alike, sets }: Counted, subject: Subject, unit: string | null): Share[] {
  const counts = new Map<number, number>();
  const add = (kind: number, count: number) => counts.set(kind, (counts.get(kind) ?? 0) + count);
  for (const one of alike) {
    if (!isOf(one, subject, unit)) continue;
    add(sets.numberOf(one.signature, false), one.dossiers);
    if (one.repeats > 0) add(sets.numberOf(one.signature, true), one.repeats);
  }
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
