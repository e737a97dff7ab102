import { Argument, Option } from 'commander';
import { LANGUAGES, type Messages } from '../../messages/index.ts';
import { FORMAT_NAMES } from '../../write/index.ts';
import { DEFAULT_CASE, DEFAULT_MEMORY, DEFAULT_PLAN } from './defaults.ts';

/** An option whose value is a list of words: completion offers them, the command checks them. */
export class ListOption extends Option {
  readonly words: readonly string[];

  constructor(flags: string, description: string, words: readonly string[]) {
    super(flags, description);
    this.words = words;
  }
}

/** An argument for which completion offers words that help does not list, for they are many; the command checks it. */
export class WordArgument extends Argument {
  readonly words: () => Promise<readonly string[]>;

  constructor(name: string, description: string, words: () => Promise<readonly string[]>) {
    super(name, description);
    this.words = words;
  }
}

/**
 * An option that an AUDIT_* variable can give too: AUDIT_OUT for --out, AUDIT_AS_OF for --as-of. An empty variable gives
 * nothing, and a switch is on only with 1, true or yes.
 */
export function option(flags: string, description: string): Option {
  return withVariable(new Option(flags, description));
}

const VARIABLES = new WeakMap<Option, string>();

/** The variable that can give an option, set or not; for the docs. */
export function variableOf(one: Option): string | null {
  return VARIABLES.get(one) ?? one.envVar ?? null;
}

function withVariable<O extends Option>(made: O): O {
  const name = `AUDIT_${made.name().toUpperCase().replaceAll('-', '_')}`;
  VARIABLES.set(made, name);
  const value = process.env[name] ?? '';
  const isSwitch = !made.required && !made.optional;
  if (value !== '' && (!isSwitch || /^(1|true|yes)$/i.test(value))) made.env(name);
  return made;
}

// Options that several commands have, each with the same words.

export const languageOption = ({ commands }: Messages) =>
  new Option(`--lang <${LANGUAGES.join('|')}>`, commands.lang).choices(LANGUAGES);

export const caseOption = ({ commands }: Messages) => option('--case <file>', commands.caseFile).default(DEFAULT_CASE);

export const planOption = ({ commands }: Messages) =>
  option('--plan <id|file>', commands.analyze.plan).default(DEFAULT_PLAN);

export const mappingOption = ({ commands }: Messages) => option('--mapping <file>', commands.analyze.mapping);

export const formatsOption = ({ commands }: Messages) =>
  withVariable(new ListOption('--format <list>', `${commands.formats}: ${FORMAT_NAMES.join(',')}`, FORMAT_NAMES));

/** How an asking command prints; not by a variable, for AUDIT_FORMAT is that of reports. */
export const printOption = ({ commands }: Messages) =>
  new Option('--format <format>', commands.print).choices(['table', 'csv', 'json']).default('table');

export const memoryOption = ({ commands }: Messages) =>
  option('--memory <size>', commands.memory).default(DEFAULT_MEMORY);

export const workbookRowsOption = ({ commands }: Messages) => option('--workbook-rows <n>', commands.workbookRows);

export const quietOption = ({ commands }: Messages) => option('--quiet', commands.quiet);

export const jsonOption = ({ commands }: Messages) => option('--json', commands.json);

// What overwrites, unmasks or opens to others is asked for by hand: no variable gives it.

export const forceOption = ({ commands }: Messages) => new Option('--force', commands.force);

export const revealOption = ({ commands }: Messages) => new Option('--reveal', commands.reveal);

export const shareOption = ({ commands }: Messages) => new Option('--share', commands.share);
