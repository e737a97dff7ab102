import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { parsedAtBuild } from '../../src/text/dataFile.ts';

const DIST = new URL('../../dist/', import.meta.url);
const built = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yml'));

test('the build parses every YAML file of the program, and says the same', () => {
  expect(built.length).toBeGreaterThan(10);
  for (const name of built) {
    const file = new URL(name.replaceAll('\\', '/'), DIST);
    const text = readFileSync(file, 'utf8');
    expect(parsedAtBuild(file, text), name).toEqual(parse(text));
  }
});

test('the program starts from the bundle, which holds every module it loads but those of readers in a process of their own', () => {
  const bundle = new URL('bundle/', DIST);
  const start = readFileSync(new URL('../bin/audit.js', DIST), 'utf8');
  expect(start).toContain('dist/bundle/main.js');
  for (const name of readdirSync(bundle)) {
    const text = readFileSync(new URL(name, bundle), 'utf8');
    const imported = [...text.matchAll(/^(?:import|export)[^;]*?from "(\.[^"]+)"|(?<!\{)import\("(\.[^"]+)"\)/gm)];
    const folders = imported.map(([, from, lazy]) => dirname(from ?? lazy ?? ''));
    expect(
      folders.filter((folder) => folder !== '.'),
      name,
    ).toEqual([]);
  }
});
