import { BookError } from '../container/bookError.ts';
import { defaultLimits, type Limits } from '../container/limits.ts';
import { openZip, type Zip } from '../container/zip.ts';
import type { SheetRow } from '../sheets/rows.ts';
import { ownNamespace } from '../xml/ownNamespace.ts';
import { decodeChunks, expectRoot, readPart } from '../xml/part.ts';
import { xmlScanner } from '../xml/xml.ts';
import { attribute, prefixedAttribute } from '../xml/xmlTag.ts';
import type { CellContext } from './cellText.ts';
import { type Relation, readRelations } from './relations.ts';
import { unescapeText } from './richText.ts';
import { readSharedStrings } from './sharedStrings.ts';
import { sheetHandlers } from './sheet.ts';
import { readDateStyles } from './styles.ts';

export { BookError, type BookErrorKind } from '../container/bookError.ts';
export type { Limits } from '../container/limits.ts';

/** One worksheet. */
export interface SheetInfo {
  name: string;
  /** Its part in the archive, e.g. `xl/worksheets/sheet1.xml`. */
  part: string;
  /** Hidden, or "very hidden": not even offered by Excel's Unhide. */
  hidden: boolean;
}

export interface Workbook {
  /** Worksheets in the order of their tabs; chart, dialog and macro sheets are not among them. */
  sheets: SheetInfo[];
  /** Days are counted from 1904. */
  date1904: boolean;
  /**
   * Rows in the order of the file, in batches of some hundred to some thousand; rows without any text are left out.
   * May be stopped early, and called again. Throws {@link BookError}.
   */
  rows(sheet: SheetInfo): AsyncGenerator<SheetRow[]>;
  close(): void;
}

interface Outline {
  date1904: boolean;
  sheets: { name: string; id: string; hidden: boolean }[];
}

/** A batch is handed on once it has this many rows. */
const BATCH_ROWS = 1000;

/**
 * Opens an .xlsx (or .xlsm) workbook and reads its outline; the sheets are read by `rows`, streaming, without
 * temporary files. The parts may stand in any order and under any name in the archive.
 *
 * Throws {@link BookError}, and errors of the operating system (no such file) as they are.
 */
export async function openWorkbook(path: string, limits: Partial<Limits> = {}): Promise<Workbook> {
  const bounds: Limits = { ...defaultLimits, ...limits };
  const zip = await openZip(path, bounds);
  try {
    const part = await workbookPart(zip, bounds);
    const outline = await readOutline(zip, part, bounds);
    const relations = await readRelations(zip, part, bounds.otherBytes);
    const sheets = worksheets(zip, outline, relations);
    let context: Promise<CellContext> | undefined;
    return {
      sheets,
      date1904: outline.date1904,
      async *rows(sheet) {
        context ??= readContext(zip, outline.date1904, relations, bounds);
        yield* readRows(zip, sheet.part, await context, bounds);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function workbookPart(zip: Zip, limits: Limits): Promise<string> {
  const relations = await readRelations(zip, '', limits.otherBytes);
  const part = relations.find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (part.endsWith('.bin')) throw new BookError('not-workbook', 'binary workbook (.xlsb)');
  return part;
}

async function readOutline(zip: Zip, part: string, limits: Limits): Promise<Outline> {
  const outline: Outline = { date1904: false, sheets: [] };
  let depth = 0;
  let list = '';
  await readPart(zip, part, limits.otherBytes, 'workbook', {
    open(name, attributes) {
      depth++;
      if (depth === 2) list = name;
      if (depth === 2 && name === 'workbookPr') {
        const date1904 = attribute(attributes, 'date1904');
        outline.date1904 = date1904 === '1' || date1904 === 'true';
      } else if (depth === 3 && list === 'sheets' && name === 'sheet') {
        outline.sheets.push({
          name: unescapeText(attribute(attributes, 'name') ?? ''),
          id: prefixedAttribute(attributes, 'id') ?? '',
          hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
        });
      }
    },
    close() {
      depth--;
    },
    text() {},
  });
  return outline;
}

function worksheets(zip: Zip, outline: Outline, relations: Relation[]): SheetInfo[] {
  const sheets: SheetInfo[] = [];
  for (const { name, id, hidden } of outline.sheets) {
    const relation = relations.find((candidate) => candidate.id === id);
    // A sheet that cannot be found must not pass for a sheet that is not there.
    if (relation === undefined) throw new BookError('not-workbook', `sheet ${sheets.length + 1} has no part`);
    if (relation.type !== 'worksheet') continue;
    if (!zip.has(relation.target)) throw new BookError('not-workbook', `no part ${relation.target}`);
    sheets.push({ name, part: relation.target, hidden });
  }
  if (sheets.length === 0) throw new BookError('no-sheets', 'no worksheets in the workbook');
  return sheets;
}

async function readContext(zip: Zip, date1904: boolean, relations: Relation[], limits: Limits): Promise<CellContext> {
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const styles = partOf('styles');
  const strings = partOf('sharedStrings');
  // Without the styles it names, every date of a workbook would pass for a number. Lost strings show by themselves, and
  // some programs name the part when there are none.
  if (styles && !zip.has(styles)) throw new BookError('not-workbook', `no part ${styles}`);
  const stringsPart = strings && zip.has(strings) ? strings : undefined;
  return {
    date1904,
    dateKinds: styles ? await readDateStyles(zip, styles, limits.otherBytes) : [],
    strings: stringsPart ? await readSharedStrings(zip, stringsPart, limits.sharedStringsBytes, limits.cellChars) : [],
  };
}

async function* readRows(zip: Zip, part: string, context: CellContext, limits: Limits): AsyncGenerator<SheetRow[]> {
  let batch: SheetRow[] = [];
  const handlers = sheetHandlers(context, limits, (row) => batch.push(row));
  const scanner = xmlScanner(expectRoot('worksheet', part, ownNamespace(handlers)));
  for await (const chunk of decodeChunks(zip.bytes(part, limits.sheetBytes))) {
    scanner.write(chunk);
    if (batch.length >= BATCH_ROWS) {
      yield batch;
      batch = [];
    }
  }
  scanner.end();
  if (batch.length > 0) yield batch;
}
