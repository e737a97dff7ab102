import { InputError, type InputFault } from './errors.ts';
import { HEAD_ROWS, type HeadRow } from './header.ts';
import type { Input } from './open.ts';
import type { RawTable } from './table.ts';
import { openWorkbook, type SheetInfo, type Workbook, XlsxError, type XlsxErrorKind } from './xlsx/workbook.ts';

const FAULTS: Record<XlsxErrorKind, InputFault> = {
  'not-zip': 'not-workbook',
  'not-workbook': 'not-workbook',
  'no-sheets': 'not-workbook',
  'bad-xml': 'not-workbook',
  truncated: 'truncated',
  encrypted: 'encrypted',
  'too-large': 'too-large',
};

/** Every worksheet of a workbook as a table, hidden ones too. Throws InputError. */
export async function openXlsx(input: Input): Promise<RawTable[]> {
  try {
    const workbook = await openWorkbook(input.path);
    const tables: RawTable[] = [];
    for (const sheet of workbook.sheets) tables.push(await sheetTable(workbook, sheet, input));
    return tables;
  } catch (error) {
    throw asInputError(error, input);
  }
}

async function sheetTable(workbook: Workbook, sheet: SheetInfo, input: Input): Promise<RawTable> {
  let hidden = 0;
  return {
    format: 'xlsx',
    sheet: sheet.name,
    hiddenSheet: sheet.hidden,
    encoding: null,
    delimiter: null,
    head: await headOf(workbook, sheet),
    hiddenRows: () => hidden,
    async *rows(header) {
      hidden = 0;
      try {
        for await (const batch of workbook.rows(sheet)) {
          const under = batch.filter(({ row }) => row > header.row);
          hidden += under.filter((row) => row.hidden).length;
          yield under.map(({ row, cells }) => ({ row, cells, flag: null }));
        }
      } catch (error) {
        throw asInputError(error, input);
      }
    },
  };
}

async function headOf(workbook: Workbook, sheet: SheetInfo): Promise<HeadRow[]> {
  const head: HeadRow[] = [];
  for await (const batch of workbook.rows(sheet)) {
    head.push(...batch.slice(0, HEAD_ROWS - head.length).map(({ row, cells }) => ({ row, cells })));
    if (head.length >= HEAD_ROWS) break;
  }
  return head;
}

function asInputError(error: unknown, input: Input): unknown {
  return error instanceof XlsxError ? new InputError(FAULTS[error.kind], input.shown, error.message) : error;
}
