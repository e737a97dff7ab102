import { Option } from 'commander';
import { examples, type Subcommand } from '../command.ts';
import { jsonOption, mappingOption, option } from '../options/common.ts';
import type { InspectFlags } from '../run/inspection.ts';

/** `audit inspect`: what the program sees in exports, and so what `analyze` would do. */
export const inspect: Subcommand = (command, terminal, done) => {
  const { messages } = terminal;
  const words = messages.inspect;
  command
    .description(words.summary)
    .argument('<export...>', messages.commands.exports)
    .addOption(mappingOption(messages))
    .addOption(option('--write-mapping <file>', words.writeMapping))
    .addOption(new Option('--guide', words.guide.summary))
    .addOption(jsonOption(messages))
    .addHelpText(
      'after',
      examples(
        terminal,
        'audit inspect so-y-te.xlsx --write-mapping so-y-te.yml',
        'audit inspect exports/ --guide --write-mapping exports.yml',
      ),
    )
    .action(async (paths: string[], flags: InspectFlags) => {
      const { runInspection } = await import('../run/inspection.ts');
      done(await runInspection(paths, flags, terminal));
    });
};
