import { examples, type Subcommand, subcommand } from '../command.ts';
import { EXIT, UsageError } from '../failure.ts';
import { jsonOption } from '../options/common.ts';
import { DEFAULT_PLAN } from '../options/defaults.ts';
import type { Terminal } from '../terminal.ts';

/** The plan that `audit plan init` starts from: its comments say what each key means. */
const MODEL = `plans/${DEFAULT_PLAN}.yml`;

/** `audit plan show`, `check` and `init`. */
export const plan: Subcommand = (command, terminal, done) => {
  const { messages } = terminal;
  const words = messages.commands.plan;
  command
    .description(words.summary)
    .helpCommand('help [command]', messages.commands.helpCommand)
    .addHelpText('after', examples(terminal, 'audit plan init ke-hoach.yml', 'audit plan check ke-hoach.yml'))
    .action(() => {
      terminal.err(command.helpInformation());
      done(EXIT.usage);
    });
  subcommand(command, 'show', terminal)
    .description(words.show)
    .argument('[id|file]', words.shown, DEFAULT_PLAN)
    .addOption(jsonOption(messages))
    .action(async (idOrFile: string, flags: { json?: boolean }) =>
      done(await showPlan(idOrFile, flags.json ?? false, terminal)),
    );
  subcommand(command, 'check', terminal)
    .description(words.check)
    .argument('<file>', words.file)
    .action(async (file: string) => done(await checkPlan(file, terminal)));
  subcommand(command, 'init', terminal)
    .description(words.init)
    .argument('<file>', words.file)
    .action(async (file: string) => done(await initPlan(file, terminal)));
};

/** A plan as the program takes it, with every default. */
async function showPlan(idOrFile: string, json: boolean, terminal: Terminal): Promise<number> {
  const { loadPlan } = await import('../../plan/load.ts');
  const { planText } = await import('../../write/screen/planText.ts');
  const shown = await loadPlan(idOrFile);
  await terminal.out(json ? `${JSON.stringify(shown, null, 2)}\n` : planText(shown, terminal.columns));
  return EXIT.complete;
}

/** Says that a plan is valid, its rules too, and on stderr when its calendar does not cover its window. Throws PlanError with every fault. */
async function checkPlan(file: string, terminal: Terminal): Promise<number> {
  const { openPlan } = await import('../run/openPlan.ts');
  const { calendarWarning } = await import('../run/calendarWarning.ts');
  const checked = await openPlan(file);
  await terminal.out(`${terminal.messages.commands.plan.valid(file, checked.id)}\n`);
  const short = calendarWarning(checked, checked.from.day, checked.to.day, terminal.messages);
  if (short !== null) terminal.err(`${short}\n`);
  return EXIT.complete;
}

/** Writes a commented plan to edit. An existing file is never overwritten. */
async function initPlan(file: string, terminal: Terminal): Promise<number> {
  const { readFile, writeFile } = await import('node:fs/promises');
  const { dataFile } = await import('../../text/dataFile.ts');
  const { systemWord } = await import('../systemWord.ts');
  const { commands, faults } = terminal.messages;
  await writeFile(file, await readFile(dataFile(MODEL)), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new UsageError(commands.plan.exists(file));
    throw new UsageError(faults.usage.cannotWrite(file, systemWord(error, terminal.messages)));
  });
  await terminal.out(`${commands.plan.written(file)}\n`);
  return EXIT.complete;
}
