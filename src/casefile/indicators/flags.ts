import { readFile } from 'node:fs/promises';
import { INTEGER, VARCHAR } from '@duckdb/node-api';
import { nfc } from '../../text/fold.ts';
import { createPhraseReader } from '../../text/phrases.ts';
import type { Known } from '../../text/words.ts';
import type { Fact } from '../../vocabulary/facts.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Database } from '../store/database.ts';
import { fill } from '../store/fill.ts';

/** Facts that answer yes or no, or how a fee was paid. */
export const FLAGS = ['digitised', 'digitalResult', 'paidOnline'] as const satisfies Fact[];
export type FlagFact = (typeof FLAGS)[number];

/** What a cell of such a column says; null when the word is unknown. */
export type FlagValue = 'yes' | 'no' | 'online' | 'other' | 'none';

/**
 * Maps the distinct words of yes/no columns. Creates one `word_*` table for each, `source_fact` (which source can tell what, by a
 * column or a constant of the mapping) and `dossier_flag`, the answers of each dossier, NULL where it is not known.
 */
export async function mapFlags(db: Database, vocabulary: Vocabulary): Promise<void> {
  const blank = new Set(vocabulary.blank);
  for (const fact of FLAGS) {
    const meaning = flagMeaning(vocabulary, fact);
    const words = (await distinct(db, fact)).filter(({ word }) => !blank.has(nfc(word).toLowerCase()));
    await fill(db, `word_${fact}`, { word: VARCHAR, value: VARCHAR, count: INTEGER }, [
      words.map(({ word }) => word),
      words.map(({ word }) => meaning(word)),
      words.map(({ count }) => count),
    ]);
  }
  await db.run(`CREATE TABLE source_fact AS SELECT source, fact FROM source_column
    UNION SELECT source, fact FROM source_constant`);
  await db.run(await readFile(new URL('flags.sql', import.meta.url), 'utf8'));
}

/** A file name in the column of results: the file is attached. */
const ATTACHED = /\.(pdf|docx?|jpe?g|png|zip|rar)$/i;

/** What a word of a column means. */
export function flagMeaning(
  { flag, payment, negation }: Vocabulary,
  fact: FlagFact,
): (word: string) => FlagValue | null {
  const known: Known<FlagValue>[] = fact === 'paidOnline' ? [...flag, ...payment] : flag;
  const read = createPhraseReader({ known, negation });
  // A tick mark folds to nothing, so that only the mark itself can be compared.
  const marks = new Map(known.map(({ word, value }) => [word, value]));
  return (word) => {
    const text = nfc(word);
    if (fact === 'digitalResult' && ATTACHED.test(text)) return 'yes';
    const { values } = read(word);
    return marks.get(text) ?? (values.length === 1 ? (values[0] ?? null) : null);
  };
}

function distinct(db: Database, fact: FlagFact): Promise<{ word: string; count: number }[]> {
  return db.rows(`SELECT ${fact} AS word, count(*)::INTEGER AS count FROM raw_row
    WHERE kind IS NULL AND ${fact} IS NOT NULL GROUP BY 1`);
}
