import { Option } from 'commander';
import { examples, type Subcommand } from '../command.ts';
import { caseOption, forceOption, memoryOption, quietOption } from '../options/common.ts';
import type { ExportFlags } from '../run/exportCase.ts';

/** `audit export`: the dossiers of a case for other programs, and to be put together with those of others. */
export const exportDossiers: Subcommand = (command, terminal, done) => {
  const { messages } = terminal;
  const words = messages.exported;
  command
    .description(words.summary)
    .addOption(caseOption(messages))
    .addOption(new Option('--format <format>', words.format).choices(['parquet', 'csv']))
    .addOption(new Option('--out <file>', words.out).makeOptionMandatory())
    .addOption(forceOption(messages))
    .addOption(memoryOption(messages))
    .addOption(quietOption(messages))
    .addHelpText(
      'after',
      examples(
        terminal,
        'audit export --out huyen-nghi-loc.parquet',
        'audit export --case audit-report --format csv --out ho-so.csv',
      ),
    )
    .action(async (flags: ExportFlags) => {
      const { exportCase } = await import('../run/exportCase.ts');
      done(await exportCase(flags, terminal));
    });
};
