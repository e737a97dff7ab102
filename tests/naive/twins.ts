// The same table in the formats that can be read.
import ExcelJS from 'exceljs';
import { type Cell, htmlPage, htmlTable, serialOf, workbook } from '../intake/formatBooks.ts';
import type { Files, Rows } from './changes.ts';
import { cellsOf, csvLines, HEADINGS } from './csv.ts';
import type { NaiveDossier } from './dossier.ts';

type Sheets = Record<string, Rows>;

/** A workbook written by exceljs, every cell a text. */
export async function xlsx(sheets: Sheets): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    rows.forEach((cells, at) => {
      sheet.getRow(at + 1).values = cells;
    });
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Cells with real dates: marked by what no text of an export begins with. */
const MARK = '\u0001';

function datedRows(dossiers: readonly NaiveDossier[]): Cell[][] {
  const marked = dossiers.map((dossier) => cellsOf(dossier, (moment) => (moment === null ? '' : MARK + moment)));
  const cell = (text: string): Cell =>
    text.startsWith(MARK) ? { moment: text.slice(MARK.length).replace('T', ' ') } : text;
  return [HEADINGS, ...marked.map((cells) => cells.map(cell))];
}

/** A workbook of exceljs whose moments are numbers with a format of dates. */
async function datedXlsx(rows: Cell[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Hồ sơ');
  rows.forEach((cells, at) => {
    const row = sheet.getRow(at + 1);
    cells.forEach((cell, column) => {
      if (cell === '') return;
      const target = row.getCell(column + 1);
      target.value = typeof cell === 'object' ? serialOf(cell.moment) : cell;
      if (typeof cell === 'object') target.numFmt = cell.moment.length > 10 ? 'dd/mm/yyyy hh:mm:ss' : 'dd/mm/yyyy';
    });
  });
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** The table as text in every format, each a run of its own. */
export async function textTwins(rows: Rows): Promise<Record<string, Files>> {
  const sheet = [{ name: 'Hồ sơ', rows }];
  return {
    'csv of UTF-16': { 'a.csv': Buffer.from(`\ufeff${csvLines(rows)}`, 'utf16le') },
    'xlsx of exceljs': { 'a.xlsx': await xlsx({ 'Hồ sơ': rows }) },
    xls: { 'a.xls': workbook(sheet, 'biff8') },
    ods: { 'a.ods': workbook(sheet, 'ods') },
    xlsb: { 'a.xlsb': workbook(sheet, 'xlsb') },
    fods: { 'a.fods': workbook(sheet, 'fods') },
    'XML of 2003': { 'a.xml': workbook(sheet, 'xlml') },
    html: { 'a.xls': htmlPage(htmlTable(rows), '<meta charset="utf-8">') },
  };
}

/** The table with real date cells, in every format that has them. */
export async function datedTwins(dossiers: readonly NaiveDossier[]): Promise<Record<string, Files>> {
  const rows = datedRows(dossiers);
  const sheet = [{ name: 'Hồ sơ', rows }];
  return {
    'xlsx of exceljs': { 'a.xlsx': await datedXlsx(rows) },
    xls: { 'a.xls': workbook(sheet, 'biff8') },
    ods: { 'a.ods': workbook(sheet, 'ods') },
    'XML of 2003': { 'a.xml': workbook(sheet, 'xlml') },
  };
}
