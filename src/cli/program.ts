import { Command } from 'commander';
import { type Done, examples, subcommand } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { helpWords } from './helpWords.ts';
import { languageOption } from './options/common.ts';
import type { Terminal } from './terminal.ts';
import { TOOL } from './tool.ts';

/** The command line with all its commands: what the parser, help, completion and the docs are made from. */
export function createProgram(terminal: Terminal, done: Done): Command {
  const { commands } = terminal.messages;
  const program = new Command('audit')
    .description(commands.program)
    .version(TOOL, '-V, --version', commands.version)
    .helpOption('-h, --help', commands.help)
    .helpCommand('help [command]', commands.helpCommand)
    .addOption(languageOption(terminal.messages))
    .option('--no-color', commands.noColor)
    .configureHelp(helpWords(commands))
    .configureOutput({ writeOut: (text) => void terminal.out(text).catch(() => {}), writeErr: () => {} })
    .exitOverride()
    .hook('preAction', async () => {
      const { sweep } = await import('./work/sweep.ts');
      sweep(null, terminal);
    });
  program.addHelpText(
    'after',
    examples(terminal, 'audit analyze exports/', 'audit trace settled.late --unit "Sở Y tế"', 'audit analyze --help'),
  );
  for (const [name, define] of Object.entries(COMMANDS)) define(subcommand(program, name, terminal), terminal, done);
  return program;
}
