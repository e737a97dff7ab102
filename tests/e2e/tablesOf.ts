import { openDatabase } from '../../src/casefile/store/database.ts';
import { identifier } from '../../src/text/sql.ts';

/** All that a case holds: the engine packs texts in the file, so that its bytes do not show them. */
export async function tablesOf(path: string): Promise<string> {
  const db = await openDatabase({ path, readOnly: true });
  try {
    const tables = await db.rows<{ name: string }>('SELECT table_name AS name FROM duckdb_tables()');
    const texts: string[] = [];
    for (const { name } of tables) {
      const rows = await db.rows<{ text: string }>(`SELECT to_json(t)::VARCHAR AS text FROM ${identifier(name)} t`);
      texts.push(...rows.map(({ text }) => text));
    }
    return texts.join('\n');
  } finally {
    db.close();
  }
}
