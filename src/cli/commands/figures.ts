import { examples, type Subcommand } from '../command.ts';
import { EXIT } from '../failure.ts';
import { printOption } from '../options/common.ts';
import type { Terminal } from '../terminal.ts';

/** `audit figures`: every id that `audit trace` takes, with its meaning and what it is a part of. */
export const figures: Subcommand = (command, terminal, done) => {
  const { messages } = terminal;
  command
    .description(messages.commands.figures.summary)
    .addOption(printOption(messages))
    .addHelpText('after', examples(terminal, 'audit figures', 'audit figures --format csv'))
    .action(async (flags: { format: 'table' | 'csv' | 'json' }) => done(await run(flags.format, terminal)));
};

async function run(format: 'table' | 'csv' | 'json', terminal: Terminal): Promise<number> {
  const { printFigures } = await import('../../write/screen/figureTable.ts');
  await terminal.out(printFigures(format, terminal));
  return EXIT.complete;
}
