import { type ComparedTable, movedBy } from '../../casefile/compare/compare.ts';
import type { Counted } from '../../casefile/compare/counted.ts';
import { countingRules } from '../../casefile/compare/rules.ts';
import { rowsAlike } from '../../casefile/compare/signatures.ts';
import { type TracedDossier, traceRows } from '../../casefile/figures/trace.ts';
import type { Case } from '../../casefile/store/open.ts';
import { printTrace } from '../../write/screen/traceTable.ts';
import { UsageError } from '../failure.ts';
import type { Terminal } from '../terminal.ts';

/** What was compared, with the dossiers of its period. */
export interface Done {
  compared: ComparedTable;
  counted: Counted;
}

const MOST_ON_SCREEN = 50;
const BATCH = 1000;

/** Prints the dossiers that a rule moves in the tables compared. Throws UsageError when it moves none of them. */
export async function listDossiers(
  rule: string,
  done: Done[],
  opened: Case,
  format: 'table' | 'csv' | 'json',
  terminal: Terminal,
): Promise<void> {
  const { messages, columns, interactive } = terminal;
  if (!done.some(({ compared }) => compared.rules.includes(rule))) {
    const used = [...new Set(done.flatMap(({ compared }) => compared.rules))];
    throw new UsageError(messages.compare.faults.noRule(rule, used.join(', ')));
  }
  const does = countingRules().find(({ id }) => id === rule)?.does[messages.language] ?? '';
  const options = {
    about: [messages.compare.listed(rule, does)],
    ...{ columns, format, messages, reveal: opened.reveal },
    most: interactive ? MOST_ON_SCREEN : Number.POSITIVE_INFINITY,
  };
  for await (const text of printTrace(dossiersOf(rule, done, opened), options)) await terminal.out(text);
}

async function* dossiersOf(rule: string, done: Done[], { db }: Case): AsyncGenerator<TracedDossier[]> {
  for (const { compared, counted } of done) {
    const rows = await rowsAlike(db, counted.window, counted.key, movedBy(rule, compared, counted));
    for (let at = 0; at < rows.length; at += BATCH) {
      const ids = rows.slice(at, at + BATCH);
      const found = await traceRows(db, counted.window, ids);
      yield ids.flatMap((id) => found.get(id) ?? []);
    }
  }
}
