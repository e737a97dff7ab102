/** What the machine has run out of, or will not do: no fault of an input or a writer, and nothing goes on after it. */
export type MachineFault = 'disk-full' | 'memory';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
/** The engine's words for the same. */
const ENGINE_FULL = /no space left|disk (is )?full|max_temp_directory_size|failed to offload data block/i;
const ENGINE_MEMORY = /^Out of Memory Error|failed to allocate|could not allocate/i;

/** Which fault of the machine an error is; null for any other. */
export function machineFault(error: unknown): MachineFault | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && FULL.has(String(error.code))) return 'disk-full';
  if (ENGINE_FULL.test(error.message)) return 'disk-full';
  return ENGINE_MEMORY.test(error.message) ? 'memory' : null;
}

export function isOfMachine(error: unknown): boolean {
  return machineFault(error) !== null;
}
