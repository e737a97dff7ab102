import { reportedWords } from '../vocabulary/reportedTables.ts';
import { digest } from './digest.ts';
import { FORMATS } from './formats.ts';
import { exportFormat } from './recognise.ts';
import { findReported } from './reported/columns.ts';
import { type ReportedTable, readReported } from './reported/table.ts';
import { faultOfInput } from './sheets/asInputError.ts';
import type { Input } from './sheets/input.ts';
import type { HeadRow } from './sheets/rows.ts';

/** The tables of reported numbers in one input of any format that is read; none where no heading is known. Throws InputError. */
export async function openReported(input: Input): Promise<ReportedTable[]> {
  const words = reportedWords();
  const find = (rows: HeadRow[]) => {
    const found = findReported(rows, words);
    return found && { row: found.row, headings: found.headings, columns: { size: found.columns.length } };
  };
  try {
    const format = await exportFormat(input);
    const { tables, close } = await FORMATS[format].open(input, {
      bytes: await digest(input.path),
      encoding: undefined,
      find,
    });
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
