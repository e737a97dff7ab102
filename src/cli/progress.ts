import { formatCount } from '../messages/index.ts';
import type { Terminal } from './terminal.ts';

/** Tells how many rows were read and how fast, on a terminal only. */
export function progressOf(terminal: Terminal, quiet: boolean): (file: string, rows: number) => void {
  const { progress } = terminal.messages.commands;
  let last = Date.now();
  return (file, rows) => {
    const now = Date.now();
    const rate = Math.round(rows / Math.max(0.001, (now - last) / 1000));
    last = now;
    if (quiet || !terminal.live) return;
    const { language } = terminal.messages;
    terminal.err(`${progress.read(file, formatCount(rows, language), formatCount(rate, language))}\n`);
  };
}
