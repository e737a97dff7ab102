import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openInputs } from '../../src/cli/run/reading.ts';
import { archiveLimits, unpack } from '../../src/intake/archive.ts';
import { InputError } from '../../src/intake/errors.ts';
import { openInput } from '../../src/intake/open.ts';
import { quickenIndexOf } from '../../src/intake/xls/lookup.js';
import { bookErrorOf, xlsText } from '../../src/intake/xls/read.ts';
import { biffSheets } from '../../src/intake/xls/sheets.js';
import { builtInHeadings } from '../../src/vocabulary/columns.ts';
import { withFiles } from '../casefile/caseOf.ts';
import { htmlPage, htmlTable, workbook } from './formatBooks.ts';
import { buildZip } from './xlsx/zip.ts';

const HEADER = ['Mã hồ sơ', 'Ngày tiếp nhận', 'Lý do'];
const ROWS = [HEADER, ...Array.from({ length: 30 }, (_, at) => [`H41-${at}`, '01/02/2022', `Lý do ${at}\nhai`])];
const CSV = ROWS.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');

/** All rows under the header of a file, read as `analyze` reads it. */
function rowsOf(bytes: Buffer | string, name = 'a.xls'): Promise<string[][]> {
  return withFiles({ [name]: bytes }, async ([path = ''], folder) => {
    const { inputs, faults } = await unpack({ path, shown: name }, folder);
    if (faults[0]) throw faults[0];
    const rows: string[][] = [];
    for (const input of inputs) {
      const { tables, close } = await openInput(input, { recognise: builtInHeadings(), mapping: null });
      for (const table of tables) {
        for await (const batch of table.rows(table.header)) rows.push(...batch.map(({ cells }) => cells));
      }
      close();
    }
    return rows;
  });
}

async function faultOf(bytes: Buffer | string, name?: string): Promise<string> {
  const error = await rowsOf(bytes, name).then(
    () => 'read',
    (thrown: unknown) => thrown,
  );
  if (error === 'read') return 'read';
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).fault;
}

const text = fc.string({
  unit: fc.constantFrom(
    'a',
    'Ằ',
    'ệ',
    ' ',
    '"',
    "'",
    '&',
    '<',
    '>',
    ';',
    ',',
    '0',
    '1',
    '.',
    '/',
    '=',
    '\u00a0',
    '𠮷',
    '&amp;',
    '_x0041_',
  ),
  maxLength: 12,
});
/** Blank cells are cells without text in every format. */
const cell = fc
  .oneof(text, fc.constantFrom('000123', '1.003120', '01/02/2022', 'một\nhai'))
  .map((words) => (words.trim() === '' ? '' : words));
const tables = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });

const withoutEmptyEnd = (row: string[]) => row.slice(0, row.findLastIndex((words) => words !== '') + 1);
const filled = (rows: string[][]) => rows.map(withoutEmptyEnd).filter((row) => row.length > 0);

describe('any table of cells reads back', () => {
  const writers: [format: string, write: (rows: string[][]) => Buffer | string, runs: number][] = [
    ['html', (rows) => htmlPage(htmlTable(rows)), 200],
    ['ods', (rows) => workbook([{ name: 'S', rows }], 'ods'), 200],
    ['xml2003', (rows) => workbook([{ name: 'S', rows }], 'xlml'), 200],
    ['xls', (rows) => workbook([{ name: 'S', rows }], 'biff8'), 15],
  ];
  test.each(writers)('%s', async (_format, write, numRuns) => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        expect(await rowsOf(write([HEADER, ...rows]))).toEqual(filled(rows));
      }),
      { numRuns },
    );
  });

  test('xls, without its thread', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const bytes = workbook([{ name: 'S', rows }], 'biff8');
        const [sheet] = biffSheets(bytes);
        expect(xlsText(sheet?.rows() ?? [], false).map((row) => row.cells)).toEqual(filled(rows));
      }),
      { numRuns: 200 },
    );
  });
});

