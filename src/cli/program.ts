import { type Command, Option } from 'commander';
import type { AnalyzeFlags } from './analyzeOptions.ts';
import type { InspectFlags } from './commands/inspect.ts';
import type { TraceFlags } from './commands/trace.ts';
import type { Terminal } from './terminal.ts';

type Done = (exit: number) => void;

const DEFAULT_OUT = 'audit-report';
const DEFAULT_CASE = `${DEFAULT_OUT}/case.duckdb`;
/** With what the process itself takes this stays under 1 GB. */
const DEFAULT_MEMORY = '512MB';

/** `audit analyze`; its code is loaded when it runs, so that help is quick. */
export function addAnalyze(program: Command, terminal: Terminal, done: Done): void {
  const words = terminal.messages.commands.analyze;
  subcommand(program, 'analyze', words.summary, terminal)
    .argument('<export...>', words.exports)
    .addOption(option('--out <dir>', words.out).default(DEFAULT_OUT))
    .addOption(option('--plan <id|file>', words.plan).default('2960-kh-ttcp'))
    .addOption(option('--mapping <file>', words.mapping))
    .addOption(option('--unit <name>', words.unit))
    .addOption(option('--from <date>', words.from))
    .addOption(option('--to <date>', words.to))
    .addOption(option('--carried-before <date>', words.carriedBefore))
    .addOption(option('--as-of <date>', words.asOf))
    .addOption(option('--deadline <mode>', words.deadline).choices(['instant', 'day']))
    .addOption(option('--unit-by <which>', words.unitBy).choices(['settle', 'receive']))
    .addOption(option('--format <list>', words.format))
    .addOption(option('--memory <size>', words.memory).default(DEFAULT_MEMORY))
    .addOption(option('--strict', words.strict))
    .addOption(option('--force', words.force))
    .addOption(option('--quiet', words.quiet))
    .addOption(option('--json', words.json))
    .addOption(option('--reveal', words.reveal))
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

/** `audit trace`. */
export function addTrace(program: Command, terminal: Terminal, done: Done): void {
  const words = terminal.messages.commands.trace;
  subcommand(program, 'trace', words.summary, terminal)
    .argument('<figure>', words.figure)
    .addOption(option('--case <file>', words.case).default(DEFAULT_CASE))
    .addOption(option('--unit <name>', words.unit))
    .addOption(option('--field <name>', words.field))
    .addOption(option('--procedure <name>', words.procedure))
    .addOption(new Option('--format <format>', words.format).choices(['table', 'csv', 'json']).default('table'))
    .addHelpText('after', examples(terminal, 'audit trace settled.late --unit "Sở Y tế" --format csv'))
    .action(async (figure: string, flags: TraceFlags) => {
      const { trace } = await import('./commands/trace.ts');
      done(await trace(figure, flags, terminal));
    });
}

function subcommand(program: Command, name: string, summary: string, { messages }: Terminal): Command {
  const { commands } = messages;
  return program
    .command(name)
    .description(summary)
    .helpOption('-h, --help', commands.help)
    .addOption(
      new Option('--lang <vi|en>', commands.analyze.lang).env('AUDIT_LANG').choices(['vi', 'en']).default('vi'),
    )
    .addOption(new Option('--no-color', commands.analyze.noColor));
}

/** An option that an AUDIT_* variable can give too: AUDIT_OUT for --out, AUDIT_AS_OF for --as-of. */
function option(flags: string, description: string): Option {
  const made = new Option(flags, description);
  return made.env(`AUDIT_${made.name().toUpperCase().replaceAll('-', '_')}`);
}

function examples({ messages }: Terminal, ...lines: string[]): string {
  return `\n${messages.commands.examples}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
