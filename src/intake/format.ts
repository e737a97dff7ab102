import { open } from 'node:fs/promises';

/** What the first bytes of a file are; the name is never asked. */
export type Format = 'zip' | 'gzip' | 'ole' | 'biff' | 'html' | 'xml2003' | 'text';

export interface Recognised {
  format: Format;
  /** The bytes looked at. */
  head: Buffer;
}

const HEAD_BYTES = 256 * 1024;
/** Formats by their first four bytes, in hexadecimal. */
const MAGIC: [RegExp, Format][] = [
  [/^504b(0304|0506)/, 'zip'],
  [/^1f8b08/, 'gzip'],
  [/^d0cf11e0/, 'ole'],
  // A workbook stream of Excel 2 to 95 without the OLE file around it, as some web scripts write.
  [/^09(00|02|04|08)(04|06|08|10)00/, 'biff'],
];
const HTML = /<(!doctype html|html|head|body|meta|style|table|tr|div|center|font|h[1-6]|p)[\s>/]/i;

/** Recognises a file by its bytes. */
export async function recognise(path: string): Promise<Recognised> {
  const head = await firstBytes(path);
  const magic = head.toString('hex', 0, 4);
  const known = MAGIC.find(([bytes]) => bytes.test(magic));
  if (known) return { format: known[1], head };
  return { format: markupFormat(head), head };
}

function markupFormat(head: Buffer): Format {
  const text = decoded(head).trimStart();
  if (!text.startsWith('<')) return 'text';
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(\w+:)?Workbook[\s>]/.test(text))
    return 'xml2003';
  return HTML.test(text) ? 'html' : 'text';
}

/** Enough of the text to see its tags, which are ASCII in every encoding. */
function decoded(head: Buffer): string {
  const first = head.toString('hex', 0, 2);
  if (first === 'feff' || first.startsWith('00')) return new TextDecoder('utf-16be').decode(head);
  if (first === 'fffe' || first.endsWith('00')) return new TextDecoder('utf-16le').decode(head);
  return head.toString('latin1').replace(/^\xef\xbb\xbf/, '');
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
