import { type Command, Option } from 'commander';
import type { Terminal } from './terminal.ts';

/** Tells the exit code of a command that has run. */
export type Done = (exit: number) => void;

/** A command with what all have: help, language, colour. */
export function subcommand(program: Command, name: string, summary: string, { messages }: Terminal): Command {
  const { commands } = messages;
  return program
    .command(name)
    .description(summary)
    .helpOption('-h, --help', commands.help)
    .addOption(
      new Option('--lang <vi|en>', commands.analyze.lang).env('AUDIT_LANG').choices(['vi', 'en']).default('vi'),
    )
    .addOption(new Option('--no-color', commands.analyze.noColor));
}

/**
 * An option that an AUDIT_* variable can give too: AUDIT_OUT for --out, AUDIT_AS_OF for --as-of. An empty variable gives
 * nothing, and a switch is on only with 1, true or yes.
 */
export function option(flags: string, description: string): Option {
  const made = new Option(flags, description);
  const name = `AUDIT_${made.name().toUpperCase().replaceAll('-', '_')}`;
  const value = process.env[name] ?? '';
  const isSwitch = !/[<[]/.test(flags);
  return value === '' || (isSwitch && !/^(1|true|yes)$/i.test(value)) ? made : made.env(name);
}

/** The examples at the end of a command's help. */
export function examples({ messages }: Terminal, ...lines: string[]): string {
  return `\n${messages.commands.examples}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
