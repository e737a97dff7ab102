import { Option } from 'commander';
import { examples, type Subcommand } from '../command.ts';
import { forceOption, memoryOption } from '../options/common.ts';
import type { DiffFlags } from '../run/diff.ts';

/** `audit diff`: two runs of one plan and period, dossier by dossier. */
export const diff: Subcommand = (command, terminal, done) => {
  const { messages } = terminal;
  const words = messages.commands.diff;
  command
    .description(words.summary)
    .argument('<before>', words.before)
    .argument('<after>', words.after)
    .addOption(new Option('--format <format>', words.format).choices(['table', 'json', 'csv', 'xlsx']))
    .addOption(new Option('--out <file>', words.out))
    .addOption(forceOption(messages))
    .addOption(memoryOption(messages))
    .addHelpText(
      'after',
      examples(terminal, 'audit diff bao-cao-thang-3 bao-cao-thang-6', 'audit diff a b --out sua-so-lieu.xlsx'),
    )
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const { runDiff } = await import('../run/diff.ts');
      done(await runDiff(before, after, flags, terminal));
    });
};
