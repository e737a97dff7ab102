import { phraseWords, unmatchedWords } from '../../casefile/dossiers/saidWords.ts';
import type { Database } from '../../casefile/store/database.ts';
import { nearest } from '../../text/fold.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
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
  return { channel: await phraseWords(db, 'channel'), status: await phraseWords(db, 'status') };
}

async function unknownWords(
  db: Database,
  fact: keyof UnknownWords,
  known: readonly { word: string }[],
  most?: number,
): Promise<UnknownWords[typeof fact]> {
  const spellings = known.map(({ word }) => word);
  return (await unmatchedWords(db, fact, most)).map(({ word, count, meanings }) => ({
    word,
    count,
    nearest: nearest(word, spellings),
    ...(meanings === null ? {} : { meanings }),
  }));
}
