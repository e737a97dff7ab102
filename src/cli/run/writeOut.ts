import { existsSync, renameSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Messages } from '../../messages/index.ts';
import { UsageError } from '../failure.ts';
import { retried } from '../work/retried.ts';
import { makeWork } from '../work/workFolder.ts';

/** May this file be written? Throws UsageError when there is such a file and no `force`, and when its folder is none. */
export function checkOut(out: string, { force, messages }: { force: boolean; messages: Messages }): string {
  const { usage } = messages.faults;
  const target = resolve(out);
  if (existsSync(target) && !force) throw new UsageError(usage.fileThere(out));
  if (!existsSync(dirname(target))) throw new UsageError(usage.noFolder(dirname(target)));
  return target;
}

/** Writes one file, which is there only when it is whole. Throws UsageError as checkOut does. */
export async function writeOut(
  out: string,
  options: { force: boolean; messages: Messages },
  write: (path: string) => Promise<void>,
): Promise<void> {
  const target = checkOut(out, options);
  const work = makeWork(dirname(target), basename(target), null);
  try {
    const made = join(work.path, basename(target));
    await write(made);
    retried(() => renameSync(made, target));
  } finally {
    work.remove();
  }
}
