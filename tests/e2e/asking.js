// A thread that asks a running program for one that waits: what runs it is told to say when it has answered.
import { fork } from 'node:child_process';
import { parentPort, workerData } from 'node:worker_threads';

const { port, answered } = workerData;
/** @type {import('node:child_process').ChildProcess | undefined} */
let program;

port.on('message', (/** @type {object} */ asked) => {
  program ??= fork(new URL('./program.js', import.meta.url), {
    // None of the switches of the test runner.
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const started = program;
  const end = (/** @type {object} */ answer) => {
    started.removeAllListeners();
    port.postMessage(answer);
    Atomics.store(answered, 0, 1);
    Atomics.notify(answered, 0);
  };
  started.once('message', end);
  started.once('exit', (exit) => {
    program = undefined;
    end({ exit, out: '', err: 'the process ended' });
  });
  started.send(asked);
});
parentPort?.unref();
