import { isAbsolute, join, relative, resolve } from 'node:path';
import { hashFile } from '../../casefile/store/manifest.ts';
import { type Case, openCase } from '../../casefile/store/open.ts';
import { buildReportJson } from '../../report/json.ts';
import { loadVocabulary } from '../../vocabulary/vocabulary.ts';
import type { Format } from '../../write/index.ts';
import { EXIT, UsageError } from '../failure.ts';
import { memoryOf, workbookRowsOf } from '../options/analyzeOptions.ts';
import { filesOf, formatsOf, isNamed } from '../options/formats.ts';
import { nameOf } from '../options/names.ts';
import type { Terminal } from '../terminal.ts';
import { closeAll } from '../work/closeAll.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { openOutput } from './outputFolder.ts';
import { record } from './record.ts';
import { stopwatch } from './stopwatch.ts';
import { casePath, checkForm } from './withCase.ts';
import { exitOfWriters, writtenOf } from './writeEach.ts';
import { writeFormats } from './writeFormats.ts';

export interface ReportFlags {
  out: string;
  format?: string;
  unit?: string;
  memory: string;
  workbookRows?: string;
  force?: boolean;
  quiet?: boolean;
  reveal?: boolean;
  share?: boolean;
}

/** Writes a saved case file as a report again, of all units or of one. Returns the exit code. */
export async function reportAgain(given: string, flags: ReportFlags, terminal: Terminal): Promise<number> {
  const { messages } = terminal;
  const clock = stopwatch();
  const memory = memoryOf(flags, messages);
  const formats = formatsFor(flags, terminal);
  const rows = workbookRowsOf(flags, messages);
  const path = await casePath(given);
  // Replacing that folder would remove the case file that is being read.
  const within = relative(resolve(flags.out), resolve(path));
  if (!within.startsWith('..') && !isAbsolute(within)) {
    throw new UsageError(messages.faults.usage.caseInside(flags.out));
  }
  const stop = stopOnInterrupt(terminal);
  const output = openOutput(flags.out, { force: flags.force ?? false, share: flags.share ?? false }, terminal);
  const spill = join(output.scratch, 'spill');
  let opened: Case | null = null;
  try {
    opened = await openCase(path, { memory, spill }).catch(() => {
      throw new UsageError(messages.faults.usage.noCase(given));
    });
    const { db, plan } = opened;
    checkForm(opened, given, terminal);
    if (flags.reveal && !opened.reveal) throw new UsageError(messages.faults.usage.nothingToReveal(given));
    if (opened.reveal && !flags.reveal) throw new UsageError(messages.faults.usage.revealedCase(given));
    const units = plan.units.map(({ name }) => name);
    const unit = flags.unit === undefined ? undefined : await nameOf(db, 'unit', flags.unit, units, messages);
    const vocabulary = loadVocabulary();
    const json = await buildReportJson(db, { ...opened, unit, vocabulary, reveal: flags.reveal });
    clock.stage('counted');
    const narrowed = unit === undefined ? {} : { unit };
    const failed = await writeFormats(output.report, formats, json, {
      ...{ ...opened, ...narrowed, ...rows, messages, vocabulary },
      reveal: flags.reveal ?? false,
      documentPerUnit: isNamed(flags.format, 'docx'),
      onWritten: clock.stage,
    });
    opened.db.close();
    opened = null;
    const file = await hashFile(terminal.cwd, path);
    const named = { inputs: [{ path: file.path, shown: file.path }], faults: [] };
    const told = { command: 'report', flags, named, inputs: [file], stages: clock.stages() } as const;
    await record(output.report, { ...told, reveal: flags.reveal ?? false }, terminal);
    output.complete();
    output.discard();
    stop();
    if (flags.reveal) terminal.err(`${messages.commands.progress.reveal}\n`);
    const files = filesOf(writtenOf(formats, failed)).join(', ');
    if (!flags.quiet) await terminal.out(`${messages.commands.summary.written(flags.out, files)}\n`);
    return exitOfWriters(failed, terminal) ?? EXIT.complete;
  } finally {
    closeAll(opened?.db);
    output.discard();
    stop();
  }
}

/** report.json is of all units by its contract, so that of one unit everything else is the default. */
function formatsFor({ format, unit }: ReportFlags, { messages }: Terminal): Set<Format> {
  const formats = formatsOf(format, messages);
  if (unit === undefined || !formats.has('json')) return formats;
  if (format !== undefined) throw new UsageError(messages.faults.usage.jsonOfUnit);
  formats.delete('json');
  return formats;
}
