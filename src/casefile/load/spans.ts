import { INTEGER } from '@duckdb/node-api';
import type { Table } from '../../intake/heading/table.ts';
import { literal } from '../../text/sql.ts';
import type { Fact } from '../../vocabulary/facts.ts';
import type { Database } from '../store/database.ts';
import { MOMENTS } from '../store/facts.ts';
import { fill } from '../store/fill.ts';

/** Cells that a row with a dossier has at the least, beside those merged. */
const ENTRY_CELLS = 3;

/**
 * Gives the text of a merged cell to every row that it reaches over, in the stage of a table just read: a clerk who merges "Sở Y tế"
 * over twelve dossiers means all twelve. Only cells that are empty take it, and how many is a remark of the source. Rows over which
 * the running number is merged are one entry: those under the first are its continuation, and stay as they are.
 */
export async function fillSpans(db: Database, table: Table, source: number): Promise<void> {
  const width = table.header.headings.length;
  const spans = table.spans().filter(({ column }) => column < width);
  if (spans.length === 0) return;
  await fill(db, 'span', { col: INTEGER, first: INTEGER, last: INTEGER }, [
    spans.map(({ column }) => column),
    spans.map(({ first }) => first),
    spans.map(({ last }) => last),
  ]);
  const cell = (fact: Fact) => {
    const index = table.header.columns.get(fact);
    return index === undefined ? [] : [`stage.c${index}`];
  };
  // A group row or a total under a merged cell is no dossier: it keeps its own text.
  const cells = Array.from({ length: width }, (_, index) => `stage.c${index}`);
  const isEntry = [
    `len(list_filter([${cells.join(', ')}], lambda x: x IS NOT NULL)) >= ${ENTRY_CELLS}`,
    ...cell('code').map((code) => `has_code(${code})`),
    ...MOMENTS.flatMap(cell).map((moment) => `${moment} IS NOT NULL`),
  ].join(' OR ');
  const numbered = table.header.columns.get('rowNumber') ?? -1;
  let filled = 0;
  for (const column of new Set(spans.map((span) => span.column))) {
    await db.run(`CREATE OR REPLACE TEMP TABLE reached AS
      SELECT stage."row", top.c${column} AS value
      FROM span JOIN stage top ON top."row" = span.first AND top.c${column} IS NOT NULL
      JOIN stage ON stage."row" > span.first AND stage."row" <= span.last AND stage.c${column} IS NULL
      WHERE span.col = ${column} AND (${isEntry}) AND NOT EXISTS (FROM span entry WHERE entry.col = ${numbered}
        AND stage."row" > entry.first AND stage."row" <= entry.last)`);
    await db.run(`UPDATE stage SET c${column} = reached.value FROM reached WHERE reached."row" = stage."row"`);
    const [count] = await db.rows<{ n: number }>('SELECT count(*)::INTEGER AS n FROM reached');
    filled += count?.n ?? 0;
  }
  await db.run('DROP TABLE span; DROP TABLE reached');
  if (filled > 0) {
    await db.run(`INSERT INTO problem VALUES ('merged-cells', ${source}, NULL, NULL, ${literal(String(filled))})`);
  }
}
