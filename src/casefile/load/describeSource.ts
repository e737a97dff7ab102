import type { Table } from '../../intake/heading/table.ts';
import { maskPath, shownAs } from '../../text/shown.ts';
import { literal } from '../../text/sql.ts';
import type { Fact } from '../../vocabulary/facts.ts';
import type { Database } from '../store/database.ts';
import { insertValues } from '../store/fill.ts';
import type { RemarkCode } from '../store/remarkCodes.ts';
import { columnRemarks, unknownHeadings } from './columnRemarks.ts';
import { remarkEndsOfFiles } from './endOfFile.ts';
import { remarkFormulas } from './formulas.ts';
import type { LoadedSource, LoadOptions } from './loading.ts';
import { shownHeadings } from './select.ts';
import { sourceUnit } from './sourceUnit.ts';

/** Writes what tables loaded are, and remarks on what had to be guessed about all of each. Their rows are the last of the case. */
export async function describeSources(db: Database, sources: LoadedSource[], options: LoadOptions): Promise<void> {
  const stating = await sourcesWithUnits(db, sources);
  const rows = sources.map((one) => rowsOfSource(one, stating.has(one.source), options));
  for (const table of ['source', 'source_constant', 'source_column', 'problem'] as const) {
    await insertValues(
      db,
      table,
      rows.flatMap((own) => own[table]),
    );
  }
  for (const { source, loading } of sources) await remarkFormulas(db, source, loading.table);
  await remarkEndsOfFiles(db, sources);
}

/** What is written of one source: rows of values in SQL, by table. */
function rowsOfSource(
  { source, loading, lane, firstRowid, settings }: LoadedSource,
  states: boolean,
  { unit, planUnit, exportedOn, reveal }: LoadOptions,
) {
  const { input, digest, table } = loading;
  const shown = shownAs({ reveal });
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
  const remark = (code: RemarkCode, fact: Fact | null, value: string) =>
    `(${literal(code)}, ${source}, NULL, ${literal(fact)}, ${literal(value || null)})`;
  const problem = columnRemarks(table).map(({ code, fact, value }) => remark(code, fact, shown(value)));
  if (table.evidence) problem.push(remark('guessed-encoding', null, `${table.encoding}: ${table.evidence}`));
  if (named && contradicted) {
    const both = `${shown(contradicted.word)} (${contradicted.from}) / ${shown(named.word)} (${named.from})`;
    problem.push(remark('unit-contradicted', 'unit', both));
  }
  return {
    source: [`(${values.join(', ')})`],
    source_constant: Object.entries(table.mapping.constants ?? {}).map(
      ([fact, value]) => `(${source}, ${literal(fact)}, ${literal(shown(value))})`,
    ),
    source_column: shownHeadings(table, shown).map(
      ([fact, heading, index]) => `(${source}, ${literal(fact)}, ${literal(heading)}, ${index})`,
    ),
    problem,
  };
}

/** A sheet may be called after the person whose dossiers it holds. */
export function shownSheet({ sheet }: Table, { reveal }: { reveal: boolean }): string | null {
  return sheet === null || reveal ? sheet : maskPath(sheet);
}

/** Of which sources just loaded does any row state a unit? A table with an empty column does not. */
async function sourcesWithUnits(db: Database, sources: LoadedSource[]): Promise<Set<number>> {
  const firstRowid = Math.min(...sources.map((one) => one.firstRowid));
  const hasColumn = ({ loading }: LoadedSource) =>
    loading.table.header.columns.has('unit') || loading.table.header.columns.has('receivingUnit');
  if (!sources.some(hasColumn)) return new Set();
  const found = await db.rows<{ source: number }>(`SELECT source
    FROM (SELECT DISTINCT source, unnest([unit, receivingUnit]) AS word FROM raw_row WHERE rowid >= ${firstRowid})
    GROUP BY source HAVING bool_or(says_something(word))`);
  return new Set(found.map(({ source }) => source));
}
