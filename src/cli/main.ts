import { once } from 'node:events';
import { Command, CommanderError } from 'commander';
import { type Language, type Messages, messagesOf } from '../messages/index.ts';
import { examples, subcommand } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { EXIT, explainFailure } from './failure.ts';
import { helpWords } from './helpWords.ts';
import { languageOption } from './options/common.ts';
import type { Terminal } from './terminal.ts';
import { TOOL } from './tool.ts';
import { explainUsage } from './usage.ts';

/** Runs the command line. Returns the exit code; nothing else of the process is touched but the standard streams. */
export async function main(args: string[]): Promise<number> {
  const messages = messagesOf(languageOf(args));
  const terminal = standardTerminal(args, messages);
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
  } catch (error) {
    if (error instanceof CommanderError) return explainUsage(error, terminal);
    const known = explainFailure(error, messages);
    terminal.err(known ? `${known.sentence}\n` : `${error instanceof Error ? error.stack : String(error)}\n`);
    return known?.exit ?? EXIT.bug;
  }
}

function createProgram(terminal: Terminal, done: (exit: number) => void): Command {
  const { commands } = terminal.messages;
  const program = new Command('audit')
    .description(commands.program)
    .version(TOOL, '-V, --version', commands.version)
    .helpOption('-h, --help', commands.help)
    .helpCommand('help [command]', commands.helpCommand)
    .addOption(languageOption(terminal.messages))
    .option('--no-color', commands.noColor)
    .configureHelp(helpWords(commands))
    .configureOutput({ writeOut: (text) => void terminal.out(text), writeErr: () => {} })
    .exitOverride();
  program.addHelpText(
    'after',
    examples(terminal, 'audit analyze exports/', 'audit trace settled.late --unit "Sở Y tế"', 'audit analyze --help'),
  );
  for (const [name, define] of Object.entries(COMMANDS)) define(subcommand(program, name, terminal), terminal, done);
  return program;
}

/** The language must be known before the help is built: --lang, else AUDIT_LANG, else Vietnamese. */
function languageOf(args: string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given = at < 0 ? process.env.AUDIT_LANG : (args[at]?.split('=')[1] ?? args[at + 1]);
  return given === 'en' ? 'en' : 'vi';
}

function standardTerminal(args: string[], messages: Messages): Terminal {
  const { stdout, stderr, stdin, env } = process;
  // Whoever reads our output may stop reading: `audit trace … | head`.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.complete);
    throw error;
  });
  const plain = args.includes('--no-color') || (env.NO_COLOR ?? '') !== '';
  return {
    out: async (text) => {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    err: (text) => void stderr.write(text),
    columns: stdout.columns ?? (Number(env.COLUMNS) || Number.POSITIVE_INFINITY),
    color: stdout.isTTY === true && !plain,
    interactive: stdout.isTTY === true,
    live: stderr.isTTY === true,
    stdin,
    cwd: process.cwd(),
    args,
    messages,
  };
}
