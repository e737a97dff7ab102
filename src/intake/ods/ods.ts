import { BookError } from '../container/bookError.ts';
import { defaultLimits } from '../container/limits.ts';
import { openZip, type Zip } from '../container/zip.ts';
import { asInputError } from '../sheets/asInputError.ts';
import { documentRows, documentSheets, type ReadDocument } from '../sheets/document.ts';
import type { Input } from '../sheets/input.ts';
import { type OpenTables, sheetTable } from '../sheets/sheetTables.ts';

import { decodeChunks, expectRoot, readPart } from '../xml/part.ts';
import { xmlScanner } from '../xml/xml.ts';
import { contentHandlers } from './odsContent.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/** True when an archive is a document of LibreOffice and its kin. */
export function isOdf(zip: Zip): boolean {
  return (zip.has(CONTENT) || zip.has('encrypted-package')) && zip.has(MANIFEST);
}

/** The sheets of an .ods workbook, hidden ones too. Throws InputError. */
export async function openOds(input: Input): Promise<OpenTables> {
  const read = readContent(input.path);
  try {
    await refuseEncrypted(input.path);
    const sheets = await documentSheets(read);
    if (sheets.length === 0) throw new BookError('no-sheets', 'no worksheets in the document');
    const tables = sheets.map(({ name, hidden, head }, at) =>
      sheetTable('ods', { name, hidden, head, rows: () => documentRows(read, at, at) }, input),
    );
    return { tables, close: () => {} };
  } catch (error) {
    throw asInputError(error, input.shown);
  }
}

function readContent(path: string): ReadDocument {
  return async function* (sink) {
    const zip = await openZip(path, defaultLimits);
    try {
      const scanner = xmlScanner(expectRoot('document-content', CONTENT, contentHandlers(sink, defaultLimits)));
      for await (const chunk of decodeChunks(zip.bytes(CONTENT, defaultLimits.sheetBytes))) {
        scanner.write(chunk);
        yield;
      }
      scanner.end();
    } finally {
      zip.close();
    }
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
