import { CommanderError } from 'commander';
import { LANGUAGES, type Language, type Messages, messagesOf } from '../messages/index.ts';
import { EXIT, explainFailure, OutputError } from './failure.ts';
import { inert } from './inert.ts';
import { createProgram } from './program.ts';
import type { Terminal } from './terminal.ts';
import { explainUsage } from './usage.ts';

/** Back to the start of the line, and away with what stood there. */
const CLEAR = '\r\u001b[2K';

/** Runs the command line. Returns the exit code; nothing else of the process is touched but the standard streams. */
export async function main(args: string[]): Promise<number> {
  const messages = messagesOf(languageOf(args));
  const { terminal, printed } = standardTerminal(args, messages);
  let exit: number = EXIT.complete;
  const program = createProgram(terminal, (code) => {
    exit = code;
  });
  try {
    if (args.length === 0) {
      terminal.err(program.helpInformation());
      return EXIT.usage;
    }
    await program.parseAsync(args, { from: 'user' });
    return exit;
  } catch (thrown) {
    const error = await printed().then(
      () => thrown as unknown,
      (unprinted: unknown) => unprinted,
    );
    if (error instanceof CommanderError) return explainUsage(error, terminal);
    // Whoever read our output has stopped reading: `audit trace … | head`.
    if (error instanceof OutputError && error.isClosed) return EXIT.complete;
    const known = explainFailure(error, messages);
    terminal.err(known ? `${known.sentence}\n` : `${error instanceof Error ? error.stack : String(error)}\n`);
    return known?.exit ?? EXIT.bug;
  }
}

/** The language must be known before the help is built: --lang, else AUDIT_LANG, else the first. */
function languageOf(args: string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = at < 0 ? process.env.AUDIT_LANG : (args[at]?.split('=')[1] ?? args[at + 1]);
  return LANGUAGES.find((language) => language === given) ?? LANGUAGES[0];
}

function standardTerminal(args: string[], messages: Messages): { terminal: Terminal; printed: () => Promise<void> } {
  const { stdout, stderr, stdin, env } = process;
  // What cannot be written is told to whoever writes; a closed terminal has nobody to tell.
  stdout.on('error', () => {});
  stderr.on('error', () => {});
  const print = (text: string) =>
    new Promise<void>((resolve, reject) => {
      stdout.write(text, (error) => (error ? reject(new OutputError(error)) : resolve()));
    });
  let last = Promise.resolve();
  const plain = args.includes('--no-color') || (env.NO_COLOR ?? '') !== '';
  const terminal: Terminal = {
    out: (text, styled = false) => {
      last = print(inert(text, styled));
      return last;
    },
    err: (text) => void stderr.write(inert(text)),
    status: (line) => void stderr.write(CLEAR + inert(line)),
    columns: stdout.columns || Number(env.COLUMNS) || Number.POSITIVE_INFINITY,
    color: stdout.isTTY === true && !plain,
    interactive: stdout.isTTY === true,
    live: stderr.isTTY === true,
    stdin,
    cwd: process.cwd(),
    args,
    messages,
  };
  return { terminal, printed: () => last };
}
