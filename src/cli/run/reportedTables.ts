import { join } from 'node:path';
import { type Tabled, unpackTabled } from '../../intake/archive.ts';
import { InputError, type InputFault } from '../../intake/errors.ts';
import { isNoExportName } from '../../intake/foreign.ts';
import { openReported } from '../../intake/openReported.ts';
import type { ReportedTable } from '../../intake/reported/table.ts';
import type { Messages } from '../../messages/index.ts';
import { maskPath } from '../../text/shown.ts';
import { inputSentence } from '../failure.ts';
import type { Terminal } from '../terminal.ts';
import { withScratch } from '../work/workFolder.ts';
import type { Inputs } from './inputs.ts';

/** A table of an input, by the place that sentences name. */
export interface Given {
  path: string;
  place: string;
  table: ReportedTable;
}

/** An input of which no table can be compared. */
export interface Unread {
  path: string;
  why: InputFault | 'no-layout';
  sentence: string;
}

/** What was found in inputs; `known`: how many could be read. */
export interface Reported {
  given: Given[];
  faults: Unread[];
  known: number;
}

/** All tables of the inputs, of archives too. An input that holds none beside others that do is a fault; notes and letters are passed over. */
export async function readTables({ inputs, faults: absent }: Inputs, terminal: Terminal): Promise<Reported> {
  const { messages } = terminal;
  const found: Reported = { given: [], faults: absent.map((fault) => unreadOf(fault, messages)), known: 0 };
  const without: Unread[] = [];
  const pass = (path: string) => terminal.err(`${messages.commands.progress.skipped['no-export'](path, '')}\n`);
  await withScratch(async (scratch) => {
    for (const named of inputs) {
      await orFault(found, terminal, async () => {
        const unpacked = await unpackTabled(named, join(scratch, 'unpacked'));
        for (const { path } of unpacked.skipped) pass(path);
        found.faults.push(...unpacked.faults.map((fault) => unreadOf(fault, messages)));
        for (const input of unpacked.inputs) {
          await orFault(found, terminal, async () => {
            const count = await readInput(input, found, terminal);
            if (count === 0 && isNoExportName(input.shown)) return pass(input.shown);
            found.known++;
            const { shown: path } = input;
            if (count === 0) without.push({ path, why: 'no-layout', sentence: messages.compare.faults.noLayout(path) });
          });
        }
      });
    }
  });
  return { ...found, faults: [...found.faults, ...without] };
}

/** Puts the tables of an input among those found; gives how many there are. */
async function readInput(input: Tabled, { given }: Reported, { messages }: Terminal): Promise<number> {
  const tables = await openReported(input);
  for (const table of tables) {
    const sheet = table.sheet === null ? null : maskPath(table.sheet);
    const place = sheet === null ? input.shown : messages.compare.place(input.shown, sheet);
    given.push({ path: input.shown, place, table: { ...table, sheet } });
  }
  return tables.length;
}

async function orFault({ faults }: Reported, { messages }: Terminal, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    faults.push(unreadOf(error, messages));
  }
}

function unreadOf(fault: InputError, messages: Messages): Unread {
  return { path: fault.path, why: fault.fault, sentence: inputSentence(fault, messages) };
}
