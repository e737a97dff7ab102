import { open } from 'node:fs/promises';
import type { Detected } from '../encodings/encoding.ts';
import { markupEncoding } from '../encodings/markupText.ts';
import { InputError } from '../errors.ts';
import type { Input } from './input.ts';
import type { Asked } from './sheetTables.ts';

const HEAD_BYTES = 256 * 1024;

/** How a file of tags writes characters, by its top. Throws InputError when that cannot be told. */
export async function markupText({ path, shown }: Input, { bytes, encoding }: Asked): Promise<Detected> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(HEAD_BYTES), length: HEAD_BYTES });
    const text = markupEncoding(buffer.subarray(0, bytesRead), bytes, encoding);
    if (text === null) throw new InputError('unknown-encoding', shown);
    return text;
  } finally {
    await file.close();
  }
}
