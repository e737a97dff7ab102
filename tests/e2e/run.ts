import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const FIXTURES = join(ROOT, 'fixtures', 'nghe-an');
const BIN = join(ROOT, 'bin', 'audit.js');

export interface Run {
  exit: number | null;
  out: string;
  err: string;
}

interface Options {
  cwd?: string;
  env?: Record<string, string>;
  input?: string;
}

/** Runs the built program as a user does, in a process of its own. */
export function auditAlone(args: string[], options: Options = {}): Run {
  const { stdout, stderr, status } = spawnSync(process.execPath, [BIN, ...args], {
    ...placed(options),
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  return { exit: status, out: stdout, err: stderr };
}

function placed({ cwd = ROOT, env }: Options) {
  return { cwd, env: { ...process.env, AUDIT_LANG: 'vi', ...env } };
}

let asking: { port: MessagePort; answered: Int32Array } | null = null;

/** Runs the built program with the folder, environment and streams of a process of its own, in one that has run it before. */
export function audit(args: string[], options: Options = {}): Run {
  asking ??= startAsking();
  const { port, answered } = asking;
  Atomics.store(answered, 0, 0);
  port.postMessage({ args, options: { ...placed(options), input: options.input ?? '' } });
  Atomics.wait(answered, 0, 0);
  return receiveMessageOnPort(port)?.message as Run;
}

function startAsking() {
  const { port1: port, port2 } = new MessageChannel();
  const answered = new Int32Array(new SharedArrayBuffer(4));
  const thread = new Worker(new URL('./asking.js', import.meta.url), {
    workerData: { port: port2, answered },
    transferList: [port2],
  });
  thread.unref();
  port.unref();
  return { port, answered };
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
