import { basename, isAbsolute } from 'node:path';
import type { Case } from '../../casefile/store/open.ts';
import type { ComparedJson } from '../../report/schema/compared.ts';
import { inputSentence, UsageError } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { compareAll } from './comparing.ts';
import { type Inputs, resolveInputs, STDIN } from './inputs.ts';
import { type Reported, readTables } from './reportedTables.ts';

/** Tables that units reported, and the files that hold them. */
export interface ReportedBeside extends Reported {
  inputs: Inputs;
}

/** Reads the tables of --compare before anything is counted; null without the option. Throws UsageError where it names nothing. */
export async function openReportedTables(
  option: string | undefined,
  given: Inputs | null,
  terminal: Terminal,
): Promise<ReportedBeside | null> {
  if (option === undefined) return null;
  const inputs = given ?? (await resolveInputs([option], terminal.cwd, STDIN));
  const [nothing] = inputs.inputs.length === 0 ? inputs.faults : [];
  if (nothing !== undefined) throw new UsageError(inputSentence(nothing, terminal.messages));
  return { ...(await readTables(inputs, terminal)), inputs };
}

/**
 * A folder may hold exports and tables: a file that is named as both is a table of --compare where one was found in it, else an export, and
 * then no table is missed in it.
 */
export function partedFrom(
  named: Inputs,
  reported: ReportedBeside | null,
): { exports: Inputs; reported: ReportedBeside | null } {
  if (reported === null) return { exports: named, reported };
  const { given, faults, inputs } = reported;
  const isNamed = new Set(named.inputs.map(({ path }) => path));
  const both = inputs.inputs.filter(({ path }) => isNamed.has(path));
  const holds = new Set(given.map(({ path }) => path));
  const tables = new Set(both.filter(({ shown }) => holds.has(shown)).map(({ path }) => path));
  const exports = new Set(both.filter(({ path }) => !tables.has(path)).map(({ shown }) => shown));
  return {
    exports: { ...named, inputs: named.inputs.filter(({ path }) => !tables.has(path)) },
    reported: { ...reported, faults: faults.filter(({ path, why }) => why !== 'no-layout' || !exports.has(path)) },
  };
}

/** Compares these tables with a case just judged; says of each that is left out why. Null where none were asked for. */
export async function compareBeside(
  reported: ReportedBeside | null,
  opened: Pick<Case, 'db' | 'plan' | 'window' | 'reveal'>,
  terminal: Terminal,
): Promise<ComparedJson | null> {
  if (reported === null) return null;
  const left: ComparedJson['left'] = [];
  const leave = (path: string, why: ComparedJson['left'][number]['why'], sentence: string) => {
    terminal.err(`${sentence}\n`);
    left.push({ path: isAbsolute(path) ? basename(path) : path, why });
  };
  for (const { path, why, sentence } of reported.faults) leave(path, why, sentence);
  const done = await compareAll(
    reported.given,
    opened,
    {
      ...{ unit: undefined, profile: null, force: false },
      onLeft: ({ place }, { why, sentence }) => leave(place, why, sentence),
    },
    terminal,
  );
  return { tables: done.map(({ compared }) => compared), left };
}