describe('damaged copies are read or refused, never anything else', () => {
  const damage = fc.record({
    flips: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 6 }),
    keep: fc.option(fc.nat(), { freq: 3 }),
  });
  function damaged(bytes: Buffer, { flips, keep }: { flips: [number, number][]; keep: number | null }): Buffer {
    const copy = Buffer.from(bytes);
    for (const [place, value] of flips) copy[place % copy.length] = value;
    return keep === null ? copy : copy.subarray(0, keep % copy.length);
  }
  const biff = workbook([{ name: 'S', rows: ROWS }], 'biff8');
  const originals: [format: string, bytes: Buffer][] = [
    ['html', Buffer.from(htmlPage(htmlTable(ROWS)))],
    ['ods', workbook([{ name: 'S', rows: ROWS }], 'ods')],
    ['xml2003', workbook([{ name: 'S', rows: ROWS }], 'xlml')],
    ['gz', gzipSync(CSV)],
    [
      'zip',
      buildZip(
        [
          ['a.csv', CSV],
          ['b.csv', CSV],
        ],
        { deflate: true },
      ),
    ],
  ];
  test.each(originals)('%s', async (_format, bytes) => {
    await fc.assert(
      fc.asyncProperty(damage, async (hurt) => {
        await faultOf(damaged(bytes, hurt));
      }),
      { numRuns: 200, seed: 20231130 },
    );
  });

  test('xls', () => {
    fc.assert(
      fc.property(damage, (hurt) => {
        try {
          for (const { rows } of biffSheets(damaged(biff, hurt))) xlsText(rows(), false);
        } catch (error) {
          // Damage is no password.
          expect(['truncated', 'not-workbook']).toContain(bookErrorOf(String(error)).kind);
        }
      }),
      { numRuns: 200, seed: 20231130 },
    );
  });

  test('xls, in its thread', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (hurt) => {
        await faultOf(damaged(biff, hurt));
      }),
      { numRuns: 12, seed: 7 },
    );
  });

  test('a file cut short is never read as a shorter one', async () => {
    const cuttable = [...originals.filter(([format]) => format !== 'zip'), ['xls', biff] as [string, Buffer]];
    for (const [format, bytes] of cuttable) {
      for (const share of [0.5, 0.9, 0.98]) {
        const rows = await rowsOf(bytes.subarray(0, bytes.length * share)).catch((error: unknown) => error);
        if (rows instanceof InputError) continue;
        expect([format, share, rows]).toEqual([format, share, ROWS.slice(1)]);
      }
    }
  });
});

test('the quick indexOf of the thread finds what the plain one finds', () => {
  const plain = Array.prototype.indexOf;
  const lists = fc.array(fc.integer({ min: -50, max: 200 }), { maxLength: 120 });
  fc.assert(
    fc.property(lists, fc.boolean(), fc.integer({ min: -60, max: 210 }), (numbers, ascending, wanted) => {
      const list = ascending ? [...new Set(numbers)].sort((a, b) => a - b) : numbers;
      const expected = plain.call(list, wanted);
      quickenIndexOf();
      const found = [list.indexOf(wanted), list.indexOf(wanted)];
      Object.defineProperty(Array.prototype, 'indexOf', { value: plain, writable: true, configurable: true });
      expect(found).toEqual([expected, expected]);
    }),
    { numRuns: 500 },
  );
});

