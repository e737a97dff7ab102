import { INTEGER, VARCHAR } from '@duckdb/node-api';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Values } from '../load/loading.ts';
import { type Database, literal } from '../store/database.ts';
import { fill } from '../store/fill.ts';
import { channelMeaning, statusMeaning } from './meanings.ts';

/** Facts whose word makes a row a dossier whatever else it lacks. */
const WORDS = ['channel', 'status'] as const;
/** Facts whose name does so beside another cell: alone it heads a group. A unit does not: it stands above signatures too. */
const NAMES = ['field', 'procedureCode', 'procedureName'] as const;

/**
 * Takes for dossiers the rows of a few cells without code and day that say, in the column of a fact, a word that the vocabulary or
 * the mapping has for it, or what a dossier of the run says there. A phrase within a longer text is not enough: "Bộ phận tiếp
 * nhận và trả kết quả" signs.
 */
export async function takeRowsOfOwnWords(db: Database, vocabulary: Vocabulary, values: Values): Promise<void> {
  const [left] = await db.rows<{ some: boolean }>(
    `SELECT count(*) > 0 AS some FROM raw_store WHERE kind IN ('sparse', 'lone')`,
  );
  if (!left?.some) return;
  await knowWords(db, vocabulary, values);
  for (const fact of [...WORDS, ...NAMES]) {
    await db.run(`INSERT INTO own_word SELECT NULL, ${literal(fact)}, stated(word) FROM
      (SELECT DISTINCT ${fact} AS word FROM raw_row WHERE kind IS NULL) WHERE stated(word) IS NOT NULL`);
  }
  const says = [...WORDS, ...NAMES].map(
    (fact) => `SELECT r.rowid AS id FROM raw_row r JOIN source s ON s.id = r.source
      LEFT JOIN source_constant c ON c.source = r.source AND c.fact = ${literal(fact)}
      JOIN own_word w ON w.fact = ${literal(fact)} AND w.word = stated(r.${fact}) AND coalesce(w.settings, s.settings) = s.settings
      WHERE r.kind IN (${(WORDS as readonly string[]).includes(fact) ? "'sparse', 'lone'" : "'sparse'"}) AND r.${fact} IS DISTINCT FROM c.value`,
  );
  await db.run(`UPDATE raw_store SET kind = NULL WHERE rowid IN (${says.join(' UNION ALL ')}); DROP TABLE own_word`);
}

/** Creates own_word with the known ones among the words of the rows in question, each read once. */
async function knowWords(db: Database, vocabulary: Vocabulary, values: Values): Promise<void> {
  const known: { settings: number; fact: string; word: string }[] = [];
  for (const fact of WORDS) {
    const meanings = values.map(({ channel, outcome }) =>
      fact === 'channel' ? channelMeaning(vocabulary, channel) : statusMeaning(vocabulary, outcome),
    );
    const words = await db.rows<{ settings: number; word: string; said: string }>(
      `SELECT DISTINCT s.settings, r.${fact} AS word, stated(r.${fact}) AS said FROM raw_row r JOIN source s ON s.id = r.source
       WHERE r.kind IN ('sparse', 'lone') AND stated(r.${fact}) IS NOT NULL`,
    );
    for (const { settings, word, said } of words) {
      if (meanings[settings]?.(word).by === 'word') known.push({ settings, fact, word: said });
    }
  }
  await fill(db, 'own_word', { settings: INTEGER, fact: VARCHAR, word: VARCHAR }, [
    known.map(({ settings }) => settings),
    known.map(({ fact }) => fact),
    known.map(({ word }) => word),
  ]);
}
