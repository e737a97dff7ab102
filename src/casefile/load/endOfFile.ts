import { endsInLine } from '../../intake/csv/lines.ts';
import type { Table } from '../../intake/heading/table.ts';
import { type Database, literal } from '../store/database.ts';
import { MOMENTS, TEXTS } from '../store/facts.ts';
import type { Loading } from './loading.ts';

/** Of ten other lines, how many must fill the last column, that a blank in the last line is looked at twice. */
const FILLED_OF_TEN = 9;

/**
 * Says of a text that ends right behind a delimiter, without an end of line, that it may break off there: its last line has all its
 * cells, but the last one is blank, and nearly no other is. It may be whole, so nothing is left out.
 */
export async function remarkEndOfFile(db: Database, source: number, { table, input }: Loading): Promise<void> {
  const fact = lastFact(table);
  if (fact === null || !(await endsInLine(input.path, table.encoding ?? ''))) return;
  const filled = (MOMENTS as readonly string[]).includes(fact)
    ? `(${fact} IS NOT NULL OR ${fact}_text IS NOT NULL)`
    : `${fact} IS NOT NULL`;
  await db.run(`INSERT INTO problem
    WITH mine AS (SELECT rowid AS id, flag, ${filled} AS filled FROM raw_row WHERE source = ${source}),
      others AS (FROM mine WHERE id <> (SELECT max(id) FROM mine))
    SELECT 'cut-end', ${source}, id, ${literal(fact)}, NULL FROM mine
    WHERE id = (SELECT max(id) FROM mine) AND flag IS NULL AND NOT filled
      AND (SELECT count(*) > 0 AND 10 * count(*) FILTER (filled) >= ${FILLED_OF_TEN} * count(*) FROM others)`);
}

/** The fact that the last column of the lines tells; null where it tells none that is counted, or where others stand behind. */
function lastFact({ format, part, beside, header }: Table): string | null {
  if (format !== 'csv' || part !== undefined || beside !== undefined) return null;
  const last = header.headings.length - 1;
  const facts = ['code', ...MOMENTS, ...TEXTS] as const;
  return facts.find((fact) => header.columns.get(fact) === last) ?? null;
}
