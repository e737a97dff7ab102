import type { Messages } from '../messages/index.ts';

/** What the system says of a file, in words: nobody but programmers reads ENOENT. */
export function systemWord(error: unknown, messages: Messages): string {
  if (!(error instanceof Error)) return String(error);
  return codeWord('code' in error ? String(error.code) : error.name, messages);
}

/** The words for a code of the system. */
export function codeWord(code: string, { machine }: Messages): string {
  const known = new Map(Object.entries(machine.codes));
  return known.get(code) ?? machine.otherCode(code);
}
