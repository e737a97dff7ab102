import { TextDecoder } from 'node:util';
import { BookError } from '../container/bookError.ts';
import type { Zip } from '../container/zip.ts';
import { type XmlHandlers, xmlScanner } from './xml.ts';

/**
 * Decodes a part's bytes to text, in chunks: UTF-8, or UTF-16 when a byte order mark says so.
 * Bytes that are not valid become U+FFFD, so that one bad name does not cost the whole sheet.
 */
export async function* decodeChunks(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
}

function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * Reads one small part from beginning to end. `root` is the local name its root element must have.
 * Throws {@link BookError}; `not-workbook` when the root is another.
 */
export async function readPart(zip: Zip, part: string, maxBytes: number, root: string, handlers: XmlHandlers) {
  const scanner = xmlScanner(expectRoot(root, part, handlers));
  for await (const chunk of decodeChunks(zip.bytes(part, maxBytes))) scanner.write(chunk);
  scanner.end();
}

/** The same handlers, but refusing a document with another root element. */
export function expectRoot(root: string, part: string, handlers: XmlHandlers): XmlHandlers {
  let seen = false;
  return {
    ...handlers,
    open(name, attributes) {
      if (!seen && name !== root)
        throw new BookError('not-workbook', `${part} is a <${name.slice(0, 40)}>, not a <${root}>`);
      seen = true;
      handlers.open(name, attributes);
    },
  };
}
