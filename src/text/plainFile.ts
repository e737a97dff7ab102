import { stat } from 'node:fs/promises';

/** What is no file and no folder, in the place of the system's word. */
export const NO_FILE = 'no-file';

/**
 * Throws for a pipe or a device, with NO_FILE as the system would its code: who opens one waits for a writer that may never come. What is
 * not there, and a folder, are for the system to refuse.
 */
export async function refusePipe(path: string | URL): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found === null || found.isFile() || found.isDirectory()) return;
  throw Object.assign(new Error(`${path} is a pipe or a device`), { code: NO_FILE });
}
