import { Option } from 'commander';
import { examples, type Subcommand } from '../command.ts';
import { EXIT, UsageError } from '../failure.ts';
import { caseOption, printOption, revealOption } from '../options/common.ts';
import { DEFAULT_MEMORY, DEFAULT_TIMEOUT } from '../options/defaults.ts';
import { wholeNumber } from '../options/wholeNumber.ts';
import type { Terminal } from '../terminal.ts';

interface QueryFlags {
  case: string;
  format: 'table' | 'csv' | 'json';
  limit?: string;
  timeout: string;
  reveal?: boolean;
}

const MOST_ON_SCREEN = 50;

/** `audit query`: one reading SQL statement over the views of a case. */
export const query: Subcommand = (command, terminal, done) => {
  const { messages } = terminal;
  const words = messages.commands.query;
  command
    .description(words.summary)
    .argument('<sql>', words.sql)
    .addOption(caseOption(messages))
    .addOption(printOption(messages))
    .addOption(new Option('--limit <n>', words.limit))
    .addOption(new Option('--timeout <seconds>', words.timeout).default(DEFAULT_TIMEOUT))
    .addOption(revealOption(messages))
    .addHelpText(
      'after',
      examples(
        terminal,
        'audit query "SELECT unit, count(*) FROM verdict WHERE is_overdue GROUP BY unit"',
        'audit query "DESCRIBE dossier" --format csv',
      ),
    )
    .action(async (sql: string, flags: QueryFlags) => done(await run(sql, flags, terminal)));
};

async function run(sql: string, flags: QueryFlags, terminal: Terminal): Promise<number> {
  const { answer } = await import('../../casefile/query/query.ts');
  const { openSandbox } = await import('../../casefile/query/sandbox.ts');
  const { QueryRefused } = await import('../../casefile/query/refused.ts');
  const { printAnswer } = await import('../../write/screen/answer.ts');
  const { knownCase } = await import('../run/withCase.ts');
  const { withScratch } = await import('../work/workFolder.ts');
  const { messages } = terminal;
  const limit = flags.limit === undefined ? null : wholeNumber('--limit', flags.limit, messages);
  const timeout = wholeNumber('--timeout', flags.timeout, messages);
  const { path, window, reveal } = await knownCase(flags.case, terminal);
  if (flags.reveal && !reveal) throw new UsageError(messages.faults.usage.nothingToReveal(flags.case));
  const mask = reveal && !flags.reveal;
  return withScratch(async (scratch) => {
    const sandbox = await openSandbox({ path, window, spill: scratch, memory: DEFAULT_MEMORY, mask });
    try {
      const options = {
        format: flags.format,
        columns: terminal.columns,
        most: terminal.interactive && limit === null ? MOST_ON_SCREEN : Number.POSITIVE_INFINITY,
        reveal: reveal && !mask,
        messages,
      };
      const found = await answer(sandbox.connection, sql, { limit, timeout });
      for await (const text of printAnswer(found, options)) await terminal.out(text);
      return EXIT.complete;
    } catch (error) {
      if (error instanceof QueryRefused) throw new UsageError(messages.faults.usage.query[error.why](error.seen));
      throw error;
    } finally {
      sandbox.close();
    }
  });
}
