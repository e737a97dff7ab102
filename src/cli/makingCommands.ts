import { type Command, Option } from 'commander';
import { SPLITS } from '../plan/parts.ts';
import { FORMAT_NAMES } from '../write/index.ts';
import type { AnalyzeFlags } from './analyzeOptions.ts';
import type { InspectFlags } from './commands/inspect.ts';
import type { ReportFlags } from './commands/report.ts';
import { DEFAULT_AGAIN, DEFAULT_MEMORY, DEFAULT_OUT, DEFAULT_PLAN } from './defaults.ts';
import { type Done, examples, option, subcommand } from './subcommand.ts';
import type { Terminal } from './terminal.ts';

/** `audit analyze`; its code is loaded when it runs, so that help is quick. */
export function addAnalyze(program: Command, terminal: Terminal, done: Done): void {
  const words = terminal.messages.commands.analyze;
  subcommand(program, 'analyze', words.summary, terminal)
    .argument('<export...>', words.exports)
    .addOption(option('--out <dir>', words.out).default(DEFAULT_OUT))
    .addOption(option('--plan <id|file>', words.plan).default(DEFAULT_PLAN))
    .addOption(option('--mapping <file>', words.mapping))
    .addOption(option('--unit <name>', words.unit))
    .addOption(option('--from <date>', words.from))
    .addOption(option('--to <date>', words.to))
    .addOption(option('--carried-before <date>', words.carriedBefore))
    .addOption(option('--as-of <date>', words.asOf))
    .addOption(option('--deadline <mode>', words.deadline).choices(['instant', 'day']))
    .addOption(option('--unit-by <which>', words.unitBy).choices(['settle', 'receive']))
    .addOption(option('--procedures <file>', terminal.messages.deadlines.option))
    .addOption(option('--split <period>', terminal.messages.rollForward.split).choices(SPLITS))
    .addOption(option('--format <list>', `${words.format}: ${FORMAT_NAMES.join(',')}`))
    .addOption(option('--memory <size>', words.memory).default(DEFAULT_MEMORY))
    .addOption(option('--exported-on <date>', terminal.messages.rules.commands.exportedOn))
    .addOption(
      option('--fail-on <severity>', terminal.messages.rules.commands.failOn)
        .choices(['high', 'medium', 'low', 'none'])
        .default('none'),
    )
    .addOption(option('--strict', words.strict))
    .addOption(new Option('--force', words.force))
    .addOption(option('--quiet', words.quiet))
    .addOption(option('--json', words.json))
    .addOption(new Option('--reveal', words.reveal))
    .addHelpText(
      'after',
      examples(terminal, 'audit analyze exports/ --out bao-cao', 'audit analyze *.xlsx --as-of 2022-12-31 --json'),
    )
    .action(async (exports: string[], flags: AnalyzeFlags) => {
      const { analyze } = await import('./commands/analyze.ts');
      done(await analyze(exports, flags, terminal));
    });
}

/** `audit inspect`. */
export function addInspect(program: Command, terminal: Terminal, done: Done): void {
  const words = terminal.messages.commands.inspect;
  const { exports, mapping } = terminal.messages.commands.analyze;
  subcommand(program, 'inspect', words.summary, terminal)
    .argument('<export...>', exports)
    .addOption(option('--mapping <file>', mapping))
    .addOption(option('--write-mapping <file>', words.writeMapping))
    .addOption(option('--json', words.json))
    .addHelpText('after', examples(terminal, 'audit inspect so-y-te.xlsx --write-mapping so-y-te.yml'))
    .action(async (paths: string[], flags: InspectFlags) => {
      const { inspect } = await import('./commands/inspect.ts');
      done(await inspect(paths, flags, terminal));
    });
}

/** `audit report`. */
export function addReport(program: Command, terminal: Terminal, done: Done): void {
  const { analyze: options, report: words } = terminal.messages.commands;
  subcommand(program, 'report', words.summary, terminal)
    .argument('<case>', words.case)
    .addOption(option('--out <dir>', options.out).default(DEFAULT_AGAIN))
    .addOption(option('--format <list>', `${options.format}: ${FORMAT_NAMES.join(',')}`))
    .addOption(new Option('--unit <name>', words.unit))
    .addOption(option('--memory <size>', options.memory).default(DEFAULT_MEMORY))
    .addOption(new Option('--force', options.force))
    .addOption(option('--quiet', options.quiet))
    .addOption(new Option('--reveal', options.reveal))
    .addHelpText(
      'after',
      examples(
        terminal,
        'audit report audit-report --format xlsx --unit "Sở Y tế" --out so-y-te',
        'audit report audit-report/case.duckdb --lang en',
      ),
    )
    .action(async (file: string, flags: ReportFlags) => {
      const { report } = await import('./commands/report.ts');
      done(await report(file, flags, terminal));
    });
}
