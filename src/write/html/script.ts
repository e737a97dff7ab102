import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const IMPORT = /^import [^;]*? from '([^']+)';\n/gm;

/**
 * The page's script: the modules of the folder `page` in one, each after those that it imports. A page that is one file can import
 * none, and a bundler would be needed wherever the program runs from its sources.
 */
export function pageScript(): string {
  const texts = new Map<string, string>();
  const add = (file: string) => {
    if (texts.has(file)) return;
    texts.set(file, '');
    const text = textOf(file);
    for (const [, path = ''] of text.matchAll(IMPORT)) add(posix.join(posix.dirname(file), path));
    texts.delete(file);
    texts.set(file, text.replace(IMPORT, '').replace(/^export /gm, ''));
  };
  add('page/main.js');
  return `(() => {\n'use strict';\n${[...texts.values()].join('\n')}})();\n`;
}

/** A browser reads every line end as LF before it hashes; a checkout on Windows may have others. */
export function textOf(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
}
