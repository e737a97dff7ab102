import { type Command, Option } from 'commander';
import { SPLITS } from '../plan/parts.ts';
import type { AnalyzeFlags } from './analyzeOptions.ts';
import type { ExplainFlags } from './commands/explain.ts';
import type { InspectFlags } from './commands/inspect.ts';
import type { ReportFlags } from './commands/report.ts';
import type { RulesFlags } from './commands/rules.ts';
import type { TraceFlags } from './commands/trace.ts';
import { EXIT } from './failure.ts';
import { examples, option, subcommand } from './subcommand.ts';
import type { Terminal } from './terminal.ts';

type Done = (exit: number) => void;

const DEFAULT_PLAN = '2960-kh-ttcp';
const DEFAULT_OUT = 'audit-report';
const DEFAULT_AGAIN = `${DEFAULT_OUT}-again`;
const DEFAULT_CASE = `${DEFAULT_OUT}/case.duckdb`;
/** With what the process itself takes this stays under 1 GB. */
const DEFAULT_MEMORY = '512MB';

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
    .addOption(option('--format <list>', words.format))
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
    .addOption(option('--format <list>', options.format))
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

/** `audit trace`. */
export function addTrace(program: Command, terminal: Terminal, done: Done): void {
  const words = terminal.messages.commands.trace;
  subcommand(program, 'trace', words.summary, terminal)
    .argument('<figure>', words.figure)
    .addOption(option('--case <file>', words.case).default(DEFAULT_CASE))
    .addOption(new Option('--unit <name>', words.unit))
    .addOption(new Option('--field <name>', words.field))
    .addOption(new Option('--procedure <name>', words.procedure))
    .addOption(new Option('--format <format>', words.format).choices(['table', 'csv', 'json']).default('table'))
    .addHelpText('after', examples(terminal, 'audit trace settled.late --unit "Sở Y tế" --format csv'))
    .action(async (figure: string, flags: TraceFlags) => {
      const { trace } = await import('./commands/trace.ts');
      done(await trace(figure, flags, terminal));
    });
}

/** `audit explain`. */
export function addExplain(program: Command, terminal: Terminal, done: Done): void {
  const words = terminal.messages.explain;
  subcommand(program, 'explain', words.summary, terminal)
    .argument('<code>', words.code)
    .addOption(option('--case <file>', terminal.messages.commands.trace.case).default(DEFAULT_CASE))
    .addOption(new Option('--format <format>', words.format).choices(['table', 'json']).default('table'))
    .addHelpText(
      'after',
      examples(terminal, 'audit explain H41.14-220802-0011', 'audit explain "so-y-te.xlsx › HoSo › 12"'),
    )
    .action(async (code: string, flags: ExplainFlags) => {
      const { explain } = await import('./commands/explain.ts');
      done(await explain(code, flags, terminal));
    });
}

/** `audit rules`. */
export function addRules(program: Command, terminal: Terminal, done: Done): void {
  const words = terminal.messages.rules.commands;
  subcommand(program, 'rules', words.rules, terminal)
    .argument('[rule]', words.rule)
    .addOption(option('--plan <id|file>', terminal.messages.commands.analyze.plan).default(DEFAULT_PLAN))
    .addOption(option('--json', words.json))
    .addHelpText('after', examples(terminal, 'audit rules RF02'))
    .action(async (id: string | undefined, flags: RulesFlags) => {
      const { rules } = await import('./commands/rules.ts');
      done(await rules(id, flags, terminal));
    });
}

/** `audit plan show`, `check` and `init`. */
export function addPlan(program: Command, terminal: Terminal, done: Done): void {
  const words = terminal.messages.rules.commands;
  const plan = subcommand(program, 'plan', words.plan, terminal)
    .helpCommand('help [command]', terminal.messages.commands.helpCommand)
    .addHelpText('after', examples(terminal, 'audit plan init ke-hoach.yml', 'audit plan check ke-hoach.yml'))
    .action(() => {
      terminal.err(plan.helpInformation());
      done(EXIT.usage);
    });
  subcommand(plan, 'show', words.show, terminal)
    .argument('[id|file]', words.shown, DEFAULT_PLAN)
    .addOption(option('--json', words.json))
    .action(async (idOrFile: string, flags: { json?: boolean }) => {
      const { showPlan } = await import('./commands/plan.ts');
      done(await showPlan(idOrFile, flags.json ?? false, terminal));
    });
  subcommand(plan, 'check', words.check, terminal)
    .argument('<file>', words.file)
    .action(async (file: string) => {
      const { checkPlan } = await import('./commands/plan.ts');
      done(await checkPlan(file, terminal));
    });
  subcommand(plan, 'init', words.init, terminal)
    .argument('<file>', words.file)
    .action(async (file: string) => {
      const { initPlan } = await import('./commands/plan.ts');
      done(await initPlan(file, terminal));
    });
}
