import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { arrowsOf, circles, layerOf, roomArrows, roomOf, sourceFiles } from './house.ts';

/** What each layer may import from src besides itself, and why nothing else. */
const LAYERS: Record<string, { may: string[]; types?: string[]; why: string }> = {
  cli: {
    may: ['write', 'report', 'casefile', 'intake', 'plan', 'law', 'rules', 'vocabulary', 'messages', 'text'],
    why: 'the command line puts all together; nothing of src is above it',
  },
  write: {
    may: ['report', 'casefile', 'rules', 'messages', 'text'],
    why: 'a writer draws what the report gives it, so that no format counts by itself',
  },
  report: {
    may: ['casefile', 'plan', 'law', 'rules', 'vocabulary', 'messages', 'text'],
    why: 'the report picks words and order; a change of a file format never reaches it',
  },
  casefile: {
    may: ['intake', 'plan', 'law', 'rules', 'vocabulary', 'text'],
    why: 'what is counted knows no language and no output, so that every output shows the same numbers',
  },
  intake: {
    may: ['vocabulary', 'text'],
    why: 'reading a file knows no plan, so that a file says the same in every inspection',
  },
  plan: { may: ['law', 'text'], why: 'a plan is data; it knows nothing of what is counted by it' },
  law: { may: ['text'], why: 'law is dated data that every plan draws on' },
  rules: { may: ['text'], why: 'a rule is a file that an auditor reads by itself' },
  vocabulary: { may: ['text'], why: 'the words of exports are data' },
  messages: {
    may: [],
    types: ['casefile', 'intake', 'plan', 'law', 'rules', 'vocabulary'],
    why: 'the catalogs know of other layers only the names that must have a label, so that a missing one does not compile',
  },
  text: { may: [], why: 'comparing texts is the ground of all' },
};

/**
 * The floors of a layer's rooms, from the ground up. A room may touch those of the floors below it, never its neighbours. Files that
 * stand in no room are the recipe: they put the rooms together, and no room touches them.
 */
const FLOORS: Record<string, { floors: string[][]; why: string }> = {
  casefile: {
    floors: [
      ['store'],
      ['load'],
      ['dossiers'],
      ['figures'],
      [
        'causes',
        'compare',
        'deadlines',
        'diff',
        'explain',
        'export',
        'indicators',
        'inspect',
        'listed',
        'query',
        'remarks',
        'signs',
      ],
    ],
    why: 'a row goes one way, from the store up; what is asked on top of the figures is asked by itself and never of a neighbour',
  },
  report: {
    floors: [
      ['ground'],
      ['schema'],
      ['figures'],
      ['causes', 'checklist', 'data', 'deadlines', 'diff', 'dossiers', 'form06a', 'indicators', 'rollForward', 'signs'],
      ['compare'],
      ['document', 'page'],
    ],
    why: 'each subject says its part, what is compared lists dossiers as they do; page and document order and frame the parts and are asked by none',
  },
};

const files = sourceFiles();
const code = files.filter(({ file }) => file.endsWith('.ts'));
const arrows = arrowsOf(files);

test('imports run down the layers', () => {
  const upward = arrows
    .filter(({ from, to, typesOnly }) => {
      const { may = [], types = [] } = LAYERS[layerOf(from)] ?? {};
      const target = layerOf(to);
      return layerOf(from) !== target && !may.includes(target) && !(typesOnly && types.includes(target));
    })
    .map(
      ({ from, to }) =>
        `${from} imports ${to}: ${LAYERS[layerOf(from)]?.why ?? 'a layer that the table does not know'}`,
    );
  expect(upward).toEqual([]);
});

