import { mixedTable } from '../../intake/heading/beside.ts';
import type { Table } from '../../intake/heading/table.ts';
import { columnLetters } from '../../text/columnLetters.ts';
import type { Fact } from '../../vocabulary/facts.ts';
import { MOMENTS } from '../store/facts.ts';
import type { RemarkCode } from '../store/remarkCodes.ts';

/** Facts of which a second column may tell otherwise. */
const JUDGED: readonly Fact[] = [...MOMENTS, 'code', 'unit', 'channel', 'status'];

/** Which columns stand beside those read: a second one of a fact; and what of those read a reader of the sheet does not see at once. */
export function columnRemarks(table: Table): { code: RemarkCode; fact: Fact | null; value: string }[] {
  const { columns, headings, doubled } = table.header;
  const named = (index: number) => `${headings[index]} (${columnLetters(index)})`;
  const found: ReturnType<typeof columnRemarks> = [...columns]
    .filter(([, index]) => table.hiddenColumns.includes(index))
    .map(([fact, index]) => ({ code: 'hidden-column', fact, value: named(index) }));
  if ((table.part ?? 1) > 1) found.push({ code: 'lower-table', fact: null, value: String(table.header.row) });
  if ((table.beside ?? 0) > 0)
    found.push({ code: 'table-beside', fact: null, value: columnLetters(table.beside ?? 0) });
  const mixed = mixedTable(table.header);
  if (mixed !== null) found.push({ code: 'mixed-tables', fact: null, value: mixed });
  for (const { fact, index } of doubled) {
    if (JUDGED.includes(fact)) found.push({ code: 'doubled-column', fact, value: named(index) });
  }
  return found;
}

/** Headings that no fact is read from. */
export function unknownHeadings({ header: { columns, headings, doubled } }: Table): string[] {
  const read = new Set([...columns.values(), ...doubled.map(({ index }) => index)]);
  return headings.filter((heading, index) => heading !== '' && !read.has(index));
}
