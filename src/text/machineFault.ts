/** What the machine has run out of, or will not do: no fault of an input or a writer, and nothing goes on after it. */
export type MachineFault = 'disk-full' | 'memory';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
/** The engine's words for the same; of its errors about values, which quote them, none. */
const ENGINE_FULL =
  /^(IO|Out of Memory|Fatal|FATAL|TransactionContext|INTERNAL)\b.*(no space left|disk (is )?full|max_temp_directory_size|failed to offload data block)/is;
const ENGINE_MEMORY =
  /^(Out of Memory Error|(Fatal|FATAL|TransactionContext|INTERNAL)\b.*(failed to|could not) allocate)/s;

/** Which fault of the machine an error is; null for any other. */
export function machineFault(error: unknown): MachineFault | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && FULL.has(String(error.code))) return 'disk-full';
  if (ENGINE_FULL.test(error.message)) return 'disk-full';
  return ENGINE_MEMORY.test(error.message) ? 'memory' : null;
}
