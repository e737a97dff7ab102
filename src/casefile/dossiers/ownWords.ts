import { INTEGER, VARCHAR } from '@duckdb/node-api';
import { literal } from '../../text/sql.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Values } from '../load/loading.ts';
import type { Database } from '../store/database.ts';
import { fill } from '../store/fill.ts';
import { channelMeaning, type Meaning, statusMeaning } from './meanings.ts';

const WORDS = ['channel', 'status'] as const;
/** Names head a group when they are all that a row has. A unit stands above signatures too: it is half a proof. */
const NAMES = { field: 2, procedureCode: 2, procedureName: 2, unit: 1, receivingUnit: 1 } as const;
/** What proves a row a dossier: one whole, or two halves. */
const PROOF = 2;
/** What parts the words of a cell. */
const BETWEEN = /[,;:()/–-]/u;

/**
 * Takes for dossiers the rows of a few cells without code and day that say, in the column of a fact, a word that the vocabulary or
 * the mapping has for it, or what a dossier of the run says there. A phrase within a longer text is half a proof: "Bộ phận tiếp
 * nhận và trả kết quả" signs.
 */
export async function takeRowsOfOwnWords(db: Database, vocabulary: Vocabulary, values: Values): Promise<void> {
  const [left] = await db.rows<{ some: boolean }>(
    `SELECT count(*) > 0 AS some FROM raw_store WHERE kind IN ('sparse', 'lone')`,
  );
  if (!left?.some) return;
  await knowWords(db, vocabulary, values);
  const weights: [fact: string, weight: number, kinds: string][] = [
    ...WORDS.map((fact): [string, number, string] => [fact, PROOF, "'sparse', 'lone'"]),
    ...Object.entries(NAMES).map(([fact, weight]): [string, number, string] => [fact, weight, "'sparse'"]),
  ];
  for (const [fact, weight] of weights) {
    await db.run(`INSERT INTO own_word SELECT NULL, ${literal(fact)}, stated(word), ${weight} FROM
      (SELECT DISTINCT ${fact} AS word FROM raw_row WHERE kind IS NULL) WHERE stated(word) IS NOT NULL`);
  }
  // What the mapping gives to every row tells none from the others.
  const said = weights.map(
    ([fact, , kinds]) => `SELECT r.rowid AS id, max(w.weight) AS weight FROM raw_row r JOIN source s ON s.id = r.source
      LEFT JOIN source_constant c ON c.source = r.source AND c.fact = ${literal(fact)}
      JOIN own_word w ON w.fact = ${literal(fact)} AND w.word = stated(r.${fact}) AND coalesce(w.settings, s.settings) = s.settings
      WHERE r.kind IN (${kinds}) AND r.${fact} IS DISTINCT FROM c.value GROUP BY 1`,
  );
  await db.run(`UPDATE raw_store SET kind = NULL WHERE rowid IN (SELECT id FROM (${said.join(' UNION ALL ')})
    GROUP BY 1 HAVING sum(weight) >= ${PROOF}); DROP TABLE own_word`);
}

/** Creates own_word with those among the words of the rows in question that mean something, each read once. */
async function knowWords(db: Database, vocabulary: Vocabulary, values: Values): Promise<void> {
  const known: { settings: number; fact: string; word: string; weight: number }[] = [];
  for (const fact of WORDS) {
    const meanings = values.map(({ channel, outcome }) =>
      fact === 'channel' ? channelMeaning(vocabulary, channel) : statusMeaning(vocabulary, outcome),
    );
    const words = await db.rows<{ settings: number; word: string; said: string }>(
      `SELECT DISTINCT s.settings, r.${fact} AS word, stated(r.${fact}) AS said FROM raw_row r JOIN source s ON s.id = r.source
       WHERE r.kind IN ('sparse', 'lone') AND stated(r.${fact}) IS NOT NULL`,
    );
    for (const { settings, word, said } of words) {
      const weight = weigh(word, meanings[settings] as (word: string) => Meaning);
      if (weight > 0) known.push({ settings, fact, word: said, weight });
    }
  }
  await fill(db, 'own_word', { settings: INTEGER, fact: VARCHAR, word: VARCHAR, weight: INTEGER }, [
    known.map(({ settings }) => settings),
    known.map(({ fact }) => fact),
    known.map(({ word }) => word),
    known.map(({ weight }) => weight),
  ]);
}

/** Is it a word of its column, or a list of such ("Trực tuyến, nhận kết quả qua bưu chính")? Of known phrases alone one cannot be sure. */
function weigh(word: string, meaning: (word: string) => Meaning): number {
  if ([word, ...word.split(BETWEEN)].some((part) => meaning(part).by === 'word')) return PROOF;
  const { by, meanings } = meaning(word);
  return by === 'phrase' || meanings.length > 0 ? 1 : 0;
}
