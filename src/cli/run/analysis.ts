import { createWriteStream, rmSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type CaseOptions, judgeCase, readCase } from '../../casefile/build.ts';
import { countFigures, sumCounts } from '../../casefile/figures/count.ts';
import { proveCounts } from '../../casefile/figures/proof.ts';
import type { Loading } from '../../casefile/load/loading.ts';
import { type Database, openDatabase } from '../../casefile/store/database.ts';
import { saveRun } from '../../casefile/store/run.ts';
import { InputError } from '../../intake/errors.ts';
import { loadMapping } from '../../intake/heading/readMapping.ts';
import type { OpenInput } from '../../intake/open.ts';
import { buildReportJson } from '../../report/json.ts';
import { shownAs } from '../../text/shown.ts';
import { loadVocabulary } from '../../vocabulary/vocabulary.ts';
import { EXIT, inputSentence, outputSentence, UsageError } from '../failure.ts';
import { type AnalyzeFlags, memoryOf, windowOf, workbookRowsOf } from '../options/analyzeOptions.ts';
import { filesOf, formatsOf, isNamed } from '../options/formats.ts';
import { profilesOf } from '../options/profiles.ts';
import type { Terminal } from '../terminal.ts';
import { TOOL } from '../tool.ts';
import { closeAll } from '../work/closeAll.ts';
import { calendarWarning } from './calendarWarning.ts';
import { openCatalogue, sayTerms } from './catalogue.ts';
import { exitCode, isIncomplete } from './exitCode.ts';
import { type Inputs, resolveInputs, STDIN } from './inputs.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { openPlan } from './openPlan.ts';
import { openOutput } from './outputFolder.ts';
import { linesOf, type Progress, progressOf } from './progress.ts';
import { filesRead, type Opened, openInputs } from './reading.ts';
import { record } from './record.ts';
import { compareBeside, openReportedTables, partedFrom } from './reportedBeside.ts';
import { sayResult } from './sayResult.ts';
import { stopwatch, timingText } from './stopwatch.ts';
import { writeCase } from './writeCase.ts';
import { exitOfWriters, writtenOf } from './writeEach.ts';

/**
 * Exports in, report folder out. `given`: the inputs and the tables of --compare, when they are known already. Returns the exit code; throws
 * what failure.ts explains.
 */
