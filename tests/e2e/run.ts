import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const FIXTURES = join(ROOT, 'fixtures', 'nghe-an');
const BIN = join(ROOT, 'bin', 'audit.js');

export interface Run {
  exit: number | null;
  out: string;
  err: string;
}

/** Runs the built program as a user does. */
export function audit(
  args: string[],
  options: { cwd?: string; env?: Record<string, string>; input?: string } = {},
): Run {
  const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, AUDIT_LANG: 'vi', ...options.env },
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  return { exit: status, out: stdout, err: stderr };
}

/** As many at a time as there are usually processors; more only wait for each other, and for the clock of their tests. */
const lanes = [Promise.resolve(), Promise.resolve()];
let lane = 0;

/** Runs the built program beside another run: for tables of runs that do not touch each other (`test.concurrent`). */
export function auditBeside(args: string[], cwd: string): Promise<Run> {
  const at = lane++ % lanes.length;
  const run = (lanes[at] as Promise<void>).then(async () => {
    const program = spawn(process.execPath, [BIN, ...args], { cwd, env: { ...process.env, AUDIT_LANG: 'vi' } });
    const said = { out: '', err: '' };
    program.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.out += text;
    });
    program.stderr.setEncoding('utf8').on('data', (text: string) => {
      said.err += text;
    });
    program.stdin.end();
    const [exit] = (await once(program, 'close')) as [number | null];
    return { exit, ...said };
  });
  lanes[at] = run.then(
    () => {},
    () => {},
  );
  return run;
}

/** A temporary folder for the time of `use`. */
export async function inFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'audit-e2e-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
