import type { CommanderError } from 'commander';
import { EXIT } from './failure.ts';
import type { Terminal } from './terminal.ts';

/** Words the parser's refusal in the user's language. Help and version that were asked for are exit 0. */
export function explainUsage(error: CommanderError, terminal: Terminal): number {
  const { usage } = terminal.messages.faults;
  const seen = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const near = /Did you mean (?:one of )?([^?]*)\?/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return EXIT.complete;
    case 'commander.unknownOption':
      terminal.err(`${usage.unknownOption(seen, near)}\n`);
      break;
    case 'commander.unknownCommand':
      terminal.err(`${usage.unknownCommand(seen, near)}\n`);
      break;
    case 'commander.missingArgument':
      terminal.err(`${usage.missingArgument(`<${seen}>`)}\n`);
      break;
    case 'commander.optionMissingArgument':
      terminal.err(`${usage.missingValue(seen)}\n`);
      break;
    case 'commander.excessArguments':
      terminal.err(`${usage.tooMany}\n`);
      break;
    case 'commander.invalidArgument':
      terminal.err(`${invalid(error, terminal)}\n`);
      break;
    default:
      terminal.err(`${error.message}\n`);
  }
  return EXIT.usage;
}

function invalid({ message }: CommanderError, { messages }: Terminal): string {
  const { usage } = messages.faults;
  // Commander: option '--x <y>' argument 'z' is invalid; command-argument value 'z' is invalid for argument 'y'.
  const [, option, value = ''] = /option '([^']*)' (?:value|argument) '([^']*)'/.exec(message) ?? [];
  const [, given = '', argument = ''] = /value '([^']*)' is invalid for argument '([^']*)'/.exec(message) ?? [];
  const choices = /Allowed choices are (.*)\./.exec(message)?.[1] ?? '';
  const expected = choices.replaceAll(', ', ' | ');
  return option === undefined
    ? usage.badValue(`<${argument}>`, given, expected)
    : usage.badValue(option, value, expected);
}
