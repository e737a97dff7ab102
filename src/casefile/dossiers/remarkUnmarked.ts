import { nfc } from '../../text/fold.ts';
import { literal } from '../../text/sql.ts';
import { fits, markedKey, syllablesOf } from '../../text/syllables.ts';
import type { Database } from '../store/database.ts';

type NamedFact = 'unit' | 'receivingUnit' | 'field' | 'procedureName';

/**
 * Remarks `unmarked-name`: names written without all their marks that were taken for a marked one, each on the first row of a source that
 * has it, with how many rows have it. `names` says which name each text has.
 */
export async function remarkUnmarked(
  db: Database,
  facts: readonly NamedFact[],
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const taken = unmarkedNames(names);
  if (taken.length === 0) return;
  const values = taken.map(([word, as]) => `(${literal(word)}, ${literal(as)})`).join(', ');
  for (const fact of facts) {
    await db.run(`INSERT INTO problem
      SELECT 'unmarked-name', r.source, min(r.rowid), ${literal(fact)}, t.word || ' (' || count(*) || ') → ' || t.taken_for
      FROM raw_row r JOIN (VALUES ${values}) t(word, taken_for) ON t.word = r.${fact} WHERE r.kind IS NULL
      GROUP BY r.source, t.word, t.taken_for`);
  }
}

/** Texts without all their marks, each with the fuller spelling of its name. */
export function unmarkedNames(names: ReadonlyMap<string, string>): [word: string, as: string][] {
  const groups = new Map<string, string[]>();
  for (const [word, name] of names) groups.set(name, [...(groups.get(name) ?? [name]), word]);
  return [...groups.values()].flatMap((group) => {
    const spellings = group.map((word) => ({ word, syllables: syllablesOf(nfc(word)) }));
    const keys = new Set(spellings.map(({ syllables }) => markedKey(syllables)));
    if (keys.size < 2) return [];
    return spellings.slice(1).flatMap(({ word, syllables }): [string, string][] => {
      const fuller = spellings
        .filter((other) => markedKey(other.syllables) !== markedKey(syllables) && fits(syllables, other.syllables))
        .map((other) => nfc(other.word))
        .sort();
      // The first that is written with most marks.
      const [as] = fuller.toSorted((a, b) => marksOf(b) - marksOf(a));
      return as === undefined ? [] : [[word, as]];
    });
  });
}

function marksOf(name: string): number {
  return syllablesOf(name).filter(({ plain, marked }) => plain !== marked).length;
}
