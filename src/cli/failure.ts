import { BrokenSum } from '../casefile/figures/proof.ts';
import { InputError, MappingError } from '../intake/errors.ts';
import type { Messages } from '../messages/index.ts';
import { PlanError, type PlanProblem } from '../plan/error.ts';

/** Exit codes (spec section 2). */
export const EXIT = {
  complete: 0,
  findings: 1,
  usage: 2,
  incomplete: 3,
  nothing: 4,
  bug: 70,
  interrupted: 130,
} as const;

/** A command that cannot go on for a reason the user can mend; `sentence` is in the user's language already. */
export class UsageError extends Error {
  readonly exit: number;

  constructor(sentence: string, exit: number = EXIT.usage) {
    super(sentence);
    this.exit = exit;
  }
}

/** Stopped by Ctrl-C. */
export class Interrupted extends Error {}

/** A known failure as one sentence and its exit code; null for a failure nobody foresaw, which keeps its stack. */
export function explainFailure(error: unknown, messages: Messages): { sentence: string; exit: number } | null {
  const { faults } = messages;
  if (error instanceof UsageError) return { sentence: error.message, exit: error.exit };
  if (error instanceof InputError) return { sentence: inputSentence(error, messages), exit: EXIT.incomplete };
  if (error instanceof MappingError) {
    const kinds: Readonly<Record<string, string>> = faults.mappingKinds;
    const expected = kinds[error.expected] ?? error.expected;
    return { sentence: faults.mapping[error.fault](error.place, error.seen, expected), exit: EXIT.usage };
  }
  if (error instanceof PlanError) {
    return { sentence: error.problems.map((one) => planSentence(one, messages)).join('\n'), exit: EXIT.usage };
  }
  if (error instanceof BrokenSum) return { sentence: faults.brokenSum(error.message), exit: EXIT.bug };
  if (error instanceof Interrupted) return { sentence: faults.interrupted, exit: EXIT.interrupted };
  return null;
}

/** What is wrong with an input, as a sentence. */
export function inputSentence({ fault, path, detail }: InputError, { faults }: Messages): string {
  return faults.input[fault](path, detail);
}

function planSentence(error: PlanProblem, { faults }: Messages): string {
  const { planWords } = faults;
  const seen = error.seen ?? planWords.nothing;
  switch (error.code) {
    case 'yaml':
      return faults.plan(error.file, error.key, seen, planWords.yaml(error.line ?? 0, error.column ?? 0));
    case 'unreadable':
      return faults.plan(error.file, error.key, seen, error.expected ?? planWords.readable);
    case 'unknown-key':
      return faults.plan(error.file, error.key, planWords.unknownKey, error.expected ?? planWords.valid);
    case 'duplicate':
      return faults.plan(error.file, error.key, seen, planWords.other(error.expected ?? ''));
    default:
      return faults.plan(error.file, error.key, seen, error.expected ?? planWords.valid);
  }
}
