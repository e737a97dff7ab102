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
  why: InputFault | 'no-layout' | 'no-tables';
  sentence: string;
}

/** What was found in inputs; `known`: how many could be read. */
export interface Reported {
  given: Given[];
  faults: Unread[];
  known: number;
}

/**
 * All tables of the inputs, of archives too. An input that holds none beside others that do is a fault; notes, letters and pictures are
 * passed over, unless nothing else was given.
 */
export async function readTables({ inputs, faults: absent }: Inputs, terminal: Terminal): Promise<Reported> {
  const { messages } = terminal;
  const { noLayout, noTables } = messages.compare.faults;
  const found: Reported = { given: [], faults: absent.map((fault) => unreadOf(fault, messages)), known: 0 };
  const without: Unread[] = [];
  const passed: Unread[] = [];
  const lacking = (path: string): Unread => ({ path, why: 'no-layout', sentence: noLayout(path) });
  await withScratch(async (scratch) => {
    for (const named of inputs) {
      await orFault(found, terminal, async () => {
        const { inputs: files, faults, skipped } = await unpackTabled(named, join(scratch, 'unpacked'));
        passed.push(...skipped.map(({ path }): Unread => ({ path, why: 'no-tables', sentence: noTables(path) })));
        found.faults.push(...faults.map((fault) => unreadOf(fault, messages)));
        // An empty archive.
        if (files.length + faults.length + skipped.length === 0) passed.push(lacking(named.shown));
        for (const input of files) {
          await orFault(found, terminal, async () => {
            const count = await readInput(input, found, terminal);
            if (count === 0 && isNoExportName(input.shown)) {
              passed.push(lacking(input.shown));
              return;
            }
            found.known++;
            if (count === 0) without.push(lacking(input.shown));
          });
        }
      });
    }
  });
  if (found.known + found.faults.length === 0) {
    const known = passed.filter(({ why }) => why === 'no-layout').length;
    return { ...found, faults: passed, known };
  }
  for (const { path } of passed) terminal.err(`${messages.commands.progress.skipped['no-export'](path, '')}\n`);
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
