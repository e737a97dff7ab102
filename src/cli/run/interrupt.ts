import { haltEngine } from '../../casefile/store/halting.ts';
import { EXIT } from '../failure.ts';
import type { Terminal } from '../terminal.ts';

/** Ctrl-C, a shut-down, a closed terminal. Windows tells of the last as SIGHUP too, and of Ctrl-Break. */
const SIGNALS: readonly NodeJS.Signals[] =
  process.platform === 'win32' ? ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] : ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Ends the process when it is told to; its work folders go with it. Returns what takes the handlers off again. */
export function stopOnInterrupt({ err, messages }: Terminal): () => void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    err(`${messages.faults.interrupted}\n`);
    void haltEngine().then(() => process.exit(EXIT.interrupted));
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
}
