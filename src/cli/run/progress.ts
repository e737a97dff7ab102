import type { Digest } from '../../intake/digest.ts';
import type { Table } from '../../intake/heading/table.ts';
import { formatCount } from '../../messages/index.ts';
import type { Terminal } from '../terminal.ts';

/** What is under way, told on the error stream where somebody looks at it. */
export interface Progress {
  /** A table is being read; `lines` about how many rows it has, null when nobody knows yet. */
  reading(file: string, lines: number | null): void;
  /** So many more rows of it have been read. */
  rows(rows: number): void;
  /** A table has been read. */
  read(file: string, rows: number): void;
  /** What follows the reading. */
  working(what: string): void;
  end(): void;
}

const EVERY_MS = 200;
const BAR = 20;
const LONGEST_NAME = 28;

/** Progress on a terminal; nothing anywhere else. Where the engine reads a file itself, only the time is known. */
export function progressOf(terminal: Terminal, quiet: boolean): Progress {
  const { commands, language } = terminal.messages;
  if (quiet || !terminal.live) return SILENT;
  const n = (count: number) => formatCount(Math.round(count), language);
  let timer: NodeJS.Timeout | undefined;
  let started = Date.now();
  let done = 0;
  const seconds = () => Math.max(0.001, (Date.now() - started) / 1000);
  const end = () => {
    clearInterval(timer);
    if (timer !== undefined) terminal.status('');
    timer = undefined;
  };
  const show = (line: () => string) => {
    end();
    started = Date.now();
    timer = setInterval(() => terminal.status(line()), EVERY_MS);
  };
  return {
    reading: (file, lines) => {
      const name = short(file);
      done = 0;
      show(() => {
        if (done === 0) return commands.progress.reading(name, lines === null ? null : n(lines), n(seconds()));
        const share = lines === null ? null : Math.min(1, done / lines);
        const shown = share === null ? '' : `${bar(share)} ${n(share * 100)} % · `;
        return commands.progress.rows(name, shown, n(done), n(done / seconds()));
      });
    },
    rows: (rows) => {
      done += rows;
    },
    read: (file, rows) => {
      const rate = rows / seconds();
      end();
      terminal.err(`${commands.progress.read(file, n(rows), n(rate))}\n`);
    },
    working: (what) => show(() => commands.progress.working(what, n(seconds()))),
    end,
  };
}

const ignore = () => {};
const SILENT: Progress = { reading: ignore, rows: ignore, read: ignore, working: ignore, end: ignore };

function bar(share: number): string {
  const full = Math.round(share * BAR);
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}

/** The end of a long name tells more than its beginning. */
function short(file: string): string {
  return file.length <= LONGEST_NAME ? file : `…${file.slice(1 - LONGEST_NAME)}`;
}

/** How many rows a table has, before it is read: lines of a text tell, bytes of a workbook do not. */
export function linesOf(table: Table, { lines }: Digest): number | null {
  return table.format === 'csv' && table.encoding === 'utf-8' ? Math.max(0, lines - table.header.row) : null;
}
