import { Option } from 'commander';
import { examples, type Subcommand } from '../command.ts';
import { caseOption } from '../options/common.ts';
import type { CompareFlags } from '../options/compareFlags.ts';

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
    .addOption(new Option('--format <format>', words.print).choices(['table', 'csv', 'json', 'xlsx']).default('table'))
    .addOption(new Option('--out <file>', words.out))
    .addOption(new Option('--force', words.force))
    .addHelpText(
      'after',
      examples(
        terminal,
        'audit compare 06a-so-y-te.xlsx',
        'audit compare bao-cao/ --format csv > doi-chieu.csv',
        'audit compare bao-cao/ --format xlsx --out doi-chieu.xlsx',
        'audit compare 06a-so-y-te.xlsx --dossiers withdrawn-left-out',
      ),
    )
    .action(async (tables: string[], flags: CompareFlags) => {
      const { runComparison } = await import('../run/comparison.ts');
      done(await runComparison(tables, flags, terminal));
    });
};
