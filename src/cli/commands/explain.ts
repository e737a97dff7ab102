import { jsonText } from '../../text/jsonText.ts';
import { examples, type Subcommand } from '../command.ts';
import { EXIT, UsageError } from '../failure.ts';
import { caseOption, printOption } from '../options/common.ts';
import type { Terminal } from '../terminal.ts';

interface ExplainFlags {
  case: string;
  format: 'table' | 'csv' | 'json';
}

const MOST_NEAR = 3;

/** `audit explain`: all that the case knows of one dossier. */
export const explain: Subcommand = (command, terminal, done) => {
  const { messages } = terminal;
  const words = messages.commands.explain;
  command
    .description(words.summary)
    .argument('<code>', words.code)
    .addOption(caseOption(messages))
    .addOption(printOption(messages))
    .addHelpText(
      'after',
      examples(terminal, 'audit explain H41.14-220802-0011', 'audit explain "so-y-te.xlsx › HoSo › 12"'),
    )
    .action(async (code: string, flags: ExplainFlags) => done(await run(code, flags, terminal)));
};

async function run(code: string, flags: ExplainFlags, terminal: Terminal): Promise<number> {
  const { explainDossier, findDossiers, nearestCodes } = await import('../../casefile/explain/explain.ts');
  const { explanationCsv, printExplanation } = await import('../../write/screen/explanation.ts');
  const { personsMark } = await import('../../write/screen/revealed.ts');
  const { wrapped } = await import('../../write/screen/wrapped.ts');
  const { withCase } = await import('../run/withCase.ts');
  const { columns, messages } = terminal;
  return withCase(flags.case, terminal, async (opened) => {
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
    const print = {
      json: () => `${jsonText({ ...personsMark(opened.reveal), ...explanation }, 2)}\n`,
      csv: () => explanationCsv(explanation),
      table: () => {
        const warning = opened.reveal ? `${wrapped(messages.page.internal, columns)}\n\n` : '';
        return `${warning}${printExplanation(explanation, columns, messages)}`;
      },
    };
    await terminal.out(print[flags.format]());
    return EXIT.complete;
  });
}
