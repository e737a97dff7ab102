import { text } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/** The parts of a zipped document as text, by name. */
export async function partsOf(path: string): Promise<Map<string, string>> {
  const zip = await openPromise(path);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  zip.close();
  return parts;
}
