import { createReadStream } from 'node:fs';
import { BookError } from '../container/bookError.ts';
import { declaredName } from './declared.ts';
import { createDecoder } from './decoder.ts';
import { type Detected, detectEncoding, scoreOf, toldEncoding, type Whole } from './encoding.ts';
import { CARRIERS, type Encoding, type EncodingName } from './names.ts';

const DECLARED = /charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/i;
const CHUNK = 1 << 18;
const SAMPLE = 1 << 17;

/**
 * The encoding of an HTML or XML file: the one told, else by the bytes, else what the file declares. Bytes come first, for
 * pages that declare Latin-1 and hold UTF-8 are common. Null: none of these.
 */
export function markupEncoding(head: Buffer, whole: Whole, told: EncodingName | undefined): Detected | null {
  if (told) return { encoding: toldEncoding(told, head, whole), evidence: {} };
  const declared = declaredEncoding(head);
  const detected = detectEncoding(head, whole);
  if (detected?.encoding.name === declared?.name && declared) return { encoding: declared, evidence: {} };
  if (declared === null || !isPage(declared) || whole.utf8) return detected;
  const guessedByDefault = detected === null || detected.encoding.name === 'windows-1252';
  const sample = head.subarray(0, SAMPLE);
  const fits = guessedByDefault || scoreOf(declared, sample).known >= scoreOf(detected.encoding, sample).known;
  return fits ? { encoding: declared, evidence: {} } : detected;
}

/** Bytes that are no Unicode: a declaration of that which the bytes do not bear out is a mistake. */
function isPage({ carrier }: Encoding): boolean {
  return carrier.startsWith('windows') || carrier.startsWith('charset=');
}

function declaredEncoding(head: Buffer): Encoding | null {
  const match = DECLARED.exec(head.toString('latin1'));
  const label = match?.[1] ?? match?.[2];
  const name = label === undefined ? null : declaredName(label);
  return name === null ? null : { name, carrier: CARRIERS.find((carrier) => carrier === name) ?? `charset=${name}` };
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
