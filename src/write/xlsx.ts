import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Font } from 'exceljs';
import type { Report } from '../report/report.ts';
import { roomIn } from './xlsx/room.ts';
import { writeSheet } from './xlsx/sheet.ts';
import { STANDARD_FONT } from './xlsx/styles.ts';

const EXCEL_ROWS = 1_048_576;
/** Not the time of writing: the same report gives the same properties. */
const CREATED = new Date(Date.UTC(2000, 0, 1));
const WINDOW = {
  x: 0,
  y: 0,
  width: 25_000,
  height: 15_000,
  firstSheet: 0,
  activeTab: 0,
  visibility: 'visible',
} as const;

interface Styled {
  styles: { _addFont: (font: Partial<Font>) => number };
}

/**
 * Writes a report as an Excel workbook; evidence goes through row by row. Rejects when the file cannot be written or a
 * section cannot be read, and leaves what was written so far. `mostRows` is for tests.
 */
export async function writeWorkbook(report: Report, path: string, mostRows = EXCEL_ROWS): Promise<void> {
  const { default: excel } = await import('exceljs');
  const file = createWriteStream(path);
  const room = roomIn(file);
  try {
    const writer = new excel.stream.xlsx.WorkbookWriter({ stream: file, useStyles: true, useSharedStrings: false });
    writer.title = report.title;
    writer.creator = 'audit';
    writer.lastModifiedBy = 'audit';
    writer.created = CREATED;
    writer.modified = CREATED;
    writer.views = [WINDOW];
    // The first font of a workbook is its standard one, which exceljs otherwise makes Calibri.
    (writer as unknown as Styled).styles._addFont(STANDARD_FONT);
    const book = { addWorksheet: writer.addWorksheet.bind(writer), names: new Set<string>(), mostRows, room };
    for (const sheet of report.sheets) await writeSheet(book, sheet);
    await Promise.race([writer.commit(), room.failed]);
  } finally {
    file.destroy();
    // Only then may the caller remove the folder.
    if (!file.closed) await once(file, 'close');
  }
}
