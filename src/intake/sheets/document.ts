import { type HeadRow, type SheetRow, TOP_ROWS } from './rows.ts';

/** Hears the sheets of a document that holds them all in one stream, from top to end. */
export interface SheetSink {
  /** Days of the workbook are counted from 1904; said before its sheets. */
  date1904(): void;
  /** A sheet begins: the rows that follow are its own. */
  sheet(name: string): void;
  /** The sheet just begun is a hidden one; some formats say so after its rows. */
  hide(): void;
  /** A row with text. */
  row(row: SheetRow): void;
}

/** Reads a document into a sink; gives way after each piece, so that rows can be handed on or the reading stopped. */
export type ReadDocument = (sink: SheetSink) => AsyncIterable<void>;

export interface DocumentSheet {
  name: string;
  hidden: boolean;
  date1904: boolean;
  head: HeadRow[];
  /** Cells of its widest row. */
  width: number;
}

const BATCH_ROWS = 1000;

/** Reads a document once to know its sheets and the top of each. */
export async function documentSheets(read: ReadDocument): Promise<DocumentSheet[]> {
  const sheets: DocumentSheet[] = [];
  let date1904 = false;
  const sink: SheetSink = {
    date1904: () => {
      date1904 = true;
    },
    sheet: (name) => {
      sheets.push({ name, hidden: false, date1904, head: [], width: 0 });
    },
    hide: () => {
      const sheet = sheets.at(-1);
      if (sheet) sheet.hidden = true;
    },
    row: ({ row, cells, width = cells.length }) => {
      const sheet = sheets.at(-1);
      if (!sheet) return;
      if (sheet.head.length < TOP_ROWS) sheet.head.push({ row, cells });
      sheet.width = Math.max(sheet.width, width);
    },
  };
  for await (const _ of read(sink));
  return sheets;
}

/** The rows of the sheets `first` to `last`, counted from 0. */
export async function* documentRows(read: ReadDocument, first: number, last: number): AsyncGenerator<SheetRow[]> {
  let at = -1;
  let batch: SheetRow[] = [];
  const sink: SheetSink = {
    date1904: () => {},
    sheet: () => {
      at++;
    },
    hide: () => {},
    row: (row) => {
      if (at >= first && at <= last) batch.push(row);
    },
  };
  for await (const _ of read(sink)) {
    if (batch.length >= BATCH_ROWS) {
      yield batch;
      batch = [];
    }
    if (at > last) break;
  }
  if (batch.length > 0) yield batch;
}
