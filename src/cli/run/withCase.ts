import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Case, openCase } from '../../casefile/store/open.ts';
import type { Window } from '../../casefile/store/window.ts';
import type { Plan } from '../../plan/schema.ts';
import { UsageError } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { TOOL } from '../tool.ts';

/**
 * Hands a case file, open for reading, to `use` and closes it afterwards; of one that shows persons
 * says so on the error stream. Throws UsageError when there is none.
 */
export async function withCase<T>(path: string, terminal: Terminal, use: (opened: Case) => Promise<T>): Promise<T> {
  const opened = await openCase(await casePath(path)).catch(() => {
    throw new UsageError(terminal.messages.faults.usage.noCase(path));
  });
  try {
    if (opened.reveal) terminal.err(`${terminal.messages.commands.progress.reveal}\n`);
    return await use(opened);
  } finally {
    opened.db.close();
  }
}

/** The case file that is meant: a report folder stands for the one in it. */
export async function casePath(given: string): Promise<string> {
  const found = await stat(given).catch(() => null);
  return found?.isDirectory() ? join(given, 'case.duckdb') : given;
}

/** A case that this version of the program made: where it is, and what its run was asked. */
export interface MadeHere {
  path: string;
  window: Window;
  plan: Plan;
  /** Does it hold persons in clear? */
  reveal: boolean;
}

/** Looks at a case without keeping it open. Throws UsageError when there is none, or another version made it. */
export function caseMadeHere(given: string, terminal: Terminal): Promise<MadeHere> {
  return withCase(given, terminal, async ({ tool, window, plan, reveal }) => {
    if (tool !== TOOL) throw new UsageError(terminal.messages.faults.usage.otherVersion(given, tool, TOOL));
    return { path: await casePath(given), window, plan, reveal };
  });
}
