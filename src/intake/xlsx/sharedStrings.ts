import type { Zip } from '../container/zip.ts';
import { readPart } from '../xml/part.ts';
import { richText } from './richText.ts';

/** Reads the table that cells of type `s` point into, in its order. Throws BookError. */
export async function readSharedStrings(zip: Zip, part: string, maxBytes: number, maxChars: number): Promise<string[]> {
  const strings: string[] = [];
  const item = richText(maxChars);
  await readPart(zip, part, maxBytes, 'sst', {
    ...item,
    close(name) {
      if (name === 'si') strings.push(item.take());
      else item.close(name);
    },
  });
  return strings;
}
