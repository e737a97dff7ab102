import { asInputError } from '../sheets/asInputError.ts';
import type { Input } from '../sheets/input.ts';

import { type OpenTables, sheetTable, topOf } from '../sheets/sheetTables.ts';
import type { RawTable } from '../sheets/table.ts';
import { openWorkbook } from './workbook.ts';

/** Every worksheet of an .xlsx workbook as a table, hidden ones too. Throws InputError. */
export async function openXlsx(input: Input): Promise<OpenTables> {
  let close = () => {};
  try {
    const workbook = await openWorkbook(input.path);
    close = workbook.close;
    const tables: RawTable[] = [];
    for (const info of workbook.sheets) {
      const { name, hidden } = info;
      const rows = () => workbook.rows(info);
      const sheet = { name, hidden, date1904: workbook.date1904, ...(await topOf(rows())), rows };
      tables.push(sheetTable('xlsx', sheet, input));
    }
    return { tables, close };
  } catch (error) {
    close();
    throw asInputError(error, input.shown);
  }
}
