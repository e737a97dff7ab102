import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** What each layer may import from src, besides itself. */
const MAY_IMPORT: Record<string, string[]> = {
  cli: ['write', 'report', 'casefile', 'intake', 'plan', 'law', 'rules', 'vocabulary', 'messages', 'text'],
  write: ['report', 'casefile', 'rules', 'messages', 'text'],
  report: ['casefile', 'plan', 'law', 'rules', 'vocabulary', 'messages', 'text'],
  casefile: ['intake', 'plan', 'law', 'rules', 'vocabulary', 'text'],
  intake: ['vocabulary', 'text'],
  plan: ['law', 'text'],
  law: ['text'],
  rules: ['text'],
  vocabulary: ['text'],
  messages: [],
  text: [],
};

/** What a layer may know by name only: the catalogs take from these what must have a label, so that a missing one does not compile. */
const MAY_IMPORT_TYPES: Record<string, string[]> = {
  messages: ['casefile', 'intake', 'plan', 'law', 'rules', 'vocabulary'],
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
const code = files
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));
const layerOf = (file: string) => file.split('/')[0] as string;

function imports({ file, text }: { file: string; text: string }): string[] {
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path]) =>
    relative(SRC, join(SRC, dirname(file), path as string)).replaceAll('\\', '/'),
  );
}

test('imports run down the layers, so that a change of a report never reaches the counting', () => {
  const upward = code.flatMap((module) => {
    const layer = layerOf(module.file);
    const values = new Set(valueImports(module));
    const allowed = (path: string) =>
      layerOf(path) === layer ||
      MAY_IMPORT[layer]?.includes(layerOf(path)) ||
      (!values.has(path) && MAY_IMPORT_TYPES[layer]?.includes(layerOf(path)));
    return imports(module)
      .filter((path) => !allowed(path))
      .map((path) => `${module.file} imports ${path}`);
  });
  expect(upward).toEqual([]);
});

test('no circles between files: one can be read without the other', () => {
  const graph = new Map(code.filter(({ text }) => text).map((module) => [module.file, valueImports(module)]));
  const circles: string[] = [];
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    else for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
  };
  for (const file of graph.keys()) visit(file, []);
  expect([...new Set(circles)]).toEqual([]);
});

/** Imports that exist at run time; types may refer to each other. */
function valueImports(module: { file: string; text: string }): string[] {
  const values = module.text.replace(/import type [^;]+;/g, '').replace(/import\('[^']+'\)/g, '');
  return imports({ ...module, text: values });
}

test('only cli touches the process, its streams and the clock: the same inputs give the same report', () => {
  const banned = /\bprocess\.(?!nextTick)|console\.|Date\.now\(|new Date\(\)/;
  expect(code.filter(({ file, text }) => layerOf(file) !== 'cli' && banned.test(text)).map(({ file }) => file)).toEqual(
    [],
  );
});

test('only intake, casefile, plan, rules, text and cli read files; writers are told where to write', () => {
  const mayRead = new Set(['intake', 'casefile', 'plan', 'rules', 'text', 'cli', 'write']);
  expect(
    code.filter(({ file, text }) => !mayRead.has(layerOf(file)) && text.includes("'node:fs")).map(({ file }) => file),
  ).toEqual([]);
});

test('the product makes no network call', () => {
  const network = /'node:(http|https|net|tls|dgram|dns)'|\bfetch\(/;
  expect(code.filter(({ text }) => network.test(text)).map(({ file }) => file)).toEqual([]);
});

test('a file is a page or two: under 200 lines, and no drawer called util', () => {
  const long = files
    .filter((file) => /\.(ts|sql)$/.test(file))
    .filter((file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 201);
  expect(long).toEqual([]);
  expect(files.filter((file) => /(^|\/)utils?(\/|\.)/.test(file))).toEqual([]);
});

test('help loads the parser and nothing large: what a command needs is imported when it runs', () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const load = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(join(SRC, file), 'utf8').replace(/(import|export) type [^;]+;/g, '');
    for (const [, path = ''] of text.matchAll(/^(?:import|export)\s[^;'=]*from\s'([^']+)'/gm)) {
      if (path.startsWith('.')) load(join(dirname(file), path));
      else if (!path.startsWith('node:')) packages.add(path);
    }
  };
  load('cli/main.ts');
  expect([...packages].sort()).toEqual(['commander', 'date-fns/constants']);
});

test('the list of commands is that of their files', async () => {
  const { COMMANDS } = await import('../src/cli/commands/index.ts');
  const named = files.filter((file) => /^cli\/commands\/(?!index)/.test(file)).map((file) => file.slice(13, -3));
  expect(Object.keys(COMMANDS).sort()).toEqual(named.sort());
});
