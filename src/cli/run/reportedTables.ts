import { InputError } from '../../intake/errors.ts';
import { isNoExportName } from '../../intake/foreign.ts';
import { openReported } from '../../intake/openReported.ts';
import { recognise } from '../../intake/recognise.ts';
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
  const pass = (path: string) => terminal.err(`${messages.commands.progress.skipped['no-export'](path, '')}\n`);
  for (const input of inputs) {
    try {
      // A folder of tables holds notes and letters too.
      const tables = (await recognise(input.path, input.shown)).is === 'no-export' ? null : await openReported(input);
      if (tables === null || (tables.length === 0 && isNoExportName(input.shown))) {
        pass(input.shown);
        continue;
      }
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
