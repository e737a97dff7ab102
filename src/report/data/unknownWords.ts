import type { Database } from '../../casefile/store/database.ts';
import { nearest } from '../../text/fold.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { maskPersons } from '../ground/mask.ts';
import type { ReportJson } from '../schema/schema.ts';

type UnknownWords = ReportJson['unknownWords'];

/** A column of free text may hold as many words as dossiers. */
const MOST_WORDS = 50;

/** Words of channel, status and yes/no columns that nobody knows, most frequent first, each with the nearest known one. */
export async function unknownWordsOf(db: Database, vocabulary: Vocabulary): Promise<UnknownWords> {
  const { channel, status, flag, payment } = vocabulary;
  return {
    channel: await unknownWords(db, 'channel', channel),
    status: await unknownWords(db, 'status', status),
    digitised: await unknownWords(db, 'digitised', flag, MOST_WORDS),
    digitalResult: await unknownWords(db, 'digitalResult', flag, MOST_WORDS),
    paidOnline: await unknownWords(db, 'paidOnline', [...flag, ...payment], MOST_WORDS),
  };
}

/** Words that were understood because they contain a known phrase: to be looked at, most frequent first. */
export async function phraseWordsOf(db: Database): Promise<ReportJson['phraseWords']> {
  const of = (fact: 'channel' | 'status') =>
    db.rows<{ word: string; count: number; value: string }>(
      `SELECT trim(regexp_replace(nfc_normalize(word), '\\s+', ' ', 'g')) AS word, sum(count)::INTEGER AS count, value
       FROM word_${fact} WHERE matched_by = 'phrase' GROUP BY 1, 3 ORDER BY 2 DESC, 1`,
    );
  return { channel: await of('channel'), status: await of('status') };
}

async function unknownWords(
  db: Database,
  fact: keyof UnknownWords,
  known: readonly { word: string }[],
  most?: number,
): Promise<UnknownWords[typeof fact]> {
  // Only a channel or a status may hold phrases of two meanings.
  const meanings = fact === 'channel' || fact === 'status' ? 'meanings' : 'NULL::VARCHAR';
  const words = await db.rows<{ word: string; count: number; meanings: string | null }>(
    `SELECT trim(regexp_replace(nfc_normalize(word), '\\s+', ' ', 'g')) AS word, ${meanings} AS meanings, sum(count)::INTEGER AS count
     FROM word_${fact} WHERE value IS NULL GROUP BY ALL ORDER BY 3 DESC, 1, 2 ${most === undefined ? '' : `LIMIT ${most}`}`,
  );
  const spellings = known.map(({ word }) => word);
  return words.map(({ word, count, meanings: two }) => ({
    word: most === undefined ? word : maskPersons(word),
    count,
    nearest: nearest(word, spellings),
    ...(two === null ? {} : { meanings: two.split(' ') }),
  }));
}
