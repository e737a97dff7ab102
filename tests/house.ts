import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of src that refers to another: an import, a type alone too, a lazy import, or a file beside it that it reads. */
export interface Arrow {
  from: string;
  to: string;
  /** Is it an import of types alone? It is gone at run time, and still one cannot be read without the other. */
  typesOnly: boolean;
}

export interface SourceFile {
  /** Path in src, with slashes. */
  file: string;
  text: string;
}

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** Every file of code and SQL in src. */
export function sourceFiles(): SourceFile[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(ts|js|sql)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));
}

const FROM = /(import|export)( type)? [^;']*?from\s*'(\.[^']+)'/g;
const LAZY = /import\(\s*'(\.[^']+)'/g;
const BESIDE = /new URL\(\s*'([^':]+)'\s*,\s*import\.meta\.url/g;

/** Every arrow between two files, once. */
export function arrowsOf(files: SourceFile[]): Arrow[] {
  const known = new Set(files.map(({ file }) => file));
  const arrows = new Map<string, Arrow>();
  for (const { file, text } of files) {
    const add = (path: string, typesOnly: boolean) => {
      const to = relative(SRC, join(SRC, dirname(file), path)).replaceAll('\\', '/');
      if (!known.has(to)) return;
      const before = arrows.get(`${file} ${to}`);
      arrows.set(`${file} ${to}`, { from: file, to, typesOnly: typesOnly && (before?.typesOnly ?? true) });
    };
    for (const [, , type, path = ''] of text.matchAll(FROM)) add(path, type !== undefined);
    for (const [, path = ''] of text.matchAll(LAZY)) add(path, false);
    for (const [, path = ''] of text.matchAll(BESIDE)) add(path, false);
  }
  return [...arrows.values()];
}

/** The first folder of a path. */
export function layerOf(file: string): string {
  return file.split('/')[0] as string;
}

/** The room of a file: its layer and the folder in it; of a file that stands in no room, the layer alone. */
export function roomOf(file: string): string {
  return file
    .split('/')
    .slice(0, 2)
    .slice(0, file.split('/').length - 1)
    .join('/');
}

/** Arrows between rooms, each once; files that stand in no room are left out. */
export function roomArrows(arrows: Arrow[]): [from: string, to: string][] {
  const pairs = arrows.map(({ from, to }): [string, string] => [roomOf(from), roomOf(to)]);
  return [
    ...new Map(
      pairs.filter(([a, b]) => a !== b && a.includes('/') && b.includes('/')).map((pair) => [pair.join(' '), pair]),
    ).values(),
  ];
}

/** The sets of nodes that can all be reached from one another, each sorted; of one node none. Tarjan's algorithm. */
export function circles(pairs: [from: string, to: string][]): string[][] {
  const next = new Map<string, string[]>();
  for (const [from, to] of pairs) next.set(from, [...(next.get(from) ?? []), to]);
  const found: string[][] = [];
  const number = new Map<string, number>();
  const stack: string[] = [];
  const visit = (node: string): number => {
    const own = number.size;
    number.set(node, own);
    stack.push(node);
    let low = own;
    for (const to of next.get(node) ?? []) {
      if (!number.has(to)) low = Math.min(low, visit(to));
      else if (stack.includes(to)) low = Math.min(low, number.get(to) as number);
    }
    if (low === own) {
      const circle = stack.splice(stack.indexOf(node));
      if (circle.length > 1) found.push(circle.sort());
    }
    return low;
  };
  for (const node of next.keys()) if (!number.has(node)) visit(node);
  return found;
}
