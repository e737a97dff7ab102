import { BrokenSum } from '../casefile/figures/proof.ts';
import { InputError, type InputFault, MappingError } from '../intake/errors.ts';
import type { Messages } from '../messages/index.ts';
import { PlanError, type PlanProblem } from '../plan/error.ts';
import { machineFault } from '../text/machineFault.ts';
import { detailWords } from './detailWords.ts';
import { codeWord, systemWord } from './systemWord.ts';

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
    const seen = error.fault === 'unreadable' ? codeWord(error.seen, messages) : error.seen;
    return { sentence: faults.mapping[error.fault](error.place, seen, expected), exit: EXIT.usage };
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
export function inputSentence({ fault, path, detail }: InputError, messages: Messages): string {
  const said = messages.faults.input[fault];
  if (fault === 'unreadable') return said(path, codeWord(detail, messages));
  return said(path, TECHNICAL.has(fault) ? detailWords(detail, messages) : detail);
}

/** Faults whose detail is what a reader says of the bytes. */
const TECHNICAL: ReadonlySet<InputFault> = new Set(['not-workbook', 'truncated', 'bad-archive', 'too-large']);

function planSentence({ code, file, key, ...problem }: PlanProblem, messages: Messages): string {
  const { plan, planWords } = messages.faults;
  const kinds = new Map(Object.entries(planWords.kinds));
  const seen = problem.seen ?? planWords.nothing;
  const expected = problem.expected === null ? planWords.valid : (kinds.get(problem.expected) ?? problem.expected);
  switch (code) {
    case 'yaml': {
      const { line = null, column = null } = problem;
      const at = line === null || column === null ? planWords.readable : planWords.yaml(line, column);
      return plan(file, key, seen === 'TAB_AS_INDENT' ? planWords.tab : planWords.brokenYaml, at);
    }
    case 'unreadable':
      return plan(file, key, codeWord(seen, messages), problem.expected ?? planWords.readable);
    case 'unknown-key':
      return plan(file, key, planWords.unknownKey, expected);
    case 'duplicate':
      return plan(file, key, seen, planWords.other((problem.expected ?? '').replace(/^other than /, '')));
    default:
      return plan(file, key, seen, expected);
  }
}
