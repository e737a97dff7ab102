import { type Database, literal } from '../store/database.ts';
import { NEEDED } from '../store/neededFacts.ts';

/** Facts whose cells are readable as they were typed. */
const TYPED = ['code', 'received', 'due', 'originalDue', 'finished', 'returned'] as const;

/** Which sources have a readable value of which fact; (source, fact). */
const READABLE = `
  SELECT source, fact FROM (
    UNPIVOT (SELECT source, ${TYPED.map((fact) => `count(${fact}) AS ${fact}`).join(', ')} FROM raw_row WHERE kind IS NULL GROUP BY source)
    ON ${TYPED.join(', ')} INTO NAME fact VALUE n) WHERE n > 0
  UNION SELECT r.source, 'unit' FROM raw_row r JOIN word_unit w ON w.word = r.unit WHERE r.kind IS NULL
  UNION SELECT r.source, 'receivingUnit' FROM raw_row r JOIN word_unit w ON w.word = r.receivingUnit WHERE r.kind IS NULL
  UNION SELECT id, 'unit' FROM source WHERE unit_word IS NOT NULL
  UNION SELECT r.source, 'field' FROM raw_row r JOIN word_field w ON w.word = r.field WHERE r.kind IS NULL
  UNION SELECT source, 'procedureName' FROM (SELECT DISTINCT source, unnest([procedureCode, procedureName]) AS word FROM raw_row WHERE kind IS NULL)
    WHERE says_something(word)
  UNION SELECT r.source, 'channel' FROM raw_row r JOIN source s ON s.id = r.source
    JOIN word_channel w ON w.word = r.channel AND w.settings = s.settings WHERE r.kind IS NULL AND w.value IS NOT NULL
  UNION SELECT r.source, 'status' FROM raw_row r JOIN source s ON s.id = r.source
    JOIN word_status w ON w.word = r.status AND w.settings = s.settings WHERE r.kind IS NULL AND w.value IS NOT NULL`;

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
