import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { BookError } from '../../../src/intake/container/bookError.ts';
import type { Limits } from '../../../src/intake/container/limits.ts';
import type { SheetRow } from '../../../src/intake/sheets/rows.ts';
import { openWorkbook } from '../../../src/intake/xlsx/workbook.ts';
import { buildZip } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Writes bytes to a file that stands as long as the test, and gives its path. */
export function save(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'book.xlsx');
  writeFileSync(path, bytes);
  return path;
}

export interface Parts {
  /** Inside of `sheetData`. */
  rows?: string;
  sheet?: string;
  styles?: string;
  strings?: string;
  /** Attributes of `workbookPr`. */
  properties?: string;
}

/** The parts of a workbook with one sheet; change or reorder them before zipping. */
export function parts({ rows = '', sheet, styles, strings, properties = '' }: Parts): Map<string, string> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (inside: string) => `<Relationships xmlns="${PACKAGE}">${inside}</Relationships>`;
  const map = new Map([
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
          (styles === undefined ? '' : relation('rId2', 'styles', 'styles.xml')) +
          relation('rId3', 'sharedStrings', 'sharedStrings.xml'),
      ),
    ],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr ${properties}/>` +
        `<sheets><sheet name="Hồ sơ" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ['xl/worksheets/sheet1.xml', sheet ?? `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`],
  ]);
  if (styles !== undefined) map.set('xl/styles.xml', styles);
  if (strings !== undefined) map.set('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${strings}</sst>`);
  return map;
}

/** A style sheet with one cell style for each format: a number for a built-in one, text for a code. */
export function styleSheet(formats: (number | string)[]): string {
  const codes = formats.map((format, i) =>
    typeof format === 'string'
      ? `<numFmt numFmtId="${200 + i}" formatCode="${format.replaceAll('"', '&quot;')}"/>`
      : '',
  );
  const styles = formats.map((format, i) => `<xf numFmtId="${typeof format === 'string' ? 200 + i : format}"/>`);
  return (
    `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>` +
    `<cellXfs>${styles.join('')}</cellXfs><dxfs><dxf><numFmt numFmtId="200" formatCode="0"/></dxf></dxfs></styleSheet>`
  );
}

/** All rows of the first sheet of a saved workbook. */
export async function rowsOf(path: string, limits: Partial<Limits> = {}): Promise<SheetRow[]> {
  const book = await openWorkbook(path, limits);
  try {
    const rows: SheetRow[] = [];
    for (const sheet of book.sheets.slice(0, 1)) for await (const batch of book.rows(sheet)) rows.push(...batch);
    return rows;
  } finally {
    book.close();
  }
}

/** All rows of a workbook given by its parts. */
export function readParts(map: Map<string, string>, limits: Partial<Limits> = {}): Promise<SheetRow[]> {
  return rowsOf(save(buildZip([...map], { deflate: true })), limits);
}

/** The cells of the first row of a workbook with these parts. */
export async function firstRow(given: Parts): Promise<string[]> {
  return (await readParts(parts(given)))[0]?.cells ?? [];
}

/** The kind of the BookError that a reading ends in; any other end fails the test. */
export async function kindOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof BookError) return error.kind;
    throw error;
  }
  return 'read';
}
