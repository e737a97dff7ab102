import { createReadStream } from 'node:fs';
import { BookError } from '../container/bookError.ts';
import { createDecoder } from './decoder.ts';
import { type Detected, detectEncoding, toldEncoding, type Whole } from './encoding.ts';
import { CARRIERS, type Encoding, type EncodingName } from './names.ts';

const DECLARED = /charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)/i;
const CHUNK = 1 << 18;

/**
 * The encoding of an HTML or XML file: the one told, else by the bytes, else what the file declares. Bytes come first, for
 * pages that declare Latin-1 and hold UTF-8 are common. Null: none of these.
 */
export function markupEncoding(head: Buffer, whole: Whole, told: EncodingName | undefined): Detected | null {
  if (told) return { encoding: toldEncoding(told, head, whole), evidence: {} };
  const declared = declaredEncoding(head);
  const detected = detectEncoding(head, whole);
  if (detected?.encoding.name === declared?.name && declared) return { encoding: declared, evidence: {} };
  const guessedByDefault = detected === null || detected.encoding.name === 'windows-1252';
  return guessedByDefault && declared?.carrier.startsWith('windows') ? { encoding: declared, evidence: {} } : detected;
}

function declaredEncoding(head: Buffer): Encoding | null {
  const match = DECLARED.exec(head.toString('latin1'));
  const label = match?.[1] ?? match?.[2];
  if (label === undefined) return null;
  try {
    const name = CARRIERS.find((carrier) => carrier === new TextDecoder(label).encoding);
    return name ? { name, carrier: name } : null;
  } catch {
    return null;
  }
}

/** The text of a file in chunks, without its byte order mark. Throws BookError `too-large`. */
export async function* fileText(path: string, encoding: Encoding, maxBytes: number): AsyncGenerator<string> {
  const decoder = createDecoder(encoding);
  let bytes = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new BookError('too-large', `over ${maxBytes} bytes`);
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
