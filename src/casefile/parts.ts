import { type Mapping, recogniseMapped } from '../intake/mapping.ts';
import { lowerHeadings, partsOf } from '../intake/parts.ts';
import type { Table } from '../intake/table.ts';
import { builtInHeadings } from '../vocabulary/columns.ts';
import type { Database, Row } from './database.ts';
import { MOMENTS } from './facts.ts';
import type { StoredFacts } from './store.ts';

/** Titles, headings and signatures of a list are fewer rows without a digit. */
const MOST_WORDY = 10_000;

/**
 * The tables that a table in the stage turns out to be: itself, or its parts where headings with other columns stand under the
 * first one.
 */
export async function stagedParts(db: Database, table: Table, mapping: Mapping | null): Promise<Table[]> {
  // Parts have been cut; an export read by constants alone has no headings to look for.
  if (table.part !== undefined) return [table];
  const columns = table.header.headings.map((_, index) => `c${index}`);
  const rows = await db.rows<Row & { row: number }>(`SELECT * EXCLUDE (flag) FROM stage
    WHERE NOT regexp_matches(concat_ws(' ', ${columns.join(', ')}), '\\d') ORDER BY "row" LIMIT ${MOST_WORDY}`);
  const wordy = rows.map((row) => ({ row: row.row, cells: columns.map((column) => String(row[column] ?? '')) }));
  const recognise = mapping?.columns ? recogniseMapped(mapping.columns) : builtInHeadings();
  const headings = lowerHeadings(table.header, wordy, recognise);
  return headings.length === 0 ? [table] : partsOf(table, headings);
}

/** SQL for a row that may be a heading: no day, and words without a digit in the columns of two days. */
export function mayBeHeading({ moments }: StoredFacts): string {
  const wordy = moments.map((fact) => `coalesce(NOT regexp_matches(${fact}_text, '\\d'), false)::INTEGER`);
  if (wordy.length < 2) return 'false';
  return `coalesce(${MOMENTS.join(', ')}) IS NULL AND ${wordy.join(' + ')} >= 2`;
}
