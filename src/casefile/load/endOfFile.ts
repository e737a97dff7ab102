import { endsInLine } from '../../intake/csv/lines.ts';
import type { Table } from '../../intake/heading/table.ts';
import { literal } from '../../text/sql.ts';
import type { Database } from '../store/database.ts';
import { MOMENTS, TEXTS } from '../store/facts.ts';
import type { LoadedSource } from './loading.ts';

/** Of ten other lines, how many must fill the last column, that a blank in the last line is looked at twice. */
const FILLED_OF_TEN = 9;

/**
 * Says of texts that end right behind a delimiter, without an end of line, that they may break off there: the last line has all its
 * cells, but the last one is blank, and nearly no other is. It may be whole, so nothing is left out.
 */
export async function remarkEndsOfFiles(db: Database, sources: LoadedSource[]): Promise<void> {
  const ending = new Map<string, number[]>();
  for (const { source, loading } of sources) {
    const fact = lastFact(loading.table);
    if (fact === null || !(await endsInLine(loading.input.path, loading.table.encoding ?? ''))) continue;
    ending.set(fact, [...(ending.get(fact) ?? []), source]);
  }
  for (const [fact, own] of ending) {
    const filled = (MOMENTS as readonly string[]).includes(fact)
      ? `(${fact} IS NOT NULL OR ${fact}_text IS NOT NULL)`
      : `${fact} IS NOT NULL`;
    await db.run(`INSERT INTO problem
      WITH mine AS (SELECT source, rowid AS id, flag, ${filled} AS filled FROM raw_row WHERE source IN (${own.join(', ')})),
        ends AS (SELECT source, max(id) AS id FROM mine GROUP BY source),
        others AS (SELECT mine.source, count(*) AS rows, count(*) FILTER (mine.filled) AS filled
          FROM mine JOIN ends ON ends.source = mine.source AND mine.id <> ends.id GROUP BY mine.source)
      SELECT 'cut-end', mine.source, mine.id, ${literal(fact)}, NULL
      FROM mine JOIN ends USING (id) JOIN others ON others.source = mine.source
      WHERE mine.flag IS NULL AND NOT mine.filled AND 10 * others.filled >= ${FILLED_OF_TEN} * others.rows`);
  }
}

/** The fact that the last column of the lines tells; null where it tells none that is counted, or where others stand behind. */
function lastFact({ format, part, beside, header }: Table): string | null {
  if (format !== 'csv' || part !== undefined || beside !== undefined) return null;
  const last = header.headings.length - 1;
  const facts = ['code', ...MOMENTS, ...TEXTS] as const;
  return facts.find((fact) => header.columns.get(fact) === last) ?? null;
}
