import type { Narrowing } from '../../casefile/figures/narrowing.ts';
import { TRACEABLE, traceFigure } from '../../casefile/figures/trace.ts';
import { type Case, openCase } from '../../casefile/store/open.ts';
import { nearest } from '../../text/fold.ts';
import { EXIT, UsageError } from '../failure.ts';
import { nameOf } from '../names.ts';
import type { Terminal } from '../terminal.ts';

export interface TraceFlags {
  case: string;
  unit?: string;
  field?: string;
  procedure?: string;
  format: 'table' | 'csv' | 'json';
}

const MOST_ON_SCREEN = 50;

/** `audit trace`: the dossiers behind a figure, as many lines as the figure counts. Returns the exit code. */
export async function trace(figure: string, flags: TraceFlags, terminal: Terminal): Promise<number> {
  const { usage } = terminal.messages.faults;
  if (!TRACEABLE.includes(figure)) throw new UsageError(usage.unknownFigure(figure, nearest(figure, TRACEABLE) ?? ''));
  const opened = await openCase(flags.case).catch(() => {
    throw new UsageError(usage.noCase(flags.case));
  });
  try {
    const narrowing = await narrowingOf(opened, flags, terminal);
    const dossiers = traceFigure(opened.db, opened.window, figure, { ...narrowing, form: opened.plan.form06a });
    const { printTrace } = await import('../../write/screen/traceTable.ts');
    const options = {
      format: flags.format,
      reveal: opened.reveal,
      most: terminal.interactive ? MOST_ON_SCREEN : Number.POSITIVE_INFINITY,
      messages: terminal.messages,
    };
    for await (const text of printTrace(dossiers, options)) await terminal.out(text);
    return EXIT.complete;
  } finally {
    opened.db.close();
  }
}

async function narrowingOf({ db, plan }: Case, flags: TraceFlags, { messages }: Terminal): Promise<Narrowing> {
  const units = plan.units.map(({ name }) => name);
  const narrowing: Narrowing = {};
  for (const option of ['unit', 'field', 'procedure'] as const) {
    const asked = flags[option];
    if (asked !== undefined) narrowing[option] = await nameOf(db, option, asked, units, messages);
  }
  return narrowing;
}
