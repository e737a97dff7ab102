import { defaultLimits } from '../container/limits.ts';
import { fileText } from '../encodings/markupText.ts';
import type { Encoding } from '../encodings/names.ts';
import { asInputError } from '../sheets/asInputError.ts';
import { type DocumentSheet, documentRows, documentSheets, type ReadDocument } from '../sheets/document.ts';
import type { Input } from '../sheets/input.ts';
import { markupText } from '../sheets/markupText.ts';
import { type HeadRow, TOP_ROWS } from '../sheets/rows.ts';
import { type Asked, type OpenTables, sheetTable } from '../sheets/sheetTables.ts';
import type { FindHeading, Heading } from '../sheets/table.ts';
import { page } from './page.ts';
import { htmlScanner } from './scanner.ts';

/** Tables of a page that are read as one, from the first to the last. */
interface Group {
  first: number;
  last: number;
  head: HeadRow[];
  header: Heading | null;
  width: number;
}

/** The tables of an HTML page, as it is served under the name .xls. Throws InputError. */
export async function openHtml(input: Input, asked: Asked): Promise<OpenTables> {
  const text = await markupText(input, asked);
  const read = readHtml(input.path, text.encoding);
  try {
    const groups = groupTables(await documentSheets(read), asked.find);
    const tables = groups.map(({ first, last, head }, at) => {
      const name = groups.length === 1 ? null : `table ${at + 1}`;
      const sheet = { name, hidden: false, head, rows: () => documentRows(read, first, last) };
      return sheetTable('html', sheet, input, text);
    });
    return { tables, close: () => {} };
  } catch (error) {
    throw asInputError(error, input.shown);
  }
}

function readHtml(path: string, encoding: Encoding): ReadDocument {
  return async function* (sink) {
    const layout = page(sink, defaultLimits);
    const scanner = htmlScanner(layout);
    for await (const chunk of fileText(path, encoding, defaultLimits.sheetBytes)) {
      scanner.write(chunk);
      yield;
    }
    scanner.end();
    layout.end();
  };
}

/**
 * Pages lay titles, each printed page and signatures out as tables of their own. A table with a new heading is a new one;
 * what comes before it is its title; a table without heading, or with the same, goes on with the one before when it is as
 * wide. A table of another width under a table of dossiers stays alone: read under that heading it would be guessed at.
 */
function groupTables(sheets: DocumentSheet[], find: FindHeading): Group[] {
  const groups: Group[] = [];
  for (const [at, sheet] of sheets.entries()) {
    const header = find(sheet.head);
    const before = groups.at(-1);
    const alone = { first: at, last: at, head: sheet.head, header, width: sheet.width };
    if (before === undefined) groups.push(alone);
    else if (before.header === null) {
      const head = [...before.head, ...sheet.head].slice(0, TOP_ROWS);
      groups[groups.length - 1] = { ...alone, first: before.first, head };
    } else if (goesOn(before, sheet, header)) before.last = at;
    else groups.push(alone);
  }
  return groups;
}

function goesOn(before: Group, sheet: DocumentSheet, header: Heading | null): boolean {
  if (header !== null) return header.headings.join('\n') === before.header?.headings.join('\n');
  return sheet.width <= 1 || sheet.width === before.width;
}
