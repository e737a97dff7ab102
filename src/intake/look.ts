import { open } from 'node:fs/promises';
import { BookError } from './container/bookError.ts';
import { defaultLimits } from './container/limits.ts';
import { oleNames } from './container/ole.ts';
import { openZip } from './container/zip.ts';

/** What a first look at a file shows; its name is not among it. */
export interface Look {
  /** The first bytes. */
  head: Buffer;
  /** The same in hexadecimal, as far as marks of formats go. */
  mark: string;
  /** The beginning as text, so far that its tags and words in ASCII can be seen, without space and byte order mark before it. */
  text: string;
  /** Names of the files in a zip archive, `/` between folders; null for any other file, and for an archive that is damaged. */
  parts: readonly string[] | null;
  /** Names of the storages and streams in an OLE2 file; none for any other. */
  streams: readonly string[];
}

const HEAD_BYTES = 256 * 1024;
const MARK_BYTES = 48;
export const ZIP = /^504b(0304|0506)/;
export const OLE = /^d0cf11e0/;

/** Looks at a file. Errors of the file system pass through. */
export async function lookAt(path: string): Promise<Look> {
  const head = await firstBytes(path);
  const look = lookAtHead(head);
  return {
    ...look,
    parts: ZIP.test(look.mark) ? await partsOf(path) : null,
    streams: OLE.test(look.mark) ? await oleNames(path) : [],
  };
}

/** What the first bytes alone show. */
export function lookAtHead(head: Buffer): Look {
  const mark = head.toString('hex', 0, MARK_BYTES);
  return { head, mark, text: textOf(head), parts: null, streams: [] };
}

/** Enough of the text to see its tags, which are ASCII in every encoding. */
function textOf(head: Buffer): string {
  const first = head.toString('hex', 0, 2);
  const wide = (label: string) => new TextDecoder(label).decode(head).trimStart();
  if (first === 'feff' || first.startsWith('00')) return wide('utf-16be');
  if (first === 'fffe' || first.endsWith('00')) return wide('utf-16le');
  return head
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
}

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(HEAD_BYTES), length: HEAD_BYTES });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function partsOf(path: string): Promise<readonly string[] | null> {
  try {
    const zip = await openZip(path, defaultLimits);
    try {
      return zip.names().map((name) => name.replace(/^\/+/, ''));
    } finally {
      zip.close();
    }
  } catch (error) {
    // What is wrong with it is said by its reader.
    if (error instanceof BookError) return null;
    throw error;
  }
}
