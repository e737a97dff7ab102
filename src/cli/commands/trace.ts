import { Option } from 'commander';
import type { Narrowing } from '../../casefile/figures/narrowing.ts';
import type { Case } from '../../casefile/store/open.ts';
import { examples, type Subcommand } from '../command.ts';
import { EXIT, UsageError } from '../failure.ts';
import { caseOption, forceOption, printOption, WordArgument } from '../options/common.ts';
import type { Terminal } from '../terminal.ts';

interface TraceFlags {
  case: string;
  unit?: string;
  field?: string;
  procedure?: string;
  format: 'table' | 'csv' | 'json';
  out?: string;
  force?: boolean;
}

const MOST_ON_SCREEN = 50;

/** `audit trace`: the dossiers behind a figure, as many lines as the figure counts. */
export const trace: Subcommand = (command, terminal, done) => {
  const { messages } = terminal;
  const words = messages.commands.trace;
  command
    .description(words.summary)
    .addArgument(new WordArgument('<figure>', words.figure, figures))
    .addOption(caseOption(messages))
    .addOption(new Option('--unit <name>', words.unit))
    .addOption(new Option('--field <name>', words.field))
    .addOption(new Option('--procedure <name>', words.procedure))
    .addOption(printOption(messages))
    .addOption(new Option('--out <file>', words.out))
    .addOption(forceOption(messages))
    .addHelpText(
      'after',
      examples(
        terminal,
        'audit trace settled.late --unit "Sở Y tế"',
        'audit trace overdue --case audit-report --out qua-han.xlsx',
        'audit trace settled.late --format csv > settled-late.csv',
      ),
    )
    .action(async (figure: string, flags: TraceFlags) => done(await run(figure, flags, terminal)));
};

async function figures(): Promise<readonly string[]> {
  const { TRACEABLE } = await import('../../casefile/figures/trace.ts');
  return TRACEABLE;
}

async function run(figure: string, flags: TraceFlags, terminal: Terminal): Promise<number> {
  const { TRACEABLE, traceFigure } = await import('../../casefile/figures/trace.ts');
  const { nearest } = await import('../../text/fold.ts');
  const { tracedAbout } = await import('../../report/dossiers/tracedReport.ts');
  const { printTrace } = await import('../../write/screen/traceTable.ts');
  const { withCase } = await import('../run/withCase.ts');
  const { usage } = terminal.messages.faults;
  const words = terminal.messages.commands.trace;
  if (!TRACEABLE.includes(figure)) throw new UsageError(usage.unknownFigure(figure, nearest(figure, TRACEABLE) ?? ''));
  return withCase(flags.case, terminal, async (opened) => {
    const narrowing = await narrowingOf(opened, flags, terminal);
    const asked = { ...opened, messages: terminal.messages };
    if (flags.out !== undefined) {
      const { writeTrace } = await import('../run/writeTrace.ts');
      await writeTrace(flags.out, figure, narrowing, { ...asked, force: flags.force ?? false });
      return EXIT.complete;
    }
    const dossiers = traceFigure(opened.db, opened.window, figure, { ...narrowing, form: opened.plan.form06a });
    const options = {
      about: [
        ...(opened.reveal ? [terminal.messages.page.internal] : []),
        words.read(flags.case),
        ...tracedAbout(figure, narrowing, asked),
      ],
      columns: terminal.columns,
      format: flags.format,
      reveal: opened.reveal,
      most: terminal.interactive ? MOST_ON_SCREEN : Number.POSITIVE_INFINITY,
      messages: terminal.messages,
    };
    for await (const text of printTrace(dossiers, options)) await terminal.out(text);
    return EXIT.complete;
  });
}

async function narrowingOf({ db, plan }: Case, flags: TraceFlags, { messages }: Terminal): Promise<Narrowing> {
  const { nameOf } = await import('../options/names.ts');
  const units = plan.units.map(({ name }) => name);
  const narrowing: Narrowing = {};
  for (const option of ['unit', 'field', 'procedure'] as const) {
    const asked = flags[option];
    if (asked !== undefined) narrowing[option] = await nameOf(db, option, asked, units, messages);
  }
  return narrowing;
}
