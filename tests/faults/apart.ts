import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder } from '../e2e/run.ts';

/**
 * A folder for runs that are killed, and the environment for them: with temporary files of their own, so that no other run of this user,
 * which would sweep what a kill leaves, does so while it is looked at.
 */
export function apart<T>(use: (folder: string, env: Record<string, string>) => Promise<T>): Promise<T> {
  return inFolder((above) => {
    const [folder, temporary] = [join(above, 'work'), join(above, 'tmp')];
    mkdirSync(folder);
    mkdirSync(temporary);
    return use(folder, { TMPDIR: temporary });
  });
}
