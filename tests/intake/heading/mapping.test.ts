import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MappingError } from '../../../src/intake/errors.ts';
import { matchesGlob } from '../../../src/intake/heading/globs.ts';
import type { MappingFile } from '../../../src/intake/heading/mapping.ts';
import { mappingsFor, unmatched } from '../../../src/intake/heading/mappingFor.ts';
import { loadMapping } from '../../../src/intake/heading/readMapping.ts';

async function load(text: string | Buffer): Promise<MappingFile> {
  const folder = mkdtempSync(join(tmpdir(), 'audit-mapping-'));
  try {
    writeFileSync(join(folder, 'm.yml'), text);
    return await loadMapping(join(folder, 'm.yml'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const bomb = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`),
  'columns: { code: *a9 }',
].join('\n');

describe('a mapping that is none is refused in one sentence of our own', () => {
  it.each<[what: string, text: string | Buffer, fault: string, seen: string | null, expected: string]>([
    ['aliases of aliases', bomb, 'yaml', '', ''],
    ['an alias of itself', 'columns: &a { code: *a }', 'schema', 'columns.code.column', 'letter'],
    ['an alias without its anchor', 'columns: *nowhere', 'yaml', '', ''],
    ['brackets without end', '['.repeat(20_000), 'yaml', null, ''],
    ['a tab', 'columns:\n\tcode: A', 'yaml', '2:1', ''],
    ['a key twice', 'sheet: A\nsheet: B', 'yaml', '2:1', ''],
    ['two documents', 'sheet: A\n---\nsheet: B', 'yaml', '2:1', ''],
    ['a tag', 'sheet: !!js/function "function () {}"', 'yaml', '1:8', ''],
    ['a list', '- a', 'schema', '', 'keys'],
    ['a word', 'columns', 'schema', '', 'keys'],
    ['bytes', Buffer.from([0xff, 0xfe, 0, 1, 2]), 'schema', '', 'keys'],
    ['more than any mapping', `# ${'x'.repeat(3 << 20)}`, 'too-large', String((3 << 20) + 2), String(2 << 20)],
    ['an unknown key', 'colums: {}', 'schema', 'colums', 'columns'],
    ['a prototype key', '__proto__: { sheet: A }', 'schema', '__proto__', ''],
    ['a prototype key among the columns', 'columns: { __proto__: A }', 'schema', '__proto__', ''],
    ['a constructor', 'constants: { constructor: A }', 'schema', 'constants.constructor', ''],
    ['no text', 'columns: { code: [A] }', 'schema', 'columns.code', 'text'],
    ['nothing', 'columns: { code: }', 'schema', 'columns.code', 'text'],
    ['a letter that is none', 'columns: { code: { column: "3" } }', 'schema', 'columns.code.column', 'letter'],
    ['another key beside the letter', 'columns: { code: { colum: A } }', 'schema', 'columns.code.column', 'letter'],
    ['no list', 'values: { channel: { direct: A } }', 'schema', 'values.channel.direct', 'list'],
    ['an unknown channel', 'values: { channel: { onlin: [A] } }', 'schema', 'values.channel.onlin', 'online'],
    ['an unknown order', 'dates: { order: dym }', 'schema', 'dates.order', 'dmy | mdy | ymd'],
    ['a zone', 'dates: { zone: 7 }', 'schema', 'dates.zone', '"+07:00"'],
    ['a row before the first', 'headerRow: -1', 'schema', 'headerRow', 'row'],
    ['half a row', 'headerRow: 1.5', 'schema', 'headerRow', 'row'],
    ['a sheet 0', 'sheet: 0', 'schema', 'sheet', 'sheet'],
    ['a day that is none', 'exportedOn: 2023-02-30', 'schema', 'exportedOn', 'day'],
    ['an entry without match', 'files: [{ sheet: A }]', 'schema', 'files (1).match', 'text'],
    [
      'an unknown key of an entry',
      'files: [{ match: A }, { match: B, colum: {} }]',
      'schema',
      'files (2).colum',
      'columns',
    ],
    ['entries that are none', 'files: { match: A }', 'schema', 'files', 'list'],
  ])('%s', async (_, text, fault, seen, expected) => {
    const error = await load(text).catch((one) => one);
    expect(error).toBeInstanceOf(MappingError);
    expect({ fault: error.fault, seen: error.seen }).toEqual({ fault, seen: seen ?? error.seen });
    if (expected !== '') expect(error.expected).toBe(expected);
  });

  it('whatever the text is', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ':', ' ', '-', '[', '{', '}', ']', '*', '&', '\n', '!', '"', '|', '<', '?'),
    });
    await fc.assert(
      fc.asyncProperty(text, async (yaml) => {
        const error = await load(yaml).catch((one) => one);
        if (error instanceof Error) expect(error).toBeInstanceOf(MappingError);
      }),
      { numRuns: 100 },
    );
  });
});

