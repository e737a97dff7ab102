import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import type { Font, stream } from 'exceljs';
import { messagesOf } from '../messages/index.ts';
import type { Report } from '../report/ground/report.ts';
import { OWN_REPORT } from '../text/ownReport.ts';
import type { Write } from './writer.ts';
import { backpressureOf } from './xlsx/backpressure.ts';
import { withDrawings } from './xlsx/drawing.ts';
import { definedNames, linksOf } from './xlsx/links.ts';
import { type Book, writeSheet } from './xlsx/sheet.ts';
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

/** exceljs keeps every cell of a name in memory; only the `model` of its names is asked when it writes them. */
interface Named {
  _definedNames: { model: ReturnType<typeof definedNames> };
}

declare class ThemeWriter {
  constructor(options: { stream: WriteStream; useStyles: boolean; useSharedStrings: boolean });
  zip: { append: (content: unknown, entry: { name: string; date?: Date }) => unknown };
  /** Called first by the constructor. */
  addThemes(): Promise<void>;
}

interface Styled {
  styles: { _addFont: (font: Partial<Font>) => number };
}

/** The working paper. */
export const write: Write = async (contents, path) => writeWorkbook(await contents.report(), path);

/**
 * Writes a report as an Excel workbook; evidence goes through row by row. Rejects when the file cannot be written or a
 * section cannot be read, and leaves what was written so far. `mostRows` is for tests.
 */
export async function writeWorkbook(report: Report, path: string, mostRows = EXCEL_ROWS): Promise<void> {
  const { default: excel } = await import('exceljs');
  const file = createWriteStream(path);
  const room = backpressureOf(file);
  try {
    const drawings: string[] = [];
    const writer = datedWriter(excel.stream.xlsx.WorkbookWriter, file, drawings);
    writer.title = report.title;
    writer.subject = report.subtitle.join('; ');
    (writer as { language?: string }).language = report.language;
    if (report.warning !== null) Object.assign(writer, { description: report.warning, category: report.warning });
    writer.creator = 'audit';
    writer.keywords = OWN_REPORT;
    writer.lastModifiedBy = 'audit';
    writer.created = CREATED;
    writer.modified = CREATED;
    writer.views = [WINDOW];
    // The first font of a workbook is its standard one, which exceljs otherwise makes Calibri.
    (writer as unknown as Styled).styles._addFont(STANDARD_FONT);
    const links = linksOf(report);
    const { none } = messagesOf(report.language).report;
    const { zip } = writer as unknown as ThemeWriter;
    const book: Book = {
      ...{ addWorksheet: sheetAdder(writer, report), names: new Set<string>(), mostRows, room, links, none },
      drawings: {
        ...{ names: drawings, language: report.language },
        add: (content, name) => zip.append(typeof content === 'string' ? content : Buffer.from(content), { name }),
      },
    };
    for (const sheet of report.sheets) await writeSheet(book, sheet);
    (writer as unknown as Named)._definedNames = { model: definedNames(links) };
    await Promise.race([writer.commit(), room.failed]);
  } finally {
    file.destroy();
    // Only then may the caller remove the folder.
    if (!file.closed) await once(file, 'close');
  }
}

/** Adds worksheets that bear the warning of their report on every printed page. */
function sheetAdder(writer: stream.xlsx.WorkbookWriter, { warning }: Report): Book['addWorksheet'] {
  if (warning === null) return writer.addWorksheet.bind(writer);
  const oddHeader = `&C&"Times New Roman,Bold"&10${warning.replaceAll('&', '&&')}`;
  return (name, { headerFooter, ...options }) =>
    writer.addWorksheet(name, { ...options, headerFooter: { ...headerFooter, oddHeader } });
}

/**
 * A writer whose parts bear the day of its properties, not the time of writing; the first ones are added as it is made. Its streaming
 * forgets the company, where a report says a second time what it is, and knows no drawings.
 */
function datedWriter(
  Writer: typeof stream.xlsx.WorkbookWriter,
  file: WriteStream,
  drawings: readonly string[],
): stream.xlsx.WorkbookWriter {
  const Dated = class extends (Writer as unknown as typeof ThemeWriter) {
    override addThemes(): Promise<void> {
      const append = this.zip.append.bind(this.zip);
      this.zip.append = (content, entry) => append(changed(entry.name, content, drawings), { ...entry, date: CREATED });
      return super.addThemes();
    }
  };
  const made = new Dated({ stream: file, useStyles: true, useSharedStrings: false });
  return made as unknown as stream.xlsx.WorkbookWriter;
}

/** A part as it has to be, where exceljs' own lacks something. */
function changed(name: string, content: unknown, drawings: readonly string[]): unknown {
  if (name === 'docProps/app.xml') return branded(String(content));
  return name === '[Content_Types].xml' ? withDrawings(String(content), drawings) : content;
}

function branded(properties: string): string {
  return properties.replace('<Company></Company>', `<Company>${OWN_REPORT}</Company>`);
}
