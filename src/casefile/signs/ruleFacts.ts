import type { Database } from '../store/database.ts';

const TIMED = ['received', 'due', 'finished'] as const;

/**
 * What each set of sources can tell, by its id, in the words of a rule's `needs`: facts of its sources, moments with hours or seconds,
 * `repeats` when a dossier of it has several rows, and the tables that the run has filled. A source alone is a set; another
 * set is of the sources whose rows are joined in one dossier. Needs `judged`.
 */
export async function factsOfSources(db: Database): Promise<Map<number, Set<string>>> {
  const common = await tables(db);
  const sets = await db.rows<{ id: number }>('SELECT DISTINCT id::INTEGER AS id FROM source_set ORDER BY id');
  const facts = new Map(sets.map(({ id }) => [id, new Set(common)]));
  for (const { id, fact } of await columns(db)) facts.get(id)?.add(fact);
  for (const { id, fact } of await exactness(db)) facts.get(id)?.add(fact);
  for (const { id } of await db.rows<{ id: number }>(
    'SELECT DISTINCT d.sources::INTEGER AS id FROM repeat JOIN dossier d ON d.row_id = repeat.kept',
  )) {
    facts.get(id)?.add('repeats');
  }
  return facts;
}

async function tables(db: Database): Promise<string[]> {
  const rows = await db.rows<{ name: string }>('SELECT DISTINCT table_name AS name FROM duckdb_tables() ORDER BY 1');
  return rows.map(({ name }) => `table.${name}`);
}

function columns(db: Database): Promise<{ id: number; fact: string }[]> {
  return db.rows(
    'SELECT DISTINCT s.id::INTEGER AS id, f.fact FROM source_set s JOIN source_fact f ON f.source = s.source',
  );
}

/** How exactly each set of sources writes its moments: `due:hour`, `received:second`. */
function exactness(db: Database): Promise<{ id: number; fact: string }[]> {
  const said = TIMED.flatMap((fact) => [
    `CASE WHEN bool_or(has_hour(${fact})) THEN '${fact}:hour' END`,
    `CASE WHEN bool_or(second(${fact}) <> 0) THEN '${fact}:second' END`,
  ]);
  return db.rows(`SELECT sources::INTEGER AS id, fact FROM (SELECT sources, unnest([${said.join(', ')}]) AS fact FROM judged GROUP BY sources)
    WHERE fact IS NOT NULL`);
}
