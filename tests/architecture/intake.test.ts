import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const INTAKE = fileURLToPath(new URL('../../src/intake/', import.meta.url));

/** Faults are told by every room, in words of none. */
const FAULTS = 'errors.ts';
const GROUND = ['container', 'xml', 'encodings', 'days'];
const FORMATS = ['csv', 'html', 'ods', 'parquet', 'xls', 'xlsx', 'xml2003'];

/** What each room of intake may import of intake, besides itself, and why not more. */
const ROOMS: Record<string, { mayImport: string[]; why: string }> = {
  container: { mayImport: [], why: 'bytes in an archive know nothing of what is written in them' },
  days: { mayImport: [], why: 'what a text says of a day depends on no file' },
  encodings: { mayImport: ['container'], why: 'letters are put right before anybody asks where the cells are' },
  xml: { mayImport: ['container', 'encodings'], why: 'a scanner of XML serves every format and knows none' },
  sheets: { mayImport: GROUND, why: 'a row is the same whatever format it came from' },
  heading: { mayImport: [...GROUND, 'sheets'], why: 'a heading is found in rows, not in files' },
  reported: { mayImport: [...GROUND, 'sheets'], why: 'a table of numbers is known by its rows, whatever the format' },
  ...Object.fromEntries(
    FORMATS.map((format) => [
      format,
      { mayImport: [...GROUND, 'sheets'], why: 'a format can be taken out, or put in, without touching another' },
    ]),
  ),
};

const files = readdirSync(INTAKE, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|js)$/.test(file));
const roomOf = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file);

/** Imports within intake: of values and types, lazy ones and files of workers too. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(INTAKE, file), 'utf8');
  return [...text.matchAll(/(?:from\s+|import\s*\(\s*|new URL\(\s*|import\s+)'(\.[^']+)'/g)]
    .map(([, path]) => relative(INTAKE, join(INTAKE, dirname(file), path as string)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('..'));
}

test('every room of intake is in the table', () => {
  const rooms = new Set(files.map(roomOf).filter((room) => !/\.(ts|js)$/.test(room)));
  expect([...rooms].sort()).toEqual(Object.keys(ROOMS).sort());
});

describe.each(Object.entries(ROOMS))('%s', (room, { mayImport, why }) => {
  test(why, () => {
    const allowed = new Set([...mayImport, room, FAULTS]);
    const beyond = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) => importsOf(file).map((path) => ({ file, path })))
      .filter(({ path }) => !allowed.has(roomOf(path)))
      .map(({ file, path }) => `${file} imports ${path}`);
    expect(beyond).toEqual([]);
  });
});

test('no circle of files in intake, types and lazy imports counted: each can be read before those that need it', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    else if (!done.has(file)) for (const next of importsOf(file)) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});
