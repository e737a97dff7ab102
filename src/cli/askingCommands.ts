import { Argument, type Command, Option } from 'commander';
import type { Shell } from './commands/completion.ts';
import type { ExplainFlags } from './commands/explain.ts';
import type { RulesFlags } from './commands/rules.ts';
import type { TraceFlags } from './commands/trace.ts';
import { DEFAULT_CASE, DEFAULT_PLAN } from './defaults.ts';
import { EXIT } from './failure.ts';
import { type Done, examples, option, subcommand } from './subcommand.ts';
import type { Terminal } from './terminal.ts';

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
    .addOption(new Option('--format <format>', words.format).choices(['table', 'csv', 'json']).default('table'))
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

/** `audit completion`. */
export function addCompletion(program: Command, terminal: Terminal, done: Done): void {
  const words = terminal.messages.commands.completion;
  subcommand(program, 'completion', words.summary, terminal)
    .addArgument(new Argument('<shell>', words.shell).choices(['bash', 'powershell']))
    .addHelpText(
      'after',
      examples(
        terminal,
        'eval "$(audit completion bash)"',
        'audit completion powershell | Out-String | Invoke-Expression',
      ),
    )
    .action(async (shell: Shell) => {
      const { completion } = await import('./commands/completion.ts');
      done(await completion(shell, program, terminal));
    });
}
