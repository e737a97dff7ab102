import { BookError } from '../container/bookError.ts';
import { defaultLimits } from '../container/limits.ts';
import { openZip } from '../container/zip.ts';
import { fileText } from '../encodings/markupText.ts';
import { asInputError } from '../sheets/asInputError.ts';
import { documentRows, documentSheets, type ReadDocument } from '../sheets/document.ts';
import type { Input } from '../sheets/input.ts';
import { markupText } from '../sheets/markupText.ts';
import { type Asked, type OpenTables, sheetTable } from '../sheets/sheetTables.ts';

import { decodeChunks, expectRoot, readPart } from '../xml/part.ts';
import { xmlScanner } from '../xml/xml.ts';
import { contentHandlers } from './odsContent.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/** The sheets of an .ods workbook, hidden ones too. Throws InputError. */
export async function openOds(input: Input): Promise<OpenTables> {
  try {
    await refuseEncrypted(input.path);
    return await sheetsOf(input, 'ods', readContent(input.path));
  } catch (error) {
    throw asInputError(error, input.shown);
  }
}

/** The sheets of an OpenDocument spreadsheet in one file of XML (.fods). Throws InputError. */
export async function openFods(input: Input, asked: Asked): Promise<OpenTables> {
  const text = await markupText(input, asked);
  const { sheetBytes } = defaultLimits;
  const read = contentReader('document', 'the file', () => fileText(input.path, text.encoding, sheetBytes));
  try {
    return await sheetsOf(input, 'fods', read);
  } catch (error) {
    throw asInputError(error, input.shown);
  }
}

async function sheetsOf(input: Input, format: 'ods' | 'fods', read: ReadDocument): Promise<OpenTables> {
  const sheets = await documentSheets(read);
  if (sheets.length === 0) throw new BookError('no-sheets', 'no worksheets in the document');
  const tables = sheets.map(({ name, hidden, date1904, head }, at) =>
    sheetTable(format, { name, hidden, date1904, head, rows: () => documentRows(read, at, at) }, input),
  );
  return { tables, close: () => {} };
}

function readContent(path: string): ReadDocument {
  return async function* (sink) {
    const zip = await openZip(path, defaultLimits);
    try {
      const chunks = () => decodeChunks(zip.bytes(CONTENT, defaultLimits.sheetBytes));
      yield* contentReader('document-content', CONTENT, chunks)(sink);
    } finally {
      zip.close();
    }
  };
}

function contentReader(root: string, part: string, chunks: () => AsyncIterable<string>): ReadDocument {
  return async function* (sink) {
    const scanner = xmlScanner(expectRoot(root, part, contentHandlers(sink, defaultLimits)));
    for await (const chunk of chunks()) {
      scanner.write(chunk);
      yield;
    }
    scanner.end();
  };
}

async function refuseEncrypted(path: string): Promise<void> {
  const zip = await openZip(path, defaultLimits);
  try {
    await readPart(zip, MANIFEST, defaultLimits.otherBytes, 'manifest', {
      open(name) {
        if (name === 'encryption-data') throw new BookError('encrypted', 'the manifest names a cipher');
      },
      close() {},
      text() {},
    });
  } finally {
    zip.close();
  }
}
