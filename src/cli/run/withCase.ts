import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Case, openCase } from '../../casefile/store/open.ts';
import { CASE_SCHEMA } from '../../casefile/store/run.ts';
import type { Window } from '../../casefile/store/window.ts';
import type { Plan } from '../../plan/schema.ts';
import { UsageError } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { TOOL } from '../tool.ts';

/**
 * Hands a case file, open for reading, to `use` and closes it afterwards; of one that shows persons
 * says so on the error stream. Throws UsageError when there is none, or one of another form.
 */
export async function withCase<T>(path: string, terminal: Terminal, use: (opened: Case) => Promise<T>): Promise<T> {
  const opened = await openCase(await casePath(path)).catch(() => {
    throw new UsageError(terminal.messages.faults.usage.noCase(path));
  });
  try {
    checkForm(opened, path, terminal);
    if (opened.reveal) terminal.err(`${terminal.messages.commands.progress.reveal}\n`);
    return await use(opened);
  } finally {
    opened.db.close();
  }
}

/** Throws UsageError on a case of a form that this version does not read. */
export function checkForm({ schema, tool }: Case, given: string, { messages }: Terminal): void {
  if (schema !== CASE_SCHEMA) throw new UsageError(messages.faults.usage.otherVersion(given, tool, TOOL));
}

/** The case file that is meant: a report folder stands for the one in it. */
export async function casePath(given: string): Promise<string> {
  const found = await stat(given).catch(() => null);
  return found?.isDirectory() ? join(given, 'case.duckdb') : given;
}

/** A case that is there: where it is, and what its run was asked. */
export interface KnownCase {
  path: string;
  window: Window;
  plan: Plan;
  /** Does it hold persons in clear? */
  reveal: boolean;
}

/** Looks at a case without keeping it open. Throws UsageError as withCase does. */
export function knownCase(given: string, terminal: Terminal): Promise<KnownCase> {
  return withCase(given, terminal, async ({ window, plan, reveal }) => {
    return { path: await casePath(given), window, plan, reveal };
  });
}
