import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { unitMatcher } from '../../casefile/dossiers/units.ts';
import { type InspectedTable, inspectTable } from '../../casefile/inspect/inspect.ts';
import { likelyUnits } from '../../casefile/inspect/likelyUnits.ts';
import { shownTable } from '../../casefile/inspect/shownTable.ts';
import { InputError } from '../../intake/errors.ts';
import type { MappingFile } from '../../intake/heading/mapping.ts';
import { loadMapping } from '../../intake/heading/readMapping.ts';
import { draftMapping } from '../../intake/heading/writeMapping.ts';
import { type Input, writtenPath } from '../../intake/sheets/input.ts';
import { loadPlan } from '../../plan/load.ts';
import { jsonText } from '../../text/jsonText.ts';
import { FACTS } from '../../vocabulary/facts.ts';
import { loadVocabulary } from '../../vocabulary/vocabulary.ts';
import { EXIT, inputSentence, UsageError } from '../failure.ts';
import { DEFAULT_PLAN } from '../options/defaults.ts';
import { systemWord } from '../systemWord.ts';
import type { Terminal } from '../terminal.ts';
import { withScratch } from '../work/workFolder.ts';
import { type Ask, guide } from './guide.ts';
import { resolveInputs, STDIN } from './inputs.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { mappingDrafts } from './mappingDrafts.ts';
import { noTable, openInputs } from './reading.ts';

export interface InspectFlags {
  mapping?: string;
  writeMapping?: string;
  json?: boolean;
  guide?: boolean;
}

/** What --guide writes where no name is given. */
const GUIDE_FILE = 'mapping.yml';

/** Enough of a file to know its bytes; the rows are sampled too. */
const SAMPLE_BYTES = 4 << 20;

/** What the program sees in exports, and so what `analyze` would do. Returns the exit code. */
export async function runInspection(args: string[], flags: InspectFlags, terminal: Terminal): Promise<number> {
  if (flags.guide && !(terminal.interactive && terminal.live))
    throw new UsageError(terminal.messages.inspect.guide.noTerminal);
  const mapping = flags.mapping === undefined ? null : await loadMapping(flags.mapping);
  const { units, planUnit } = await planUnits();
  const stop = stopOnInterrupt(terminal);
  const { tables, faults, skipped } = await withScratch(async (scratch) => {
    const stdin = join(scratch, 'stdin.csv');
    if (args.includes(STDIN)) await pipeline(terminal.stdin, createWriteStream(stdin));
    const { inputs, faults: named } = await resolveInputs(args, terminal.cwd, stdin);
    const looked = await look(inputs, mapping, join(scratch, 'unpacked'), planUnit);
    return { ...looked, faults: [...named, ...looked.faults] };
  }).finally(stop);
  for (const { path, why, sameAs = '' } of skipped) {
    terminal.err(`${terminal.messages.commands.progress.skipped[why](path, sameAs)}\n`);
  }
  if (tables.length + faults.length === 0) faults.push(new InputError('no-input', args.join(' ')));
  for (const fault of faults) terminal.err(`${inputSentence(fault, terminal.messages)}\n`);
  const target = flags.writeMapping ?? (flags.guide ? GUIDE_FILE : undefined);
  if (target !== undefined && !flags.guide) await saveMapping(target, tables, units, terminal);
  const shown = tables.map(shownTable);
  if (flags.json) {
    await terminal.out(`${jsonText(shown, 2)}\n`);
  } else {
    const { printInspection } = await import('../../write/screen/inspection.ts');
    const { printOverview } = await import('../../write/screen/inspectionOverview.ts');
    const overview = tables.length > 1 ? [printOverview(shown, terminal)] : [];
    await terminal.out([...overview, ...shown.map((table) => printInspection(table, terminal))].join('\n'));
  }
  if (target !== undefined && flags.guide) {
    await withAnswers(terminal, (ask) => saveMapping(target, tables, units, terminal, ask));
    terminal.err(`${terminal.messages.inspect.guide.written(target, args.join(' '))}\n`);
  }
  // Who asked for a mapping file of a table that is not known has got what was asked for.
  const started = target !== undefined && faults.every(({ fault }) => fault === 'no-table');
  if (faults.length === 0 || started) return EXIT.complete;
  const known = tables.some(({ columns }) => columns.some(({ fact }) => fact !== null));
  return known ? EXIT.incomplete : exitOfNone(faults.map(({ fault }) => fault));
}

/** The units of the plan that comes with the program: which units there are is not asked of who looks at a file. */
async function planUnits() {
  const plan = await loadPlan(DEFAULT_PLAN);
  return { units: plan.units.map(({ name }) => name), planUnit: unitMatcher(plan) };
}

async function look(
  inputs: Input[],
  mapping: MappingFile | null,
  scratch: string,
  planUnit: (word: string) => string | null,
) {
  const vocabulary = loadVocabulary();
  const tables: InspectedTable[] = [];
  const { opened, faults, skipped, close } = await openInputs(inputs, mapping, {
    sample: SAMPLE_BYTES,
    unknownToo: true,
    scratch,
  });
  try {
    for (const { input, tables: found, headless } of opened) {
      for (const table of found) tables.push(await inspectTable(writtenPath(input), table, vocabulary, planUnit));
      if (found.every(({ header }) => header.columns.size === 0)) faults.push(noTable(input.shown, headless));
    }
  } finally {
    close();
  }
  return { tables, faults, skipped };
}

function exitOfNone(faults: string[]): number {
  return faults.every((fault) => fault === 'no-table' || fault === 'no-input') ? EXIT.nothing : EXIT.incomplete;
}

async function saveMapping(
  file: string,
  tables: InspectedTable[],
  units: string[],
  { messages }: Terminal,
  ask?: Ask,
): Promise<void> {
  const [table] = tables;
  if (table === undefined) throw new UsageError(messages.faults.nothing, EXIT.nothing);
  const path = tables.length === 1 ? table.path : '…';
  const comment = messages.inspect.mappingComment(path, FACTS.join(', '));
  const words = tables.flatMap(({ units: named, unitCounts }) =>
    named.map((word, at) => ({ word, count: unitCounts[at] ?? 0 })),
  );
  const likely = likelyUnits(words, await loadPlan(DEFAULT_PLAN), loadVocabulary());
  const drafts = mappingDrafts(tables, units, messages);
  const text = draftMapping(comment, ask ? await guide(drafts, ask, messages) : drafts, {
    comment: messages.inspect.likelyUnits,
    units: likely,
  });
  await writeFile(file, text, { flag: 'wx' }).catch((error: unknown) => {
    throw new UsageError(messages.faults.usage.cannotWrite(file, systemWord(error, messages)));
  });
}

/** Questions on the terminal; when nobody answers any more every answer is ''. */
async function withAnswers(terminal: Terminal, use: (ask: Ask) => Promise<void>): Promise<void> {
  const asked = createInterface({ input: terminal.stdin, terminal: false });
  const lines = asked[Symbol.asyncIterator]();
  try {
    await use(async (question) => {
      terminal.err(`\n${question} `);
      const { value, done } = await lines.next();
      return done ? '' : value;
    });
    terminal.err('\n');
  } finally {
    asked.close();
  }
}
