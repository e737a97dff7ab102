import type { Database } from '../store/database.ts';

const MOMENTS = ['received', 'due', 'finished'] as const;

/**
 * What each source can tell, by its id, in the words of a rule's `needs`: its facts, moments with hours or seconds, `repeats`
 * when a dossier of it has several rows, and the tables that the run has filled. Needs `judged`.
 */
export async function factsOfSources(db: Database): Promise<Map<number, Set<string>>> {
  const common = await tables(db);
  const sources = await db.rows<{ id: number }>('SELECT id FROM source ORDER BY id');
  const facts = new Map(sources.map(({ id }) => [id, new Set(common)]));
  for (const { source, fact } of await columns(db)) facts.get(source)?.add(fact);
  for (const { source, fact } of await exactness(db)) facts.get(source)?.add(fact);
  for (const { source } of await db.rows<{ source: number }>(
    'SELECT DISTINCT r.source FROM repeat JOIN raw_row r ON r.rowid = repeat.kept',
  )) {
    facts.get(source)?.add('repeats');
  }
  return facts;
}

async function tables(db: Database): Promise<string[]> {
  const rows = await db.rows<{ name: string }>('SELECT DISTINCT table_name AS name FROM duckdb_tables() ORDER BY 1');
  return rows.map(({ name }) => `table.${name}`);
}

function columns(db: Database): Promise<{ source: number; fact: string }[]> {
  return db.rows('SELECT source, fact FROM source_fact');
}

/** How exactly each source writes its moments: `due:hour`, `received:second`. */
function exactness(db: Database): Promise<{ source: number; fact: string }[]> {
  const said = MOMENTS.flatMap((fact) => [
    `CASE WHEN bool_or(has_hour(${fact})) THEN '${fact}:hour' END`,
    `CASE WHEN bool_or(second(${fact}) <> 0) THEN '${fact}:second' END`,
  ]);
  return db.rows(`SELECT source, fact FROM (SELECT source, unnest([${said.join(', ')}]) AS fact FROM judged GROUP BY source)
    WHERE fact IS NOT NULL`);
}
