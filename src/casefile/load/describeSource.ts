import { type Database, literal } from '../store/database.ts';
import { remarkColumns } from './columnRemarks.ts';
import type { Loading, LoadOptions } from './loading.ts';
import { shownHeadings } from './select.ts';
import { sourceUnit } from './sourceUnit.ts';

/** Writes what a table loaded is, and remarks on what had to be guessed about all of it. */
export async function describeSource(
  db: Database,
  source: number,
  loading: Loading,
  { lane, firstRowid, settings }: { lane: string; firstRowid: number; settings: number },
  { unit, planUnit, exportedOn }: LoadOptions,
): Promise<void> {
  const { input, digest, table } = loading;
  const named = sourceUnit(input, table, unit, planUnit);
  const values = [
    source,
    literal(input.shown),
    literal(digest.sha256),
    digest.bytes,
    literal(table.format),
    literal(table.sheet),
    literal(table.encoding),
    literal(table.delimiter),
    table.header.row,
    literal(lane),
    firstRowid,
    table.header.columns.has('finished'),
    table.hiddenSheet,
    table.hiddenRows(),
    literal(named?.word ?? null),
    literal(named?.from ?? null),
    literal(table.mapping.exportedOn ?? exportedOn),
    settings,
  ];
  await db.run(`INSERT INTO source VALUES (${values.join(', ')})`);
  if (table.evidence) {
    const guess = literal(`${table.encoding}: ${table.evidence}`);
    await db.run(`INSERT INTO problem VALUES ('guessed-encoding', ${source}, NULL, NULL, ${guess})`);
  }
  await remarkColumns(db, source, table);
  for (const [fact, value] of Object.entries(table.mapping.constants ?? {})) {
    await db.run(`INSERT INTO source_constant VALUES (${source}, ${literal(fact)}, ${literal(value)})`);
  }
  for (const [fact, heading, index] of shownHeadings(table)) {
    await db.run(`INSERT INTO source_column VALUES (${source}, ${literal(fact)}, ${literal(heading)}, ${index})`);
  }
}
