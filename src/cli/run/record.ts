import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ENGINE } from '../../casefile/store/database.ts';
import { type HashedFile, hashFile, type Manifest, writeManifest } from '../../casefile/store/manifest.ts';
import { writtenPath } from '../../intake/sheets/input.ts';
import { planIds } from '../../plan/load.ts';
import type { Terminal } from '../terminal.ts';
import { TOOL } from '../tool.ts';
import type { Inputs } from './inputs.ts';

/** What a run tells of itself at its end. */
export interface Told {
  command: Manifest['asked']['command'];
  /** Its options as they held. */
  flags: object;
  named: Inputs;
  /** The files that were read. */
  inputs: readonly HashedFile[];
  stages: Record<string, number>;
  reveal: boolean;
  /** The files of --compare. */
  reported?: Inputs | undefined;
}

/** Writes the manifest of a report folder: what the run was asked and read, so that `replay` can run it again. */
export async function record(
  folder: string,
  { command, flags, named, inputs, stages, reveal, reported }: Told,
  terminal: Terminal,
): Promise<void> {
  const options = scalarsOf(flags);
  await writeManifest(folder, {
    tool: TOOL,
    engine: ENGINE,
    node: process.version,
    ...(reveal ? { reveal: true } : {}),
    finishedAt: new Date().toISOString(),
    stages,
    folder: terminal.cwd,
    commandLine: terminal.args,
    asked: { command, language: terminal.messages.language, options },
    named: named.inputs.map((input) => ({ path: input.path, written: writtenPath(input), bytes: sizeOf(input.path) })),
    absent: [
      ...named.faults.map(({ fault, path, detail }) => ({ fault, path, detail })),
      ...(reported?.faults ?? []).map(({ fault, path, detail }) => ({ fault, path, detail, option: COMPARE })),
    ],
    settings: [...(await settingsOf(options, terminal.cwd)), ...(await reportedOf(reported))],
    inputs: [...inputs],
  });
}

/** The option whose value is tables that units reported. */
export const COMPARE = 'compare';
/** The options whose value may be a file, by their names in the program. */
export const FILE_OPTIONS = ['plan', 'mapping', 'procedures'] as const;

function scalarsOf(flags: object): Manifest['asked']['options'] {
  const scalars = Object.entries(flags).filter(([, value]) => typeof value === 'string' || typeof value === 'boolean');
  return Object.fromEntries(scalars) as Manifest['asked']['options'];
}

async function settingsOf(options: Manifest['asked']['options'], cwd: string): Promise<Manifest['settings']> {
  const known = await planIds();
  const settings: Manifest['settings'] = [];
  for (const option of FILE_OPTIONS) {
    const value = options[option];
    if (typeof value !== 'string' || (option === 'plan' && known.includes(value.toLowerCase()))) continue;
    const path = resolve(cwd, value);
    if (existsSync(path)) settings.push({ option, ...(await hashFile('', path)), path });
  }
  return settings;
}

/** A folder is the files in it. */
async function reportedOf(reported: Inputs | undefined): Promise<Manifest['settings']> {
  const settings: Manifest['settings'] = [];
  for (const input of reported?.inputs ?? []) {
    const written = writtenPath(input);
    settings.push({ option: COMPARE, ...(await hashFile('', input.path)), path: input.path, written });
  }
  return settings;
}

/** Standard input is gone when a run has read it. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
