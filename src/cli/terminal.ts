import type { Messages } from '../messages/index.ts';

/** What a command is given of the world; tests give their own. */
export interface Terminal {
  /** Writes to the output stream; resolves when it takes more. Codes that a terminal obeys are left out, but for colours of a `styled` text. */
  out(text: string, styled?: boolean): Promise<void>;
  /** Writes to the error stream, without any such code. */
  err(text: string): void;
  /** Shows a line of the error stream in the place of the one before it; '' takes that away. */
  status(line: string): void;
  /** Width of the terminal in columns; where there is none, COLUMNS, else no limit: a program reads whole lines. */
  columns: number;
  color: boolean;
  /** Is the output stream a terminal that somebody looks at? */
  interactive: boolean;
  /** Is the error stream a terminal that shows progress? */
  live: boolean;
  stdin: NodeJS.ReadableStream;
  cwd: string;
  /** The command line, for the manifest. */
  args: string[];
  messages: Messages;
}
