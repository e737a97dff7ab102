import type { Database } from '../store/database.ts';

/** Facts whose words are mapped by the vocabulary; only those of the first two may hold phrases of two meanings. */
export type WordFact = 'channel' | 'status' | 'digitised' | 'digitalResult' | 'paidOnline';

const SHOWN = `trim(regexp_replace(nfc_normalize(word), '\\s+', ' ', 'g'))`;

/** A word that nobody knows, or one that is ambiguous, with its meanings. */
export interface UnmatchedWord {
  word: string;
  count: number;
  meanings: string[] | null;
}

/** The words of a fact that stand for nothing known, most frequent first; `most` of them, all without. */
export async function unmatchedWords(db: Database, fact: WordFact, most?: number): Promise<UnmatchedWord[]> {
  const meanings = fact === 'channel' || fact === 'status' ? 'meanings' : 'NULL::VARCHAR';
  const words = await db.rows<{ word: string; count: number; meanings: string | null }>(
    `SELECT ${SHOWN} AS word, ${meanings} AS meanings, sum(count)::INTEGER AS count
     FROM word_${fact} WHERE value IS NULL GROUP BY ALL ORDER BY 3 DESC, 1, 2 ${most === undefined ? '' : `LIMIT ${most}`}`,
  );
  return words.map((one) => ({ ...one, meanings: one.meanings?.split(' ') ?? null }));
}

/** The words of a fact that were understood because they contain a known phrase, most frequent first. */
export function phraseWords(
  db: Database,
  fact: 'channel' | 'status',
): Promise<{ word: string; count: number; value: string }[]> {
  return db.rows(`SELECT ${SHOWN} AS word, sum(count)::INTEGER AS count, value
    FROM word_${fact} WHERE matched_by = 'phrase' GROUP BY 1, 3 ORDER BY 2 DESC, 1`);
}
