import { rmSync } from 'node:fs';
import { EXIT } from '../failure.ts';
import type { Terminal } from '../terminal.ts';

/** Ctrl-C removes the half-written report and ends the process. Returns what takes the handler off again. */
export function stopOnInterrupt(work: string, { err, messages }: Terminal): () => void {
  const stop = () => {
    rmSync(work, { recursive: true, force: true });
    err(`${messages.faults.interrupted}\n`);
    process.exit(EXIT.interrupted);
  };
  process.once('SIGINT', stop);
  return () => process.off('SIGINT', stop);
}
