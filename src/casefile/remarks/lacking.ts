import { literal } from '../../text/sql.ts';
import type { Database } from '../store/database.ts';
import { NEEDED } from '../store/neededFacts.ts';

/** Facts whose cells are readable as they were typed. */
const TYPED = ['code', 'received', 'due', 'originalDue', 'finished', 'returned'] as const;

/** The different words of a fact by source: joined a row at a time they take ten times as long. */
const words = (fact: string) =>
  `(SELECT DISTINCT source, ${fact} AS word FROM raw_row WHERE kind IS NULL AND ${fact} IS NOT NULL)`;

/** The sources in which a word of a fact names something. */
const naming = (fact: string, names: string) =>
  `SELECT r.source, ${literal(fact)} FROM ${words(fact)} r JOIN ${names} w ON w.word = r.word`;

/** The same where what a word means depends on the settings of its source. */
const meaning = (fact: string, names: string) => `SELECT r.source, ${literal(fact)} FROM ${words(fact)} r
    JOIN source s ON s.id = r.source JOIN ${names} w ON w.word = r.word AND w.settings = s.settings WHERE w.value IS NOT NULL`;

/** Which sources have a readable value of which fact; (source, fact). */
const READABLE = `
  SELECT source, fact FROM (
    UNPIVOT (SELECT source, ${TYPED.map((fact) => `count(${fact}) AS ${fact}`).join(', ')} FROM raw_row WHERE kind IS NULL GROUP BY source)
    ON ${TYPED.join(', ')} INTO NAME fact VALUE n) WHERE n > 0
  UNION ${naming('unit', 'word_unit')}
  UNION ${naming('receivingUnit', 'word_unit')}
  UNION SELECT id, 'unit' FROM source WHERE unit_word IS NOT NULL
  UNION ${naming('field', 'word_field')}
  UNION SELECT source, 'procedureName' FROM (FROM ${words('procedureCode')} UNION ALL FROM ${words('procedureName')}) WHERE says_something(word)
  UNION ${meaning('channel', 'word_channel')}
  UNION ${meaning('status', 'word_status')}`;

/**
 * Says of every source which of the needed facts it lacks: without a column, with the headings that nobody knows; with a column that
 * holds no readable value, with its heading; and which are given by the mapping or --unit, with what was given.
 */
export async function remarkLacking(db: Database): Promise<void> {
  await db.run(`CREATE OR REPLACE TEMP TABLE readable AS ${READABLE}`);
  const needed = NEEDED.map(
    ([code, oneOf], at) =>
      `(${at}, ${literal(code)}, ${literal(oneOf[0] ?? null)}, [${oneOf.map(literal).join(', ')}])`,
  );
  await db.run(`INSERT INTO problem
    SELECT n.code, s.id, NULL, n.fact, coalesce(
      (SELECT string_agg(c.heading, '; ' ORDER BY c.column_index) FROM source_column c WHERE c.source = s.id AND list_contains(n.one_of, c.fact)),
      s.unknown_headings)
    FROM source s, (VALUES ${needed.join(', ')}) n(place, code, fact, one_of)
    WHERE EXISTS (FROM raw_row WHERE source = s.id AND kind IS NULL)
      AND NOT EXISTS (FROM readable r WHERE r.source = s.id AND list_contains(n.one_of, r.fact))
      AND (n.fact <> 'originalDue' OR EXISTS (FROM readable WHERE fact = 'originalDue'))
    ORDER BY s.id, n.place`);
  await db.run(`INSERT INTO problem
    SELECT 'fact-given', source, NULL, fact, fact || ': ' || value FROM source_constant
    UNION ALL SELECT 'fact-given', id, NULL, 'unit', 'unit: ' || unit_word || ' (--unit)' FROM source WHERE unit_from = 'option'
    ORDER BY ALL`);
  await db.run(`INSERT INTO problem
    SELECT 'unit-option-shared', min(id), NULL, 'unit', string_agg(path || coalesce(' › ' || sheet, ''), '; ' ORDER BY id) FROM source
    WHERE unit_from = 'option' HAVING count(DISTINCT path) > 1`);
  await db.run('DROP TABLE readable');
}
