import { Option } from 'commander';
import { examples, type Subcommand } from '../command.ts';
import { caseOption, printOption } from '../options/common.ts';
import type { CompareFlags } from '../run/comparison.ts';

/** `audit compare`: tables that units reported beside what the dossiers give, each difference with the rules of counting it comes of. */
export const compare: Subcommand = (command, terminal, done) => {
  const { messages } = terminal;
  const words = messages.commands.compare;
  command
    .description(words.summary)
    .argument('<table...>', words.tables)
    .addOption(caseOption(messages))
    .addOption(new Option('--unit <name>', words.unit))
    .addOption(new Option('--profile <id>', words.profile))
    .addOption(new Option('--dossiers <rule>', words.dossiers))
    .addOption(printOption(messages))
    .addOption(new Option('--force', words.force))
    .addHelpText(
      'after',
      examples(
        terminal,
        'audit compare 06a-so-y-te.xlsx',
        'audit compare bao-cao/ --format csv > doi-chieu.csv',
        'audit compare 06a-so-y-te.xlsx --dossiers withdrawn-left-out',
      ),
    )
    .action(async (tables: string[], flags: CompareFlags) => {
      const { runComparison } = await import('../run/comparison.ts');
      done(await runComparison(tables, flags, terminal));
    });
};