describe('hostile pages', () => {
  const many = 100_000;
  test('nesting', async () => {
    expect(await faultOf(`<html>${'<div><b>'.repeat(many)}<table><tr><td>x`)).toBe('truncated');
    expect(await rowsOf(`${'<div>'.repeat(many)}${htmlTable(ROWS)}`)).toHaveLength(30);
    expect(await faultOf('<table><tr><td>'.repeat(many))).toBe('too-large');
    expect(await faultOf(`<table>${'<tr><td>'.repeat(many)}</table></html>`)).toBe('read');
  });
  test('spans', async () => {
    const wide = `<table><tr>${'<td colspan=1000000000 rowspan=1000000000>x'.repeat(100)}</table>`;
    expect(await faultOf(wide)).toBe('too-large');
    expect(await rowsOf(htmlTable(ROWS).replace('<td>', '<td colspan="-3" rowspan="x">'))).toHaveLength(30);
  });
  test('markup that never ends', async () => {
    expect(await faultOf(`<table><tr><td x="${'y'.repeat(5_000_000)}`)).toBe('too-large');
    expect(await faultOf(`<html><!--${'<'.repeat(100_000)}`)).toBe('truncated');
    expect(await faultOf(`<html><style>${'x'.repeat(100_000)}`)).toBe('truncated');
    expect(await faultOf(`${htmlTable(ROWS)}<tab`)).toBe('truncated');
  });
  test('one cell without end, many tables', async () => {
    expect(await faultOf(`<table><tr><td>${'x'.repeat(40_000_000)}</table>`)).toBe('too-large');
    expect(await faultOf('<table><tr><td>x</table>'.repeat(20_000))).toBe('too-large');
    expect(await faultOf(`<table><tr><td>x${'<br>'.repeat(1_000_000)}y${'<p>'.repeat(1_000_000)}</table>`)).toBe(
      'read',
    );
  });
});

describe('hostile documents', () => {
  const content = (cells: string) => `<o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x"><o:body><o:spreadsheet>
<t:table t:name="S">${cells}</t:table></o:spreadsheet></o:body></o:document-content>`;
  const ods = (cells: string, manifest = '<m:manifest xmlns:m="m"/>') =>
    buildZip(
      [
        ['content.xml', content(cells)],
        ['META-INF/manifest.xml', manifest],
      ],
      { deflate: true },
    );
  const cellOf = (attributes: string) => `<t:table-cell ${attributes}><x:p>x</x:p></t:table-cell>`;

  test('.ods: repeats beyond a sheet, counts that are none, encrypted', async () => {
    const row = (rows: string, cells: string) => `<t:table-row ${rows}>${cells}</t:table-row>`;
    expect(await faultOf(ods(row('', cellOf('t:number-columns-repeated="9000000"'))))).toBe('too-large');
    expect(await faultOf(ods(row('t:number-rows-repeated="9000000"', cellOf(''))))).toBe('too-large');
    expect(await faultOf(ods(row('t:number-rows-repeated="1000000"', cellOf('t:number-columns-repeated="900"'))))).toBe(
      'too-large',
    );
    expect(await faultOf(ods(row('t:number-rows-repeated="-1"', cellOf(''))))).toBe('not-workbook');
    expect(await faultOf(ods(row('', cellOf('t:x="1"><x:p><x:s x:c="-5"/><x:s x:c="1e99"/></x:p'))))).toBe('read');
    expect(await faultOf(ods('', '<m:manifest xmlns:m="m"><m:encryption-data/></m:manifest>'))).toBe('encrypted');
    expect(
      await faultOf(
        buildZip([
          ['content.xml', '<a/>'],
          ['META-INF/manifest.xml', '<manifest/>'],
        ]),
      ),
    ).toBe('not-workbook');
  });

  test('XML Spreadsheet 2003: entities, rows that go back, rows far away', async () => {
    const book = (rows: string) => `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${rows}</Table></Worksheet></Workbook>`;
    const row = '<Cell><Data ss:Type="String">x</Data></Cell>';
    expect(await faultOf(`<!DOCTYPE a [<!ENTITY b "b">]>${book('')}`)).toBe('not-workbook');
    expect(await faultOf(book(`<Row ss:Index="5">${row}</Row><Row ss:Index="2">${row}</Row>`))).toBe('not-workbook');
    expect(await faultOf(book(`<Row><Cell ss:Index="99999"><Data ss:Type="Number">1</Data></Cell></Row>`))).toBe(
      'too-large',
    );
    expect(await faultOf(book(`<Row ss:Index="9999999" ss:Span="-1">${row}</Row>`))).toBe('read');
    expect(await faultOf(book('').slice(0, -5))).toBe('truncated');
    expect(await faultOf(book(`<Row>${'<Cell><Data>'.repeat(100_000)}`))).toBe('not-workbook');
  });

  test('OLE files with a password, or with another document in them', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(5000)]);
    expect(await faultOf(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('encrypted');
    expect(await faultOf(ole)).not.toBe('read');
    // FilePass, the record that begins an encrypted workbook: here of the oldest kind.
    const words = [0x809, 8, 0x600, 5, 0, 0, 0x2f, 6, 0, 1234, 5678, 0x0a, 0];
    expect(await faultOf(Buffer.from(Uint16Array.from(words).buffer))).toBe('encrypted');
  });
});

