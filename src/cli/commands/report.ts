import { Option } from 'commander';
import { examples, type Subcommand } from '../command.ts';
import {
  forceOption,
  formatsOption,
  memoryOption,
  option,
  quietOption,
  revealOption,
  shareOption,
  workbookRowsOption,
} from '../options/common.ts';
import { DEFAULT_AGAIN } from '../options/defaults.ts';
import type { ReportFlags } from '../run/reportAgain.ts';

/** `audit report`: a saved case file as a report again, of all units or of one. */
export const report: Subcommand = (command, terminal, done) => {
  const { messages } = terminal;
  const words = messages.commands.report;
  command
    .description(words.summary)
    .argument('<case>', words.case)
    .addOption(option('--out <dir>', messages.commands.out).default(DEFAULT_AGAIN))
    .addOption(formatsOption(messages))
    .addOption(new Option('--unit <name>', words.unit))
    .addOption(workbookRowsOption(messages))
    .addOption(memoryOption(messages))
    .addOption(forceOption(messages))
    .addOption(quietOption(messages))
    .addOption(revealOption(messages))
    .addOption(shareOption(messages))
    .addHelpText(
      'after',
      examples(
        terminal,
        'audit report audit-report --format xlsx --unit "Sở Y tế" --out so-y-te',
        'audit report audit-report/case.duckdb --lang en',
      ),
    )
    .action(async (file: string, flags: ReportFlags) => {
      const { reportAgain } = await import('../run/reportAgain.ts');
      done(await reportAgain(file, flags, terminal));
    });
};