test.each(Object.entries(FLOORS))('imports run down the rooms of %s', (layer, { floors, why }) => {
  const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room.slice(layer.length + 1)));
  const inside = arrows.filter(({ from, to }) => layerOf(from) === layer && layerOf(to) === layer);
  const upward = inside
    .filter(
      ({ from, to }) =>
        roomOf(from) !== roomOf(to) && roomOf(from) !== layer && floorOf(roomOf(to)) >= floorOf(roomOf(from)),
    )
    .concat(inside.filter(({ from, to }) => roomOf(from) !== layer && roomOf(to) === layer))
    .map(({ from, to }) => `${from} -> ${to}: ${why}`);
  expect(upward).toEqual([]);
  const rooms = new Set(files.map(({ file }) => roomOf(file)).filter((room) => room.startsWith(`${layer}/`)));
  expect(
    [...rooms].filter((room) => floorOf(room) < 0),
    'rooms that stand on no floor of the table',
  ).toEqual([]);
});

test('no circle between files, types and lazy imports counted: one can be read without the other', () => {
  expect(circles(arrows.map(({ from, to }) => [from, to]))).toEqual([]);
});

test('no circle between rooms: one can be moved, tested or replaced without the other', () => {
  expect(circles(roomArrows(arrows))).toEqual([]);
});

test('the script of the page imports nothing but itself: it runs in a browser, where there is nothing else', () => {
  const page = 'write/html/page/';
  const out = arrows.filter(({ from, to, typesOnly }) => from.startsWith(page) && !to.startsWith(page) && !typesOnly);
  expect(out.map(({ from, to }) => `${from} imports ${to}`)).toEqual([
    'write/html/page/dossiers.js imports report/dossiers/listed.ts',
  ]);
  const packages = files.filter(({ file, text }) => file.startsWith(page) && /^import .* from '[^.]/m.test(text));
  expect(packages.map(({ file }) => file)).toEqual([]);
});

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
  const long = files.filter(({ file, text }) => /\.(ts|sql)$/.test(file) && text.split('\n').length > 201);
  expect(long.map(({ file }) => file)).toEqual([]);
  expect(files.filter(({ file }) => /(^|\/)utils?(\/|\.)/.test(file))).toEqual([]);
});

/** `HOUSE=1 npx vitest run tests/architecture.test.ts` prints the house in numbers. */
test.runIf(process.env.HOUSE)('the house in numbers', () => {
  const lines = Object.keys(LAYERS).map((layer) => {
    const own = arrows.filter(({ from, to }) => layerOf(from) === layer && layerOf(to) === layer);
    const rooms = new Set(files.map(({ file }) => roomOf(file)).filter((room) => room.startsWith(`${layer}/`)));
    const between = roomArrows(own);
    return `${layer.padEnd(10)} ${rooms.size} rooms, ${between.length} arrows between them, ${circles(between).length} circles`;
  });
  const all = circles(arrows.map(({ from, to }) => [from, to]));
  process.stdout.write(
    [...lines, `files      ${files.length}, ${arrows.length} arrows, ${all.length} circles\n`].join('\n'),
  );
});

test('help loads the parser and nothing large: what a command needs is imported when it runs', () => {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const load = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = (code.find((one) => one.file === file)?.text ?? '').replace(/(import|export) type [^;]+;/g, '');
    for (const [, path = ''] of text.matchAll(/^(?:import|export)\s[^;'=]*from\s'([^']+)'/gm)) {
      if (path.startsWith('.')) load(posix.join(posix.dirname(file), path));
      else if (!path.startsWith('node:')) packages.add(path);
    }
  };
  load('cli/main.ts');
  expect([...packages].sort()).toEqual(['commander']);
});

test('the list of commands is that of their files', async () => {
  const { COMMANDS } = await import('../src/cli/commands/index.ts');
  const named = code.map(({ file }) => file).filter((file) => /^cli\/commands\/(?!index)/.test(file));
  expect(Object.keys(COMMANDS).sort()).toEqual(
    named.map((file) => file.slice('cli/commands/'.length, -'.ts'.length)).sort(),
  );
});

test('only the case file asks its database', () => {
  const asking = code.filter(({ file, text }) => layerOf(file) !== 'casefile' && /\bdb\.(rows|stream)\b/.test(text));
  expect(
    asking.map(({ file }) => file),
    'a query stands where its tables are made: a report picks words and order',
  ).toEqual([]);
});
