import { mixedTable } from '../../intake/heading/beside.ts';
import type { Table } from '../../intake/heading/table.ts';
import { columnLetters } from '../../text/columnLetters.ts';
import type { Fact } from '../../vocabulary/facts.ts';
import { type Database, literal } from '../store/database.ts';
import { MOMENTS } from '../store/facts.ts';
import type { RemarkCode } from '../store/remarkCodes.ts';

/** Facts of which a second column may tell otherwise. */
const JUDGED: readonly Fact[] = [...MOMENTS, 'code', 'unit', 'channel', 'status'];

/** Says which columns stand beside those read: a second one of a fact; and what of those read a reader of the sheet does not see at once. */
export async function remarkColumns(
  db: Database,
  source: number,
  table: Table,
  shown: (text: string) => string,
): Promise<void> {
  const { columns, headings, doubled } = table.header;
  const remark = (code: RemarkCode, fact: Fact | null, value: string) =>
    db.run(
      `INSERT INTO problem VALUES (${literal(code)}, ${source}, NULL, ${literal(fact)}, ${literal(shown(value) || null)})`,
    );
  for (const [fact, index] of columns) {
    if (table.hiddenColumns.includes(index))
      await remark('hidden-column', fact, `${headings[index]} (${columnLetters(index)})`);
  }
  if ((table.part ?? 1) > 1) await remark('lower-table', null, String(table.header.row));
  if ((table.beside ?? 0) > 0) await remark('table-beside', null, columnLetters(table.beside ?? 0));
  const mixed = mixedTable(table.header);
  if (mixed !== null) await remark('mixed-tables', null, mixed);
  for (const { fact, index } of doubled) {
    if (JUDGED.includes(fact)) await remark('doubled-column', fact, `${headings[index]} (${columnLetters(index)})`);
  }
}

/** Headings that no fact is read from. */
export function unknownHeadings({ header: { columns, headings, doubled } }: Table): string[] {
  const read = new Set([...columns.values(), ...doubled.map(({ index }) => index)]);
  return headings.filter((heading, index) => heading !== '' && !read.has(index));
}
