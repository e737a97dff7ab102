import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { InputError } from '../../intake/errors.ts';
import { isClutter, isExportName } from '../../intake/exportNames.ts';
import type { Input } from '../../intake/sheets/input.ts';

/** What the arguments name: files to read in order, faults (each an exit 3 or 4), and files of folders that are no data. */
export interface Inputs {
  inputs: Input[];
  faults: InputError[];
  skipped: string[];
}

export const STDIN = '-';
const CASE_FILE = 'case.duckdb';

/**
 * Resolves the arguments of `analyze`: files, folders (the data files in them, at any depth) and globs, which Windows
 * shells leave to the program. Inputs keep the order of the arguments, a folder's the code-point order of their NFC
 * relative paths; a file named twice is read once. `-` is standard input, saved at `stdin`. Paths are shown relative to the
 * inputs' common folder.
 */
export async function resolveInputs(args: string[], cwd: string, stdin: string): Promise<Inputs> {
  const paths: string[] = [];
  const faults: InputError[] = [];
  const skipped: string[] = [];
  for (const arg of args) {
    const path = arg === STDIN ? stdin : resolve(cwd, arg);
    if (existsSync(path) && !statSync(path).isDirectory()) {
      paths.push(path);
    } else if (existsSync(path)) {
      const files = await filesUnder(path);
      const data = files.filter(isExportName);
      skipped.push(...files.filter((file) => !isExportName(file)).map((file) => relative(cwd, file)));
      if (data.length === 0) faults.push(new InputError('no-input', arg));
      paths.push(...data);
    } else if (isDynamicPattern(arg)) {
      const found = await glob(arg.replaceAll('\\', '/'), { cwd, absolute: true, onlyFiles: true });
      if (found.length === 0) faults.push(new InputError('no-input', arg));
      paths.push(
        ...byCodePoint(
          found.map((file) => resolve(file)),
          cwd,
        ),
      );
    } else {
      faults.push(new InputError('missing-path', arg));
    }
  }
  return { inputs: shown(once(paths), stdin), faults, skipped };
}

async function filesUnder(folder: string): Promise<string[]> {
  const found = (await glob('**/*', { cwd: folder, absolute: true, onlyFiles: true })).map((file) => resolve(file));
  // A report of an earlier run is no export, and would count every dossier again.
  const reports = found.filter((file) => basename(file) === CASE_FILE).map((file) => dirname(file) + sep);
  return byCodePoint(
    found.filter((file) => !isClutter(file) && !reports.some((report) => file.startsWith(report))),
    folder,
  );
}

function byCodePoint(paths: string[], folder: string): string[] {
  const key = (path: string) => relative(folder, path).split(sep).join('/').normalize('NFC');
  return paths.toSorted((a, b) => compareCodePoints(key(a), key(b)));
}

function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function once(paths: string[]): string[] {
  const seen = new Set<string>();
  return paths.filter((path) => {
    const real = realpathSync(path);
    return !seen.has(real) && seen.add(real);
  });
}

function shown(paths: string[], stdin: string): Input[] {
  const folder = commonFolder(paths.filter((path) => path !== stdin));
  const show = (path: string) => relative(folder, path).split(sep).join('/').normalize('NFC');
  return paths.map((path) => ({ path, shown: path === stdin ? STDIN : show(path) }));
}

function commonFolder(paths: string[]): string {
  const folders = paths.map((path) => dirname(path).split(sep));
  const first = folders[0] ?? [];
  const parting = first.findIndex((part, depth) => folders.some((other) => other[depth] !== part));
  return first.slice(0, parting < 0 ? first.length : parting).join(sep) || sep;
}
