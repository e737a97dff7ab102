import { open } from 'node:fs/promises';
import { createDecoder } from '../encodings/decoder.ts';
import { detectEncoding, type Evidence, toldEncoding } from '../encodings/encoding.ts';
import type { Encoding, EncodingName } from '../encodings/names.ts';
import { InputError } from '../errors.ts';
import { type HeadRow, TOP_ROWS } from '../sheets/rows.ts';

import { lineEndOf } from './lines.ts';
import { type Head, headRecords } from './records.ts';

const HEAD_BYTES = 1 << 20;
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The top of a text file, decoded. */
export interface TextHead extends Head {
  encoding: Encoding;
  /** What the encoding was guessed from; empty when it was told or stands in the bytes. */
  evidence: Evidence;
}

/**
 * Reads the top of a text file, without its byte order mark, in the encoding told or else found. Throws InputError when the
 * bytes are no text, or text of no known encoding.
 */
export async function readHead(
  input: { path: string; shown: string },
  bytes: { utf8: boolean; nul: boolean },
  told: EncodingName | undefined,
): Promise<TextHead> {
  const { head, whole } = await topOf(input.path);
  const found = told ? { encoding: toldEncoding(told, head, bytes), evidence: {} } : detectEncoding(head, bytes);
  if (bytes.nul && !/^utf-(16|32)/.test(found?.encoding.carrier ?? '')) throw new InputError('nul-bytes', input.shown);
  if (found === null) throw new InputError('unknown-encoding', input.shown);
  const text = createDecoder(found.encoding).decode(head, { stream: !whole });
  return { ...found, text, lineEnd: lineEndOf(text), whole };
}

async function topOf(path: string): Promise<{ head: Buffer; whole: boolean }> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(HEAD_BYTES), length: HEAD_BYTES });
    return { head: buffer.subarray(0, bytesRead), whole: bytesRead < HEAD_BYTES };
  } finally {
    await file.close();
  }
}

/** The delimiters to try: the one that a first line `sep=;` names, else all. */
export function candidateDelimiters(head: Head): readonly string[] {
  const named = /^"?sep=(.)"?[\r\n]/i.exec(head.text)?.[1];
  return named ? [named] : DELIMITERS;
}

/** The first rows of a text file as one delimiter splits them; blank rows are left out but keep their number. */
export function headRows(head: Head, delimiter: string): HeadRow[] {
  return headRecords(head, delimiter, TOP_ROWS)
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}
