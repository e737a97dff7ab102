import { BookError } from '../container/bookError.ts';
import type { Zip } from '../container/zip.ts';
import { type Decoder, declaredDecoder, declaredName } from '../encodings/declared.ts';
import { ownNamespace } from './ownNamespace.ts';
import { type XmlHandlers, xmlScanner } from './xml.ts';

/**
 * Decodes a part's bytes to text, in chunks: UTF-16 or UTF-32 when a byte order mark or the first tag says so, the encoding that its declaration
 * names, else UTF-8.
 * Bytes that are not valid become U+FFFD, so that one bad name does not cost the whole sheet.
 */
export async function* decodeChunks(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  for await (const chunk of bytes) {
    decoder ??= declaredDecoder(encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder !== undefined) yield decoder.decode();
}

function encodingOf(head: Buffer): string {
  const first = head.toString('hex', 0, 4);
  if (/^(fffe|3c00)0000$/.test(first)) return 'utf-32le';
  if (/^0000(feff|003c)$/.test(first)) return 'utf-32be';
  if (/^(fffe|3c00)/.test(first)) return 'utf-16le';
  if (/^(feff|003c)/.test(first)) return 'utf-16be';
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/.exec(head.toString('latin1', 0, DECLARATION))?.[1];
  // A part whose bytes are single ones has declared UTF-16 by mistake.
  return declared === undefined || /^utf-?(16|32)|^ucs/i.test(declared) ? 'utf-8' : (declaredName(declared) ?? 'utf-8');
}

const DECLARATION = 200;

/**
 * Reads one small part from beginning to end. `root` is the local name its root element must have.
 * Throws {@link BookError}; `not-workbook` when the root is another.
 */
export async function readPart(zip: Zip, part: string, maxBytes: number, root: string, handlers: XmlHandlers) {
  const scanner = xmlScanner(expectRoot(root, part, ownNamespace(handlers)));
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
