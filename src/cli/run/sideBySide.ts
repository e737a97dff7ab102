import { type ChildProcess, fork } from 'node:child_process';
import { readdir, rename } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '../../messages/language.ts';
import type { ReportJson } from '../../report/schema/schema.ts';
import { FORMAT_NAMES, type Format } from '../../write/index.ts';

/** What a process is given: a finished case, and how it is to be written. It can be copied from one to the other. */
export interface SideBySide {
  /** Of the report. */
  folder: string;
  /** The case file, which nobody writes to any more. */
  path: string;
  json: ReportJson;
  language: Language;
  memory: string;
  /** Where each process writes and its engine spills, by itself; on the disk of the report. */
  scratch: string;
  workbookRows?: number;
  documentPerUnit: boolean;
}

/** Of fewer dossiers, all formats are written in less time than processes take to begin. */
const MANY_DOSSIERS = 5000;
const MOST_PROCESSES = 3;

/** Is it worth while to write formats side by side? */
export function isWorthProcesses(json: ReportJson, formats: Set<Format>): boolean {
  const slow = [...formats].filter((format) => format !== 'json');
  return json.totals.caseload >= MANY_DOSSIERS && slow.length > 1 && availableParallelism() > 1;
}

/**
 * Writes formats of a report side by side, each process reading the case by itself: writers are JavaScript, of which a process runs one
 * at a time, and a thread cannot be ended while the engine works for it. Gives the formats written. One that a process could not write
 * leaves nothing there: whoever writes it again, alone, is told why.
 */
export async function writeSideBySide(
  task: SideBySide,
  formats: Set<Format>,
  onWritten: (format: Format) => void,
): Promise<Set<Format>> {
  const left = FORMAT_NAMES.filter((format) => formats.has(format));
  const written = new Set<Format>();
  const processes = Math.min(MOST_PROCESSES, availableParallelism(), left.length);
  await Promise.all(Array.from({ length: processes }, () => writeIn(newProcess(task), left, written, onWritten)));
  for (const format of written) await move(ownFolder(task, format), task.folder);
  return written;
}

/** One process takes what is left, one format after the other, until nothing is or it fails. */
function writeIn(
  child: ChildProcess,
  left: Format[],
  written: Set<Format>,
  onWritten: (format: Format) => void,
): Promise<void> {
  const end = () => void child.kill('SIGKILL');
  // The folder is removed on the way out: nobody may write to it any more.
  process.prependListener('exit', end);
  return new Promise<void>((resolve) => {
    const next = () => {
      const format = left.shift();
      if (format === undefined) end();
      else child.send(format);
    };
    child.on('message', ({ format, ok }: { format: Format; ok: boolean }) => {
      if (!ok) return end();
      written.add(format);
      onWritten(format);
      return next();
    });
    // What it failed of is found by writing it again.
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
    next();
  }).finally(() => process.off('exit', end));
}

function newProcess(task: SideBySide): ChildProcess {
  const child = fork(fileURLToPath(new URL('./formatProcess.js', import.meta.url)), [], {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.send(task);
  return child;
}

/** The folder in which one format is written, so that what one process leaves is in no other's way. */
export function ownFolder({ scratch }: SideBySide, format: Format): string {
  return join(scratch, `format-${format}`);
}

async function move(from: string, to: string): Promise<void> {
  for (const name of await readdir(from)) await rename(join(from, name), join(to, name));
}
