import { readFile } from 'node:fs/promises';

/** The query of what rows say (meaning.sql) over a relation with the columns of raw_row. */
export async function meaningOf(rows: string): Promise<string> {
  return (await readFile(new URL('meaning.sql', import.meta.url), 'utf8')).replace('$rows', rows).trimEnd();
}
