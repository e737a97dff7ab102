import { type ReportedWords, reportedWords } from '../vocabulary/reportedTables.ts';
import type { Tabled } from './archive.ts';
import { digest } from './digest.ts';
import { FORMATS } from './formats.ts';
import { findReported } from './reported/columns.ts';
import { type ReportedTable, readReported, type TableText } from './reported/table.ts';
import { wordTables } from './reported/wordTables.ts';
import { faultOfInput } from './sheets/asInputError.ts';
import type { HeadRow } from './sheets/rows.ts';

/**
 * The tables of reported numbers in one input of any format that is read, or in a Word document; none where no heading is known. Throws
 * InputError.
 */
export async function openReported(input: Tabled): Promise<ReportedTable[]> {
  const words = reportedWords();
  try {
    const { tables, close } = await tablesOf(input, words);
    try {
      const read: ReportedTable[] = [];
      for (const table of tables) {
        const found = await readReported(table, words);
        if (found !== null) read.push(found);
      }
      return read;
    } finally {
      close();
    }
  } catch (error) {
    throw faultOfInput(error, input.shown);
  }
}

async function tablesOf(
  { format, ...input }: Tabled,
  words: ReportedWords,
): Promise<{ tables: TableText[]; close(): void }> {
  if (format === 'word') return { tables: await wordTables(input, words), close() {} };
  const find = (rows: HeadRow[]) => {
    const found = findReported(rows, words);
    return found && { row: found.row, headings: found.headings, columns: { size: found.columns.length } };
  };
  return FORMATS[format].open(input, { bytes: await digest(input.path), encoding: undefined, find });
}