it('words and constants are texts, whatever YAML takes them for', async () => {
  const text = 'constants: { field: 5 }\nvalues: { outcome: { granted: [1, true] } }\nexportedOn: 29/12/2023';
  expect(await load(text)).toEqual({
    constants: { field: '5' },
    values: { outcome: { granted: ['1', 'true'] } },
    exportedOn: '2023-12-29',
  });
  expect(await load('')).toEqual({});
});

it.each<[pattern: string, matching: string[], others: string[]]>([
  ['so-xay-dung/*.xlsx', ['so-xay-dung/a.xlsx'], ['so-xay-dung/2023/a.xlsx', 'a.xlsx', 'so-xay-dung/a.xls']],
  ['**/*.csv', ['a.csv', 'x/y/a.csv'], ['a.csv.gz']],
  ['x/**', ['x/a.csv', 'x/y/a.csv'], ['y/a.csv']],
  ['h?.{csv,txt}', ['h1.csv', 'hồ.txt'], ['h.csv', 'h1.xls']],
  ['quý [1-3].csv', ['quý 1.csv', 'quý [1-3].csv'], ['quý 4.csv']],
  ['quý [!1].csv', ['quý 2.csv'], ['quý 1.csv']],
  ['sở\\a (1).csv', ['sở/a (1).csv'], ['sở/a 1.csv']],
  ['./a+b.csv', ['a+b.csv'], ['aab.csv']],
  ['all.zip › *.csv', ['all.zip/hồ sơ.csv', 'all.zip › hồ sơ.csv'], ['all.zip']],
  ['[z-a].csv', ['[z-a].csv'], ['b.csv']],
])('a match %s is a glob on the shown path', (pattern, matching, others) => {
  for (const path of matching) expect(matchesGlob(pattern, path), path).toBe(true);
  for (const path of others) expect(matchesGlob(pattern, path), path).toBe(false);
});

describe('entries of files', () => {
  const file: MappingFile = {
    columns: { code: 'A', received: 'B' },
    constants: { field: 'Đất đai', channel: 'Trực tiếp' },
    dates: { order: 'mdy' },
    values: { channel: { direct: ['WALK'], online: ['NET'] } },
    files: [
      { match: 'a/*.csv', constants: { channel: 'Trực tuyến' }, dates: { zone: '+07:00' } },
      { match: 'a/**', columns: { code: 'C' }, values: { channel: { online: ['WEB'] } } },
      { match: 'b.xlsx', sheet: '2022', exportedOn: '2023-01-05' },
      { match: 'b.xlsx', sheet: 2 },
    ],
  };

  it('override the top key by key, the first that matches alone', () => {
    const { files, ...top } = file;
    expect(mappingsFor(file, 'c.csv')).toEqual([top]);
    expect(mappingsFor(file, 'a/1.csv')).toEqual([
      {
        ...top,
        constants: { field: 'Đất đai', channel: 'Trực tuyến' },
        dates: { order: 'mdy', zone: '+07:00' },
      },
    ]);
    expect(mappingsFor(file, 'a/1.xls')).toEqual([
      { ...top, columns: { code: 'C' }, values: { channel: { direct: ['WALK'], online: ['WEB'] } } },
    ]);
  });

  it('may name the sheets of one workbook', () => {
    expect(mappingsFor(file, 'b.xlsx').map(({ sheet }) => sheet)).toEqual(['2022', 2]);
  });

  it('are missed where they match no input', () => {
    expect(unmatched(file, ['a/1.csv'])).toEqual(['b.xlsx', 'b.xlsx']);
    expect(unmatched(null, [])).toEqual([]);
  });

  it('nothing holds without a mapping', () => {
    expect(mappingsFor(null, 'a.csv')).toEqual([{}]);
  });
});
