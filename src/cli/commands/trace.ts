import type { Case } from '../../casefile/open.ts';
import { namesIn, openCase } from '../../casefile/open.ts';
import { procedureCode } from '../../casefile/procedures.ts';
import { type Narrowing, TRACEABLE, traceFigure } from '../../casefile/trace.ts';
import { fold, nearest } from '../../text/fold.ts';
import { EXIT, UsageError } from '../failure.ts';
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
    const dossiers = traceFigure(opened.db, opened.window, figure, narrowing);
    const { printTrace } = await import('../../write/traceTable.ts');
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

/** Names are compared as the report groups them; "(không ghi)" is what is not stated. */
async function narrowingOf({ db }: Case, flags: TraceFlags, { messages }: Terminal): Promise<Narrowing> {
  const narrowing: Narrowing = {};
  for (const option of ['unit', 'field', 'procedure'] as const) {
    const asked = flags[option];
    if (asked === undefined) continue;
    if (fold(asked) === fold(messages.report.notStated)) {
      narrowing[option] = null;
      continue;
    }
    const names = await namesIn(db, option);
    const code = option === 'procedure' ? procedureCode(asked) : asked;
    const found =
      names.find((name) => name === asked) ??
      names.find((name) => name === code) ??
      names.find((name) => fold(name) === fold(asked));
    if (found === undefined) {
      const near = nearest(asked, names) ?? '';
      throw new UsageError(messages.faults.usage.unknownName(`--${option}`, asked, near));
    }
    narrowing[option] = found;
  }
  return narrowing;
}
