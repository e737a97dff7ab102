import { BrokenSum } from '../casefile/figures/proof.ts';
import { InputError, MappingError } from '../intake/errors.ts';
import type { Messages } from '../messages/index.ts';
import { PlanError, type PlanProblem } from '../plan/error.ts';
import { machineFault } from '../text/machineFault.ts';
import { systemWord } from './systemWord.ts';

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

/** Standard output takes no more: its reader is gone, or the disk behind it is full. */
export class OutputError extends Error {
  /** Has its reader stopped reading? */
  readonly isClosed: boolean;

  constructor(cause: NodeJS.ErrnoException) {
    super(cause.message, { cause });
    this.isClosed = cause.code === 'EPIPE' || cause.code === 'ERR_STREAM_DESTROYED';
  }
}

/** A known failure as one sentence and its exit code; null for a failure nobody foresaw, which keeps its stack. */
export function explainFailure(error: unknown, messages: Messages): { sentence: string; exit: number } | null {
  const { faults, machine } = messages;
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
  if (error instanceof OutputError) return { sentence: outputSentence(error, messages), exit: EXIT.usage };
  const fault = machineFault(error);
  if (fault !== null) return { sentence: machine[fault], exit: EXIT.usage };
  if (!isOfSystem(error)) return null;
  return { sentence: machine.system(error.path ?? '', systemWord(error, messages)), exit: EXIT.usage };
}

export function outputSentence({ cause }: OutputError, messages: Messages): string {
  return messages.machine.output(systemWord(cause, messages));
}

/** An error of the operating system, about a file or a stream. */
function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
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
