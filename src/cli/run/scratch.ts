import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT } from '../failure.ts';

/** Hands a new temporary folder to `use` and removes it afterwards, also when Ctrl-C ends the process: it holds citizens' data. */
export async function withScratch<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const stop = () => {
    remove();
    process.exit(EXIT.interrupted);
  };
  process.once('SIGINT', stop);
  try {
    return await use(folder);
  } finally {
    process.off('SIGINT', stop);
    remove();
  }
}
