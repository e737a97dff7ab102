import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { ENGINE } from '../../casefile/store/database.ts';
import { MANIFEST_FILE, type Manifest, readManifest } from '../../casefile/store/manifest.ts';
import { InputError, type InputFault } from '../../intake/errors.ts';
import { namedInput } from '../../intake/sheets/input.ts';
import { LANGUAGES, messagesOf } from '../../messages/index.ts';
import { printReplayed, type Replay, type ReplayedFile, replayedJson } from '../../write/screen/replayed.ts';
import { EXIT, UsageError } from '../failure.ts';
import type { AnalyzeFlags } from '../options/analyzeOptions.ts';
import { DEFAULT_MEMORY } from '../options/defaults.ts';
import type { Terminal } from '../terminal.ts';
import { TOOL } from '../tool.ts';
import { withScratch } from '../work/workFolder.ts';
import { runAnalysis } from './analysis.ts';
import { type Inputs, STDIN } from './inputs.ts';
import { stopOnInterrupt } from './interrupt.ts';
import { COMPARE } from './record.ts';
import { comparedOutputs } from './replayed.ts';
import { type Place, placesOfRun } from './replayPlaces.ts';
import { type ReportFlags, reportAgain } from './reportAgain.ts';

export interface ReplayFlags {
  inputs?: string;
  json?: boolean;
}

/** Runs the command of a manifest again into a temporary folder, and tells what of it is not as it was. Returns the exit code. */
export async function runReplay(given: string, flags: ReplayFlags, terminal: Terminal): Promise<number> {
  const stop = stopOnInterrupt(terminal);
  try {
    const replay = await withScratch((scratch) => replayed(given, flags.inputs ?? null, scratch, terminal));
    await terminal.out(flags.json ? replayedJson(replay) : printReplayed(given, replay, terminal.messages));
    return replay.files.every(({ state }) => state === 'same') ? EXIT.complete : EXIT.findings;
  } finally {
    stop();
  }
}

async function replayed(given: string, inputs: string | null, scratch: string, terminal: Terminal): Promise<Replay> {
  const { folder, alone } = await reportOf(given, terminal);
  const { manifest, untouched } = await manifestOf(folder, given, terminal);
  const own = { kind: 'output', path: MANIFEST_FILE, state: untouched ? 'same' : 'changed' } as const;
  if (manifest === null) return { files: [own], versions: [], ran: false };
  const versions = versionsOf(manifest);
  if (manifest.named.some(({ written }) => written === STDIN)) {
    throw new UsageError(terminal.messages.faults.usage.replay.stdin(given));
  }
  const places = await placesOfRun(manifest, inputs);
  const read: ReplayedFile[] = places.map(({ path, state }) => ({ kind: 'input', path, state }));
  if (places.some(({ state }) => state !== 'same')) return { files: [own, ...read], versions, ran: false };
  const out = join(scratch, 'replay');
  await runAgain(manifest, places, out, terminal);
  const room = { memory: DEFAULT_MEMORY, spill: join(scratch, 'spill') };
  const outputs = await comparedOutputs(manifest, { was: folder, is: out, alone }, room);
  return { files: [own, ...read, ...outputs], versions, ran: true };
}

/** The report folder that is meant; `alone`: only its manifest is. */
async function reportOf(given: string, { messages }: Terminal): Promise<{ folder: string; alone: boolean }> {
  const found = await stat(given).catch(() => null);
  if (found?.isDirectory()) return { folder: given, alone: false };
  if (found?.isFile() && basename(given) === MANIFEST_FILE) return { folder: dirname(given), alone: true };
  throw new UsageError(messages.faults.usage.noManifest(given));
}

/** The manifest; null of one that was changed so that it is none. Throws UsageError where there is none, or one that says too little. */
async function manifestOf(
  folder: string,
  given: string,
  { messages }: Terminal,
): Promise<{ manifest: Manifest | null; untouched: boolean }> {
  const { faults } = messages;
  const read = await readManifest(folder).catch((error: unknown) => {
    if (error instanceof SyntaxError) return null;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UsageError(faults.usage.noManifest(given));
    throw error;
  });
  if (read === null) return { manifest: null, untouched: false };
  if (whole.safeParse(read.manifest).success) return read;
  if (read.untouched) throw new UsageError(faults.usage.replay.tooOld(given, read.manifest.tool, TOOL));
  return { manifest: null, untouched: false };
}

/** What a run is made again from; a manifest that was changed may say anything. */
const sought = z.object({ path: z.string(), bytes: z.number() });
const whole = z.object({
  tool: z.string(),
  engine: z.string(),
  commandLine: z.array(z.string()),
  asked: z.object({
    command: z.enum(['analyze', 'report']),
    language: z.enum(LANGUAGES),
    options: z.record(z.string(), z.union([z.string(), z.boolean()])),
  }),
  named: z.array(sought.extend({ written: z.string() })),
  absent: z.array(z.object({ fault: z.string(), path: z.string(), detail: z.string(), option: z.string().optional() })),
  settings: z.array(sought.extend({ option: z.string(), sha256: z.string(), written: z.string().optional() })),
});

function versionsOf({ tool, engine }: Manifest): Replay['versions'] {
  const all = [
    { of: 'tool', was: tool, is: TOOL },
    { of: 'engine', was: engine, is: ENGINE },
  ] as const;
  return all.filter(({ was, is }) => was !== is);
}

/** The run itself, with what it says kept back: its report is what counts. */
async function runAgain(manifest: Manifest, places: Place[], out: string, terminal: Terminal): Promise<void> {
  const { asked, folder, commandLine } = manifest;
  const quiet: Terminal = {
    ...terminal,
    out: async () => {},
    err: () => {},
    cwd: folder,
    args: commandLine,
    messages: messagesOf(LANGUAGES.find((language) => language === asked.language) ?? LANGUAGES[0]),
  };
  const settings = places.flatMap(({ option, place }) =>
    option === undefined || option === COMPARE ? [] : [[option, place]],
  );
  const own = { out, force: false, share: false, json: false, quiet: !terminal.live };
  const options = { ...asked.options, ...Object.fromEntries(settings), ...own } as object;
  const named = places.filter(({ option }) => option === undefined);
  if (asked.command === 'report') {
    const [file] = named;
    await reportAgain(file?.place ?? '', options as ReportFlags, quiet);
    return;
  }
  const reveal = asked.options.reveal === true;
  const inputsOf = (some: Place[]) => some.map(({ place, written = '' }) => namedInput(place, written, { reveal }));
  const faultsOf = (option: string | undefined) =>
    manifest.absent
      .filter((one) => one.option === option)
      .map(({ fault, path, detail }) => new InputError(fault as InputFault, path, detail));
  const exports: Inputs = {
    inputs: inputsOf(named),
    faults: faultsOf(undefined),
  };
  const reported = { inputs: inputsOf(places.filter(({ option }) => option === COMPARE)), faults: faultsOf(COMPARE) };
  await runAnalysis([], options as AnalyzeFlags, quiet, { exports, reported });
}
