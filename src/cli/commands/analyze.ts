import { SPLITS } from '../../plan/windowParts.ts';
import { examples, type Subcommand } from '../command.ts';
import type { AnalyzeFlags } from '../options/analyzeOptions.ts';
import {
  forceOption,
  formatsOption,
  mappingOption,
  memoryOption,
  option,
  planOption,
  quietOption,
  revealOption,
  shareOption,
  workbookRowsOption,
} from '../options/common.ts';
import { dayOption } from '../options/days.ts';
import { DEFAULT_OUT } from '../options/defaults.ts';

/** `audit analyze`: exports in, report folder out. */
export const analyze: Subcommand = (command, terminal, done) => {
  const { messages } = terminal;
  const words = messages.commands.analyze;
  command
    .description(words.summary)
    .argument('<export...>', messages.commands.exports)
    .addOption(option('--out <dir>', messages.commands.out).default(DEFAULT_OUT))
    .addOption(planOption(messages))
    .addOption(mappingOption(messages))
    .addOption(option('--unit <name>', words.unit))
    .addOption(dayOption('--from <date>', words.from))
    .addOption(dayOption('--to <date>', words.to))
    .addOption(dayOption('--carried-before <date>', words.carriedBefore))
    .addOption(dayOption('--as-of <date>', words.asOf))
    .addOption(option('--deadline <mode>', words.deadline).choices(['instant', 'day']))
    .addOption(option('--unit-by <which>', words.unitBy).choices(['settle', 'receive']))
    .addOption(option('--procedures <file>', words.procedures))
    .addOption(option('--split <period>', words.split).choices(SPLITS))
    .addOption(option('--profile <list>', words.profile))
    .addOption(option('--compare <path>', words.compare))
    .addOption(formatsOption(messages))
    .addOption(workbookRowsOption(messages))
    .addOption(memoryOption(messages))
    .addOption(dayOption('--exported-on <date>', words.exportedOn))
    .addOption(option('--fail-on <severity>', words.failOn).choices(['high', 'medium', 'low', 'none']).default('none'))
    .addOption(option('--strict', words.strict))
    .addOption(option('--timing', words.timing))
    .addOption(forceOption(messages))
    .addOption(quietOption(messages))
    .addOption(option('--json', words.json))
    .addOption(revealOption(messages))
    .addOption(shareOption(messages))
    .addHelpText(
      'after',
      examples(
        terminal,
        'audit analyze exports/ --out bao-cao',
        'audit analyze exports/ --compare bieu-bao-cao/',
        'audit analyze *.xlsx --as-of 2022-12-31 --json',
      ),
    )
    .action(async (exports: string[], flags: AnalyzeFlags) => {
      const { runAnalysis } = await import('../run/analysis.ts');
      done(await runAnalysis(exports, flags, terminal));
    });
};
