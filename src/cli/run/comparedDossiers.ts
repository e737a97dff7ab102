import { movedDossiers } from '../../casefile/compare/moved.ts';
import { countingRules } from '../../casefile/compare/rules.ts';
import type { TracedDossier } from '../../casefile/figures/trace.ts';
import type { Case } from '../../casefile/store/open.ts';
import type { Compared } from '../../report/compare/comparedReport.ts';
import { printTrace } from '../../write/screen/traceTable.ts';
import { UsageError } from '../failure.ts';
import type { Terminal } from '../terminal.ts';

const MOST_ON_SCREEN = 50;

/** The dossiers that a rule moves in the tables compared, as text. Throws UsageError when it explains none of them. */
export async function* listDossiers(
  rule: string,
  done: Compared[],
  opened: Case,
  format: 'table' | 'csv' | 'json',
  terminal: Terminal,
): AsyncGenerator<string> {
  const { messages, columns, interactive } = terminal;
  if (!done.some(({ compared }) => compared.rules.includes(rule))) {
    const used = [...new Set(done.flatMap(({ compared }) => compared.rules))];
    throw new UsageError(messages.compare.faults.noRule(rule, used.join(', ')));
  }
  const does = countingRules().find(({ id }) => id === rule)?.does[messages.language] ?? '';
  const options = {
    about: [...(opened.reveal ? [messages.page.internal] : []), messages.compare.listed(rule, does)],
    ...{ columns, format, messages, reveal: opened.reveal },
    most: interactive ? MOST_ON_SCREEN : Number.POSITIVE_INFINITY,
  };
  yield* printTrace(dossiersOf(rule, done, opened), options);
}

async function* dossiersOf(rule: string, done: Compared[], { db }: Case): AsyncGenerator<TracedDossier[]> {
  for (const { compared, counted } of done) yield* movedDossiers(db, rule, compared, counted);
}
