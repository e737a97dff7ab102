import { InputError } from '../../intake/errors.ts';
import { type LowerHeading, lowerHeadings, partsOf } from '../../intake/heading/lowerTables.ts';
import { recogniseMapped } from '../../intake/heading/mappedColumns.ts';
import type { Table } from '../../intake/heading/table.ts';
import type { HeadRow } from '../../intake/sheets/rows.ts';
import { builtInHeadings } from '../../vocabulary/columns.ts';
import type { Database, Row } from '../store/database.ts';
import { MOMENTS } from '../store/facts.ts';
import type { StoredFacts } from './rawStore.ts';

const MOST_PARTS = 50;
const MOST_COLUMNS = 500;
/** A title is a few rows of one cell or two; a row of data has more. */
const TITLE_ROWS = 8;
const TITLE_CELLS = 3;
/** Titles, headings and signatures of a list are fewer rows without a digit. */
const MOST_WORDY = 10_000;

/**
 * The tables that a table in the stage turns out to be: itself, or its parts where headings with other columns stand under the
 * first one. Throws InputError when there are too many: each part reads the sheet anew.
 */
export async function stagedParts(db: Database, table: Table, shown: string): Promise<Table[]> {
  // Parts have been cut; a sheet of more columns is no list of dossiers, and looking it through fills the memory.
  if (table.part !== undefined || table.header.headings.length > MOST_COLUMNS) return [table];
  const columns = table.header.headings.map((_, index) => `c${index}`);
  const rowsWhere = async (condition: string) => {
    const rows = await db.rows<Row & { row: number }>(`SELECT * EXCLUDE (flag) FROM stage WHERE ${condition}`);
    return rows.map((row) => ({ row: row.row, cells: columns.map((column) => String(row[column] ?? '')) }));
  };
  const text = `concat_ws(' ', ${columns.join(', ')})`;
  const wordy = await rowsWhere(
    `${text} <> '' AND NOT regexp_matches(${text}, '\\d') ORDER BY "row" LIMIT ${MOST_WORDY}`,
  );
  const headings = headingsUnder(table, wordy);
  if (headings.length === 0) return [table];
  if (headings.length > MOST_PARTS)
    throw new InputError('too-large', shown, `more than ${MOST_PARTS} tables on a sheet`);
  const titles: string[][] = [];
  for (const { top } of headings) {
    titles.push(titleOf(await rowsWhere(`"row" < ${top} ORDER BY "row" DESC LIMIT ${TITLE_ROWS}`)));
  }
  return partsOf(table, headings, titles);
}

/** The headings of other tables among the rows of a table without a digit. */
export function headingsUnder({ header, mapping }: Table, wordy: HeadRow[]): LowerHeading[] {
  const recognise = mapping.columns ? recogniseMapped(mapping.columns) : builtInHeadings();
  return lowerHeadings(header, wordy, recognise);
}

/** The texts of the rows of few cells right above a heading, given from the lowest up. */
function titleOf(rows: { cells: string[] }[]): string[] {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell !== ''));
  const end = filled.findIndex((cells) => cells.length > TITLE_CELLS);
  return (end < 0 ? filled : filled.slice(0, end)).flat();
}

/** SQL for a row that may be a heading: no day, and words without a digit in the columns of two days (or of the only one). */
export function mayBeHeading({ moments }: StoredFacts): string {
  const wordy = moments.map((fact) => `coalesce(NOT regexp_matches(${fact}_text, '\\d'), false)::INTEGER`);
  if (wordy.length === 0) return 'false';
  return `coalesce(${MOMENTS.join(', ')}) IS NULL AND ${wordy.join(' + ')} >= ${Math.min(wordy.length, 2)}`;
}
