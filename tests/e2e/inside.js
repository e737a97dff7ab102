// Runs the built program in this process as if it had been started: folder, environment, mask of rights, standard streams and exit code
// are those of the run. The program touches nothing else of its process (src/cli/main.ts), and starting one takes longer than most runs.
import { Readable } from 'node:stream';
import { main } from '../../dist/bundle/main.js';

const streams = [process.stdout, process.stderr];
for (const one of [process, ...streams]) one.setMaxListeners(0);

/**
 * @param {string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv, input?: string }} options
 * @returns {Promise<import('./run.ts').Run>}
 */
export async function runInside(args, { cwd, env, input = '' }) {
  const before = {
    cwd: process.cwd(),
    env: { ...process.env },
    umask: process.umask(),
    stdin: Object.getOwnPropertyDescriptor(process, 'stdin') ?? {},
    writes: streams.map((stream) => stream.write),
  };
  const said = ['', ''];
  const putBack = () => {
    process.chdir(before.cwd);
    setEnvironment(before.env);
    process.umask(before.umask);
    Object.defineProperty(process, 'stdin', before.stdin);
    for (const [at, stream] of streams.entries()) Object.assign(stream, { write: before.writes[at] });
  };
  process.chdir(cwd);
  setEnvironment(env);
  const stdin = Readable.from(input === '' ? [] : [Buffer.from(input)]);
  Object.defineProperty(process, 'stdin', { value: stdin, configurable: true });
  for (const [at, stream] of streams.entries())
    Object.assign(stream, {
      /** @param {string} text @param {() => void} [done] */
      write: (text, done) => {
        said[at] += text;
        if (done) process.nextTick(done);
        return true;
      },
    });
  try {
    const exit = await main(args);
    return { exit, out: said[0] ?? '', err: said[1] ?? '' };
  } finally {
    putBack();
  }
}

/** @param {NodeJS.ProcessEnv} env */
function setEnvironment(env) {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  for (const [name, value] of Object.entries(env)) if (process.env[name] !== value) process.env[name] = value;
}
