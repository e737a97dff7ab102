import type { Command } from 'commander';
import { LANGUAGES } from '../messages/index.ts';
import { languageOption } from './options/common.ts';
import type { Terminal } from './terminal.ts';

/** Tells the exit code of a command that has run. */
export type Done = (exit: number) => void;

/**
 * A command: gives one by its name its usage, options and body, and is one file of commands/. It imports only what help needs; what is
 * large is imported by the body, when it runs.
 */
export type Subcommand = (command: Command, terminal: Terminal, done: Done) => void;

/** A command with what all have: help, language, colour. */
export function subcommand(program: Command, name: string, { messages }: Terminal): Command {
  const { commands } = messages;
  return program
    .command(name)
    .helpOption('-h, --help', commands.help)
    .addOption(languageOption(messages).env('AUDIT_LANG').default(LANGUAGES[0]))
    .option('--no-color', commands.noColor);
}

/** The examples at the end of a command's help. */
export function examples({ messages }: Terminal, ...lines: string[]): string {
  return `\n${messages.commands.examples}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