describe('hostile archives', () => {
  const small = { ...archiveLimits, bytes: 1_000_000, ratioFromBytes: 10_000, ratio: 50, entries: 3 };
  const zeros = Buffer.alloc(900_000, 'a');
  const faultWith = (bytes: Buffer, name: string) =>
    withFiles({ [name]: bytes }, async ([path = ''], folder) => {
      const error = await unpack({ path, shown: name }, folder, small).catch((thrown: unknown) => thrown);
      return error instanceof InputError ? error.fault : 'read';
    });

  test('bombs: by ratio, by size, by number', async () => {
    const noise = Buffer.from(Array.from({ length: 600_000 }, (_, at) => (at * 7919 * (at % 61)) % 251));
    expect(await faultWith(gzipSync(zeros), 'a.gz')).toBe('too-large');
    expect(await faultWith(buildZip([['a.csv', zeros]], { deflate: true }), 'a.zip')).toBe('too-large');
    expect(
      await faultWith(
        buildZip([
          ['a.csv', noise],
          ['b.csv', noise],
        ]),
        'a.zip',
      ),
    ).toBe('too-large');
    expect(await faultWith(gzipSync(Buffer.concat([noise, noise])), 'a.gz')).toBe('too-large');
    expect(await faultWith(buildZip(['a', 'b', 'c', 'd'].map((name) => [`${name}.csv`, CSV])), 'a.zip')).toBe(
      'too-large',
    );
    expect(await faultWith(buildZip([['a.csv', CSV]]), 'a.zip')).toBe('read');
  });

  test.each(['../../etc/x.csv', 'a/../../x.csv', '/etc/x.csv', 'C:\\x.csv', '..\\x.csv'])(
    'the name %s',
    async (name) => {
      expect(
        await faultOf(
          buildZip([
            ['a.csv', CSV],
            [name, CSV],
          ]),
          'a.zip',
        ),
      ).toBe('bad-archive');
    },
  );

  test('a password, a wrong checksum, an archive in an archive, gzip in gzip', async () => {
    expect(await faultOf(buildZip([['a.csv', CSV]], { flags: 1, deflate: true }), 'a.zip')).toBe('encrypted');
    expect(await faultOf(buildZip([['a.csv', CSV]], { crc: 1 }), 'a.zip')).toBe('bad-archive');
    expect(await faultOf(buildZip([['b.zip', buildZip([['a.csv', CSV]])]]), 'a.zip')).toBe('bad-archive');
    expect(await faultOf(gzipSync(gzipSync(CSV)), 'a.gz')).toBe('bad-archive');
    expect(await faultOf(gzipSync(buildZip([['a.csv', CSV]])), 'a.gz')).toBe('bad-archive');
  });

  test('one bad file of an archive does not cost the others', async () => {
    const zip = buildZip([
      ['a.csv', CSV],
      ['b.zip', buildZip([['c.csv', CSV]])],
      ['d.ods', 'x'],
    ]);
    await withFiles({ 'a.zip': zip }, async ([path = ''], folder) => {
      const { opened, faults, close } = await openInputs([{ path, shown: 'a.zip' }], null, { scratch: folder });
      close();
      expect(opened.map(({ input }) => input.shown)).toEqual(['a.zip/a.csv']);
      expect(faults.map(({ path: shown, fault }) => [shown, fault])).toEqual([
        ['a.zip/b.zip', 'bad-archive'],
        ['a.zip/d.ods', 'not-workbook'],
      ]);
    });
  });
});
