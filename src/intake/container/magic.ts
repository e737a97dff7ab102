import { type FileHandle, open } from 'node:fs/promises';
import { BookError } from './bookError.ts';

const OLE2 = Buffer.from('d0cf11e0', 'hex');
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
const ZIP = Buffer.from('PK\x03\x04', 'latin1');

/**
 * Says why a file whose zip directory could not be found is not an archive: `encrypted` for an OLE2 file with an
 * encrypted workbook inside, `not-zip` for anything else that does not begin like a zip; undefined when it does.
 */
export async function notZip(path: string): Promise<BookError | undefined> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(4);
    await file.read(head, 0, 4, 0);
    if (head.equals(ZIP)) return undefined;
    if (head.equals(OLE2) && (await contains(file, ENCRYPTED_PACKAGE))) {
      return new BookError('encrypted', 'OLE2 file with an EncryptedPackage');
    }
    return new BookError('not-zip', 'no zip directory');
  } finally {
    await file.close();
  }
}

async function contains(file: FileHandle, needle: Buffer): Promise<boolean> {
  let tail = Buffer.alloc(0);
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) {
    const bytes = Buffer.concat([tail, chunk as Buffer]);
    if (bytes.includes(needle)) return true;
    tail = bytes.subarray(-needle.length);
  }
  return false;
}
