import { InputError } from '../../intake/errors.ts';
import { openReported } from '../../intake/openReported.ts';
import type { ReportedTable } from '../../intake/reported/table.ts';
import { inputSentence } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { resolveInputs } from './inputs.ts';

/** A table of an input, by the place that sentences name. */
export interface Given {
  path: string;
  place: string;
  table: ReportedTable;
}

/** All tables of the inputs; `known`: how many inputs could be read. An input that holds none beside others that do is a fault. */
export async function readTables(args: string[], terminal: Terminal) {
  const { messages, cwd } = terminal;
  const { inputs, faults: unresolved } = await resolveInputs(args, cwd, '-');
  const faults = unresolved.map((fault) => inputSentence(fault, messages));
  const given: Given[] = [];
  const without: string[] = [];
  let known = 0;
  for (const input of inputs) {
    try {
      const tables = await openReported(input);
      known++;
      if (tables.length === 0) without.push(messages.compare.faults.noLayout(input.shown));
      for (const table of tables) {
        const place = table.sheet === null ? input.shown : messages.compare.place(input.shown, table.sheet);
        given.push({ path: input.shown, place, table });
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(inputSentence(error, messages));
    }
  }
  return { given, faults: [...faults, ...without], known };
}
