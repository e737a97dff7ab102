import { open } from 'node:fs/promises';
import { HEAD_ROWS, type HeadRow } from '../header.ts';
import { headRecords } from './records.ts';

const HEAD_BYTES = 1 << 20;
export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The text at the top of a file and whether that is all of it. */
export interface Head {
  text: string;
  whole: boolean;
}

/** Reads the top of a text file, without its byte order mark. */
export async function readHead(path: string, encoding: string): Promise<Head> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(HEAD_BYTES), length: HEAD_BYTES });
    const text = new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead), { stream: true });
    return { text, whole: bytesRead < HEAD_BYTES };
  } finally {
    await file.close();
  }
}

/** The delimiters to try: the one that a first line `sep=;` names, else all. */
export function candidateDelimiters(head: Head): readonly string[] {
  const named = /^sep=(.)\r?\n/.exec(head.text)?.[1];
  return named ? [named] : DELIMITERS;
}

/** The first rows of a text file as one delimiter splits them; blank rows are left out but keep their number. */
export function headRows(head: Head, delimiter: string): HeadRow[] {
  return headRecords(head.text, delimiter, HEAD_ROWS, head.whole)
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}
