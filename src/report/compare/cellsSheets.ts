import type { ComparedCell, ComparedRow, ComparedTable } from '../../casefile/compare/compare.ts';
import type { Messages } from '../../messages/index.ts';
import type { Column, Section, SectionRow, Sheet } from '../ground/report.ts';
import type { ComparedJson } from '../schema/compared.ts';
import { closingLines, columnName, differing, lettersOf, openingLines, whyOf } from './why.ts';

/** The tables that units reported beside these dossiers, cell by cell; no sheet when none were given. */
export function cellsSheets(compared: ComparedJson | undefined, messages: Messages): Sheet[] {
  if (compared === undefined || compared.tables.length === 0) return [];
  const sections = compared.tables.map((table, at) => cellsSection(table, at + 1, null, messages));
  return [{ name: messages.compare.workbook.cells, heading: [messages.compare.workbook.title], sections }];
}

/** The section, and the CSV file, of the table that stands so many in a comparison, from 1. */
export const cellsId = (no: number) => `compared-${no}`;

/** Of a table its cells that differ, then those that agree. `asked`: the profile that was asked for. */
export function cellsSection(table: ComparedTable, no: number, asked: string | null, messages: Messages): Section {
  const { head, letter, workbook } = messages.compare;
  const [title = '', ...about] = openingLines(table, messages);
  const off = differing(table.rows);
  const same = table.rows.flatMap((row) =>
    row.cells.filter(({ difference }) => difference === 0).map((cell) => ({ row, cell })),
  );
  const letters = lettersOf(table.rows, messages);
  const count = (key: string, heading: string): Column => ({ key, heading, kind: 'count', width: 11 });
  return {
    id: cellsId(no),
    title,
    notes: [
      ...about,
      ...(letters.length > 0 ? [`${letter.heading}:`, ...letters] : []),
      ...closingLines(table, { asked }, messages),
    ],
    columns: [
      { key: 'label', heading: head.row, kind: 'text', width: 34 },
      { key: 'column', heading: head.column, kind: 'text', width: 26 },
      count('reported', head.reported),
      count('recomputed', head.recomputed),
      count('difference', head.difference),
      { key: 'why', heading: head.why, kind: 'text', width: 54 },
      count('unexplained', workbook.unexplained),
    ],
    rows: [...off, ...same].map((one) => cellRow(one, messages)),
  };
}

function cellRow({ row, cell }: { row: ComparedRow; cell: ComparedCell }, messages: Messages): SectionRow {
  const { reported, recomputed, difference, unexplained } = cell;
  const why = whyOf(cell, messages).join('; ');
  const cells = [row.label, columnName(cell, messages), reported, recomputed, difference, why, unexplained];
  return { cells, style: 'body' };
}
