import type { Table } from '../../intake/heading/table.ts';
import { maskPath, shownAs } from '../../text/shown.ts';
import { type Database, literal } from '../store/database.ts';
import { remarkColumns, unknownHeadings } from './columnRemarks.ts';
import { remarkEndOfFile } from './endOfFile.ts';
import { remarkFormulas } from './formulas.ts';
import type { Loading, LoadOptions } from './loading.ts';
import { shownHeadings } from './select.ts';
import { sourceUnit } from './sourceUnit.ts';

/** Writes what a table loaded is, and remarks on what had to be guessed about all of it. */
export async function describeSource(
  db: Database,
  source: number,
  loading: Loading,
  { lane, firstRowid, settings }: { lane: string; firstRowid: number; settings: number },
  { unit, planUnit, exportedOn, reveal }: LoadOptions,
): Promise<void> {
  const { input, digest, table } = loading;
  const shown = shownAs({ reveal });
  const states = await statesUnits(db, table, firstRowid);
  const { unit: named, contradicted } = sourceUnit(input, table, { option: unit, states, planUnit });
  const values = [
    source,
    literal(input.shown),
    literal(digest.sha256),
    digest.bytes,
    literal(table.format),
    literal(shownSheet(table, { reveal })),
    literal(table.encoding),
    literal(table.delimiter),
    table.header.row,
    literal(lane),
    firstRowid,
    table.header.columns.has('finished'),
    table.hiddenSheet,
    table.hiddenRows(),
    literal(named === null ? null : shown(named.word)),
    literal(named?.from ?? null),
    literal(table.mapping.exportedOn ?? exportedOn),
    settings,
    literal(unknownHeadings(table).map(shown).join('; ') || null),
  ];
  await db.run(`INSERT INTO source VALUES (${values.join(', ')})`);
  if (table.evidence) {
    const guess = literal(`${table.encoding}: ${table.evidence}`);
    await db.run(`INSERT INTO problem VALUES ('guessed-encoding', ${source}, NULL, NULL, ${guess})`);
  }
  if (named && contradicted) {
    const both = literal(`${shown(contradicted.word)} (${contradicted.from}) / ${shown(named.word)} (${named.from})`);
    await db.run(`INSERT INTO problem VALUES ('unit-contradicted', ${source}, NULL, 'unit', ${both})`);
  }
  await remarkColumns(db, source, table, shown);
  await remarkFormulas(db, source, table);
  await remarkEndOfFile(db, source, loading);
  for (const [fact, value] of Object.entries(table.mapping.constants ?? {})) {
    await db.run(`INSERT INTO source_constant VALUES (${source}, ${literal(fact)}, ${literal(shown(value))})`);
  }
  for (const [fact, heading, index] of shownHeadings(table, shown)) {
    await db.run(`INSERT INTO source_column VALUES (${source}, ${literal(fact)}, ${literal(heading)}, ${index})`);
  }
}

/** A sheet may be called after the person whose dossiers it holds. */
export function shownSheet({ sheet }: Table, { reveal }: { reveal: boolean }): string | null {
  return sheet === null || reveal ? sheet : maskPath(sheet);
}

/** Does any row just loaded state a unit? A table with an empty column does not. */
async function statesUnits(db: Database, { header }: Table, firstRowid: number): Promise<boolean> {
  if (!header.columns.has('unit') && !header.columns.has('receivingUnit')) return false;
  const [found] = await db.rows<{ states: boolean | null }>(`SELECT bool_or(says_something(word)) AS states
    FROM (SELECT DISTINCT unnest([unit, receivingUnit]) AS word FROM raw_row WHERE rowid >= ${firstRowid})`);
  return found?.states ?? false;
}
