import { explainDossier, findDossiers, nearestCodes } from '../../casefile/explain/explain.ts';
import { openCase } from '../../casefile/store/open.ts';
import { EXIT, UsageError } from '../failure.ts';
import type { Terminal } from '../terminal.ts';

export interface ExplainFlags {
  case: string;
  format: 'table' | 'csv' | 'json';
}

const MOST_NEAR = 3;

/** `audit explain`: all that the case knows of one dossier. Returns the exit code. */
export async function explain(code: string, flags: ExplainFlags, terminal: Terminal): Promise<number> {
  const { messages } = terminal;
  const opened = await openCase(flags.case).catch(() => {
    throw new UsageError(messages.faults.usage.noCase(flags.case));
  });
  try {
    const [found, ...more] = await findDossiers(opened.db, code);
    if (found === undefined) {
      const near = await nearestCodes(opened.db, code, MOST_NEAR);
      throw new UsageError(messages.explain.unknown(code, near.join(', ')));
    }
    if (more.length > 0) {
      const places = [found, ...more].slice(0, MOST_NEAR).map(({ place }) => `"${place}"`);
      throw new UsageError(messages.explain.several(code, more.length + 1, places.join(', ')));
    }
    if (found.kind !== null) {
      const kinds = messages.report.layout as Record<string, string>;
      throw new UsageError(messages.explain.noDossier(code, kinds[found.kind] ?? messages.explain.blankRow));
    }
    const explanation = await explainDossier(opened, found.rowId);
    if (flags.format === 'json') await terminal.out(`${JSON.stringify(explanation, null, 2)}\n`);
    else {
      const { explanationCsv, printExplanation } = await import('../../write/screen/explanation.ts');
      const text = flags.format === 'csv' ? explanationCsv(explanation) : printExplanation(explanation, messages);
      await terminal.out(text);
    }
    return EXIT.complete;
  } finally {
    opened.db.close();
  }
}