export async function runAnalysis(
  args: string[],
  flags: AnalyzeFlags,
  terminal: Terminal,
  given: { exports: Inputs; reported: Inputs } | null = null,
): Promise<number> {
  const { messages } = terminal;
  const { progress: words } = messages.commands;
  const clock = stopwatch();
  const formats = formatsOf(flags.format, messages);
  const memory = memoryOf(flags, messages);
  const rows = workbookRowsOf(flags, messages);
  const profiles = profilesOf(flags.profile, messages).map(({ id }) => id);
  const plan = await openPlan(flags.plan);
  const window = windowOf(flags, plan, messages);
  const mapping = flags.mapping === undefined ? null : await loadMapping(flags.mapping);
  const catalogue = await openCatalogue(flags.procedures, terminal);
  const tables = await openReportedTables(flags.compare, given?.reported ?? null, terminal);
  const stop = stopOnInterrupt(terminal);
  const output = openOutput(flags.out, { force: flags.force ?? false, share: flags.share ?? false }, terminal);
  let db: Database | null = null;
  let inputs: Opened | null = null;
  let progress: Progress | null = null;
  try {
    const stdin = join(output.scratch, 'stdin.csv');
    if (args.includes(STDIN)) await pipeline(terminal.stdin, createWriteStream(stdin));
    const reveal = flags.reveal ?? false;
    const all = given?.exports ?? (await resolveInputs(args, terminal.cwd, stdin, { reveal }));
    const { exports: named, reported } = partedFrom(all, tables);
    const short = calendarWarning(plan, window.from, window.asOf, messages);
    if (short !== null) warn(terminal, short);
    if (reveal) warn(terminal, messages.commands.progress.reveal);
    const scratch = join(output.scratch, 'unpacked');
    inputs = await openInputs(named.inputs, mapping, { scratch });
    const { opened, faults } = inputs;
    faults.unshift(...named.faults);
    const skipped = inputs.skipped.map(({ path, why }) => ({ path, why }));
    for (const { path, why, sameAs = '' } of inputs.skipped) {
      warn(terminal, messages.commands.progress.skipped[why](path, sameAs));
    }
    const loadings = loadingsOf(opened, { reveal }, terminal);
    clock.stage('opened');
    if (opened.length + faults.length === 0) faults.push(new InputError('no-input', args.join(' ')));
    if (loadings.length === 0) throw nothing(faults, terminal.messages.faults.nothing, terminal);

    const spill = join(output.scratch, 'spill');
    const bytes = opened.reduce((sum, { digest }) => sum + digest.bytes, 0);
    db = await openDatabase({ path: join(output.report, 'case.duckdb'), memory, spill, bytes });
    const vocabulary = loadVocabulary();
    progress = progressOf(terminal, flags.quiet ?? false);
    const asked: CaseOptions = {
      plan,
      window,
      vocabulary,
      unit: flags.unit ?? null,
      unitBy: flags.unitBy ?? plan.unitBy,
      reveal,
      catalogue,
      exportedOn: flags.exportedOn ?? null,
      onStart: ({ input, digest, table }) => progress?.reading(input.shown, linesOf(table, digest)),
      onRows: (rows) => progress?.rows(rows),
      onTable: ({ input }, rows) => progress?.read(input.shown, rows),
      onRead: () => {
        clock.stage('read');
        progress?.working(words.dossiers);
      },
    };
    const broken = await readCase(db, loadings, asked);
    clock.stage('built');
    progress.working(words.counting);
    const leaves = await countFigures(db, window);
    proveCounts('total', sumCounts(leaves));
    clock.stage('counted');
    progress.working(words.judging);
    await judgeCase(db, asked);
    clock.stage('judged');
    progress.end();
    await sayTerms(db, catalogue, terminal);
    faults.push(...broken);
    const unread = faults.map(({ path, fault }) => ({ path: isAbsolute(path) ? basename(path) : path, why: fault }));
    const compared = await compareBeside(reported, { db, window, plan, reveal }, terminal);
    const run = { tool: TOOL, window, plan, split: flags.split ?? null, profiles, compared, unread, skipped, reveal };
    await saveRun(db, run);
    progress.working(words.writing);
    const report = await buildReportJson(db, { ...run, vocabulary, leaves });
    if (report.placement.caseload === 0) {
      const { printNothing } = await import('../../write/screen/summary.ts');
      throw nothing(faults, printNothing(report, terminal), terminal, isIncomplete(report));
    }

    const files = await filesRead(inputs);
    inputs.close();
    inputs = null;
    // What was unpacked and what the engine moved to the disk need their room no more.
    rmSync(stdin, { force: true });
    rmSync(scratch, { recursive: true, force: true });
    const made = db;
    db = null;
    const place = { folder: output.report, scratch: output.scratch, memory };
    const failed = await writeCase(made, place, formats, report, {
      ...{ ...run, ...rows, messages, vocabulary, onWritten: clock.stage },
      documentPerUnit: isNamed(flags.format, 'docx'),
    });
    const read = catalogue === null ? files : [...files, catalogue.file];
    const told = { command: 'analyze', flags, named, inputs: read, stages: clock.stages(), reveal } as const;
    await record(output.report, { ...told, reported: reported?.inputs }, terminal);
    output.complete();
    output.discard();
    stop();
    progress.end();
    for (const fault of faults) warn(terminal, inputSentence(fault, messages));
    const unsaid = await sayResult(report, filesOf(writtenOf(formats, failed)), flags, terminal);
    const exit = exitCode(faults, report, flags, terminal);
    if (unsaid !== null) warn(terminal, outputSentence(unsaid, messages));
    if (flags.timing) terminal.err(timingText(clock, messages));
    return exitOfWriters(failed, terminal) ?? (unsaid === null ? exit : EXIT.bug);
  } finally {
    progress?.end();
    closeAll(inputs, db);
    output.discard();
    stop();
  }
}

function loadingsOf(opened: OpenInput[], asked: { reveal: boolean }, terminal: Terminal): Loading[] {
  const { progress } = terminal.messages.commands;
  for (const { input, without } of opened) {
    if (without.length > 0) warn(terminal, progress.withoutTable(input.shown, shownAs(asked)(without.join(', '))));
  }
  return opened.flatMap(({ input, digest, tables }) => tables.map((table) => ({ input, digest, table })));
}

/** No dossier to report on: what could not be read outranks that nothing was there. */
function nothing(faults: InputError[], why: string, { messages }: Terminal, incomplete = false): UsageError {
  const sentences = faults.map((fault) => inputSentence(fault, messages));
  const unreadable = incomplete || faults.some(({ fault }) => fault !== 'no-table' && fault !== 'no-input');
  const exit = unreadable ? EXIT.incomplete : EXIT.nothing;
  return new UsageError([...sentences, why].join('\n'), exit);
}

function warn(terminal: Terminal, sentence: string): void {
  terminal.err(`${sentence}\n`);
}
