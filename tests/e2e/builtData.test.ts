import { readdirSync, readFileSync } from 'node:fs';
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
