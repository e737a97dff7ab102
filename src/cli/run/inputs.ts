import { existsSync, lstatSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { InputError } from '../../intake/errors.ts';
import { type Input, namedInput } from '../../intake/sheets/input.ts';
import { NO_FILE } from '../../text/plainFile.ts';
import { maskPath } from '../../text/shown.ts';
import { LOCK_FILE } from '../work/lock.ts';
import { byCodePoint, type Folder, filesUnder } from './folder.ts';

/** What the arguments name: files in order, whatever they are, and faults (each an exit 3 or 4). */
export interface Inputs {
  inputs: Input[];
  faults: InputError[];
}

export const STDIN = '-';

/**
 * Resolves the arguments of `analyze`: files, folders (the files in them, at any depth) and globs, which Windows shells leave to the
 * program. Inputs keep the order of the arguments, a folder's and a glob's the code-point order of their NFC relative paths; a file
 * named twice is read once. `-` is standard input, saved at `stdin`. Paths are shown relative to the inputs' common folder, and
 * without the persons that they name, unless asked to `reveal` them.
 */
export async function resolveInputs(
  args: string[],
  cwd: string,
  stdin: string,
  asked = { reveal: false },
): Promise<Inputs> {
  const masked = asked.reveal ? (written: string) => written : maskPath;
  const paths: string[] = [];
  const closed: Folder['closed'] = [];
  const faults: InputError[] = [];
  for (const arg of args) {
    const path = arg === STDIN ? stdin : resolve(cwd, arg);
    if (existsSync(path)) {
      const found = statSync(path);
      if (found.isFile()) paths.push(path);
      else if (found.isDirectory()) {
        const folder = await filesUnder(path);
        if (folder.files.length + folder.closed.length === 0) faults.push(new InputError('no-input', masked(arg)));
        closed.push(...folder.closed);
        paths.push(...folder.files);
      } else faults.push(new InputError('no-file', masked(arg)));
    } else if (isDynamicPattern(arg) && !isLink(path)) {
      const found = await glob(arg.replaceAll('\\', '/'), { cwd, absolute: true, onlyFiles: true, dot: true });
      const files = outsideWork(found.map((file) => resolve(file)));
      if (files.length === 0) faults.push(new InputError('no-input', masked(arg)));
      paths.push(...byCodePoint(files, cwd));
    } else {
      faults.push(new InputError('missing-path', masked(arg)));
    }
  }
  const show = shownUnder(commonFolder([...paths, ...closed.map(({ path }) => path)].filter((path) => path !== stdin)));
  faults.push(...closed.map(({ path, code }) => closedFault(masked(show(path)), code)));
  const inputs = [...new Set(paths)].map((path) => namedInput(path, path === stdin ? STDIN : show(path), asked));
  return { inputs, faults };
}

function closedFault(shown: string, code: string): InputError {
  return code === NO_FILE ? new InputError('no-file', shown) : new InputError('unreadable', shown, code);
}

/** A glob goes into hidden folders too: not into those that runs work in. */
function outsideWork(files: string[]): string[] {
  const locked = files.filter((file) => basename(file) === LOCK_FILE).map((file) => dirname(file) + sep);
  return locked.length === 0 ? files : files.filter((file) => !locked.some((folder) => file.startsWith(folder)));
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function shownUnder(folder: string): (path: string) => string {
  return (path) => relative(folder, path).split(sep).join('/').normalize('NFC');
}

function commonFolder(paths: string[]): string {
  const folders = paths.map((path) => dirname(path).split(sep));
  const first = folders[0] ?? [];
  const parting = first.findIndex((part, depth) => folders.some((other) => other[depth] !== part));
  return first.slice(0, parting < 0 ? first.length : parting).join(sep) || sep;
}
