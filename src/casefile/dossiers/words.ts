import { BOOLEAN, INTEGER, VARCHAR } from '@duckdb/node-api';
import type { Plan } from '../../plan/schema.ts';
import { nfc } from '../../text/fold.ts';
import { createMatcher } from '../../text/words.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Values } from '../load/loading.ts';
import type { Database } from '../store/database.ts';
import { fill, fillWords } from '../store/fill.ts';
import { type GivenNames, givenNames } from './givenNames.ts';
import { channelMeaning, type Meaning, statusMeaning, timelinessMeaning } from './meanings.ts';
import { groupNames, type Word } from './names.ts';
import { groupProcedures, type Procedure, type ProcedureWord, procedureKey } from './procedures.ts';
import { type GroupedName, remarkLikelyProcedures, remarkLikelyUnits } from './remarkLikely.ts';
import { remarkUnmarked } from './remarkUnmarked.ts';
import { mapUnits } from './units.ts';

export interface WordOptions {
  vocabulary: Vocabulary;
  plan: Plan;
  /** ISO day by whose law levels of government are told. */
  day: string;
  values: Values;
}

/**
 * Maps the distinct words of the exports, never their rows, to units, fields, procedures, channels and outcomes. Creates the
 * tables `unit`, `field`, `procedure` and one `word_*` table for each, which dossier.sql joins.
 */
export async function mapWords(db: Database, options: WordOptions): Promise<void> {
  const blank = new Set(options.vocabulary.blank);
  const isBlank = (word: string) => blank.has(word.toLowerCase());
  const units = await mapUnits(
    db,
    options.plan,
    options.day,
    givenNames(options.values.map(({ unit }) => unit)),
    isBlank,
  );
  await remarkLikelyUnits(db, units, options);
  await mapFields(db, options.vocabulary, isBlank);
  const procedures = await mapProcedures(db, givenNames(options.values.map(({ procedure }) => procedure)), isBlank);
  await remarkLikelyProcedures(db, procedures, options.vocabulary);
  const { vocabulary, values } = options;
  await mapMeanings(
    db,
    'channel',
    values.map(({ channel }) => channelMeaning(vocabulary, channel)),
    isBlank,
  );
  await mapMeanings(
    db,
    'status',
    values.map(({ outcome }) => statusMeaning(vocabulary, outcome)),
    isBlank,
  );
  const timeliness = timelinessMeaning(vocabulary);
  await mapMeanings(
    db,
    'declaredTimeliness',
    values.map(() => timeliness),
    isBlank,
  );
}

async function mapFields(db: Database, vocabulary: Vocabulary, isBlank: (word: string) => boolean): Promise<void> {
  const words = await distinct(db, 'field');
  const match = createMatcher(
    vocabulary.fields.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((word) => ({ word, value: name, phrase: false })),
    ),
  );
  const names = groupNames(words, (word) => match(word).value, isBlank);
  const all = [...new Set(names.values())];
  const ids = new Map(all.map((name, id) => [name, id]));
  await fill(db, 'field', { id: INTEGER, name: VARCHAR }, [all.map((_, id) => id), all]);
  await remarkUnmarked(db, ['field'], names);
  await fillWords(db, 'field', names, ids);
}

async function mapProcedures(
  db: Database,
  given: GivenNames,
  isBlank: (word: string) => boolean,
): Promise<GroupedName[]> {
  const words = await db.rows<ProcedureWord>(
    `SELECT procedureCode AS code, procedureName AS name, count(*)::INTEGER AS count FROM raw_row
     WHERE kind IS NULL AND coalesce(procedureCode, procedureName) IS NOT NULL GROUP BY ALL`,
  );
  const procedures = groupProcedures(words, isBlank, given);
  const all = [...new Set(procedures.values())];
  const ids = new Map<Procedure, number>(all.map((procedure, id) => [procedure, id]));
  await fill(db, 'procedure', { id: INTEGER, code: VARCHAR, name: VARCHAR }, [
    all.map((_, id) => id),
    all.map(({ code }) => code),
    all.map(({ name }) => name),
  ]);
  const idOf = ({ code, name }: ProcedureWord) => {
    const procedure = procedures.get(procedureKey(code, name));
    return procedure ? (ids.get(procedure) as number) : null;
  };
  await fill(db, 'word_procedure', { code: VARCHAR, name: VARCHAR, id: INTEGER }, [
    words.map(({ code }) => code),
    words.map(({ name }) => name),
    words.map(idOf),
  ]);
  const shown = words.flatMap((word): [string, string][] => {
    const name = procedures.get(procedureKey(word.code, word.name))?.name;
    return word.name && name ? [[word.name, name]] : [];
  });
  await remarkUnmarked(db, ['procedureName'], new Map(shown));
  const counts = new Map<number, number>();
  for (const word of words) {
    const id = idOf(word);
    if (id !== null) counts.set(id, (counts.get(id) ?? 0) + word.count);
  }
  return all.flatMap(({ code, name }, id) =>
    name === null ? [] : [{ id, name, count: counts.get(id) ?? 0, fixed: code !== null }],
  );
}

/** `meaning` by the number of the settings: one word may mean two things in two files that a mapping file tells apart. */
async function mapMeanings(
  db: Database,
  fact: 'channel' | 'status' | 'declaredTimeliness',
  meaning: ((word: string) => Meaning)[],
  isBlank: (word: string) => boolean,
): Promise<void> {
  const words = (await distinctBySettings(db, fact)).filter(({ word }) => !isBlank(nfc(word)));
  const meanings = words.map(({ word, settings }) => (meaning[settings] as (word: string) => Meaning)(word));
  await fill(
    db,
    `word_${fact}`,
    {
      settings: INTEGER,
      word: VARCHAR,
      value: VARCHAR,
      paused: BOOLEAN,
      matched_by: VARCHAR,
      meanings: VARCHAR,
      count: INTEGER,
    },
    [
      words.map(({ settings }) => settings),
      words.map(({ word }) => word),
      meanings.map(({ value }) => value),
      meanings.map(({ paused }) => paused),
      meanings.map(({ by }) => by),
      meanings.map((one) => one.meanings.join(' ') || null),
      words.map(({ count }) => count),
    ],
  );
}

async function distinct(db: Database, fact: string): Promise<Word[]> {
  return db.rows<{ word: string; count: number }>(
    `SELECT ${fact} AS word, count(*)::INTEGER AS count FROM raw_row WHERE kind IS NULL AND ${fact} IS NOT NULL GROUP BY 1`,
  );
}

async function distinctBySettings(db: Database, fact: string): Promise<(Word & { settings: number })[]> {
  return db.rows<Word & { settings: number }>(
    `SELECT s.settings, r.${fact} AS word, count(*)::INTEGER AS count FROM raw_row r JOIN source s ON s.id = r.source
     WHERE r.kind IS NULL AND r.${fact} IS NOT NULL GROUP BY ALL`,
  );
}
