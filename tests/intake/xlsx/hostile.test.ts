import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../../src/intake/xlsx/workbook.ts';
import { kindOf, parts, readParts, rowsOf, save, styleSheet } from './book.ts';
import { buildZip } from './zip.ts';

const sample = () => [
  ...parts({
    rows: Array.from(
      { length: 40 },
      (_, i) => `<row r="${i + 1}"><c t="s"><v>${i % 2}</v></c><c s="0"><v>${44000 + i}</v></c></row>`,
    ).join(''),
    strings: '<si><t>Sở</t></si><si><t>Xã</t></si>',
    styles: styleSheet(['dd/mm/yyyy']),
  }),
];
const kindOfBytes = (bytes: Buffer, limits = {}) => kindOf(rowsOf(save(bytes), limits));

test('300 damaged copies are read or refused, never anything else', async () => {
  const rows = await rowsOf(save(buildZip(sample(), { deflate: true })));
  const damage = fc.record({
    deflate: fc.boolean(),
    flips: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 3 }),
    keep: fc.option(fc.nat()),
  });
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(damage, async ({ deflate, flips, keep }) => {
      const bytes = buildZip(sample(), { deflate });
      for (const [place, value] of flips) bytes[place % bytes.length] = value;
      const path = save(keep === null ? bytes : bytes.subarray(0, keep % bytes.length));
      kinds.add(await kindOf(rowsOf(path).then((read) => expect(read).toEqual(rows))));
    }),
    { numRuns: 300, seed: 20231130 },
  );
  expect([...kinds]).toEqual(expect.arrayContaining(['read', 'truncated', 'not-zip']));
});

test('not an archive, an old workbook, an encrypted one', async () => {
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(70_000)]);
  expect(await kindOfBytes(Buffer.alloc(0))).toBe('not-zip');
  expect(await kindOfBytes(Buffer.from('<html><table>'))).toBe('not-zip');
  expect(await kindOfBytes(ole)).toBe('not-zip');
  const encrypted = Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(500)]);
  for (let shift = 0; shift < 40; shift += 8)
    expect(await kindOfBytes(Buffer.concat([encrypted.subarray(0, 65_500 + shift), encrypted.subarray(65_520)]))).toBe(
      'encrypted',
    );
  expect(await kindOfBytes(buildZip(sample(), { flags: 1, deflate: true }))).toBe('encrypted');
});

test('errors of the operating system pass through', async () => {
  await expect(openWorkbook('/no/such/file.xlsx')).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(openWorkbook('/')).rejects.toMatchObject({ code: 'EISDIR' });
});

test('an archive that is no workbook', async () => {
  const without = (name: string) => buildZip(sample().filter(([part]) => part !== name));
  expect(await kindOfBytes(buildZip([['mimetype', 'application/vnd.oasis.opendocument.spreadsheet']]))).toBe(
    'not-workbook',
  );
  expect(await kindOfBytes(without('xl/workbook.xml'))).toBe('not-workbook');
  expect(await kindOfBytes(without('xl/worksheets/sheet1.xml'))).toBe('not-workbook');
  expect(await kindOfBytes(without('xl/styles.xml'))).toBe('not-workbook');
  expect(await kindOfBytes(without('xl/sharedStrings.xml'))).toBe('bad-xml');
  expect(await kindOfBytes(without('xl/_rels/workbook.xml.rels'))).toBe('not-workbook');
  expect(await kindOfBytes(buildZip([...sample(), ['XL/workbook.xml', '<workbook/>']]))).toBe('not-workbook');
  const changed = (part: string, change: (xml: string) => string) =>
    kindOf(readParts(new Map(sample().map(([name, xml]) => [name, name === part ? change(xml) : xml]))));
  expect(await changed('_rels/.rels', (xml) => xml.replace('workbook.xml', 'workbook.bin'))).toBe('not-workbook');
  expect(await changed('xl/workbook.xml', (xml) => xml.replaceAll('workbook', 'document'))).toBe('not-workbook');
  expect(await changed('xl/workbook.xml', (xml) => xml.replace(/<sheet .*?>/, ''))).toBe('no-sheets');
  expect(await changed('xl/_rels/workbook.xml.rels', (xml) => xml.replace('/worksheet"', '/chartsheet"'))).toBe(
    'no-sheets',
  );
  expect(await changed('xl/worksheets/sheet1.xml', (xml) => xml.slice(0, -30))).toBe('truncated');
  expect(await changed('xl/worksheets/sheet1.xml', (xml) => xml.replace('</row>', '</c>'))).toBe('bad-xml');
});

test('sizes and sums that do not match', async () => {
  expect(await kindOfBytes(buildZip(sample(), { crc: 1 }))).toBe('truncated');
  expect(await kindOfBytes(buildZip(sample(), { size: 99_999, deflate: true }))).toBe('truncated');
  expect(await kindOfBytes(buildZip(sample(), { size: 3, deflate: true }))).toBe('truncated');
});

test('a zip64 record that points beyond every file', async () => {
  const zip = buildZip(sample());
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.fill(0xff, 8, 16);
  const end = zip.length - 22;
  expect(await kindOfBytes(Buffer.concat([zip.subarray(0, end), locator, zip.subarray(end)]))).toBe('truncated');
});

test('a zip bomb is stopped by its ratio, or by its size', async () => {
  const padding = ' '.repeat(1024).repeat(60 * 1024);
  const bomb = buildZip([...parts({ sheet: `<worksheet><sheetData>${padding}</sheetData></worksheet>` })], {
    deflate: true,
  });
  expect(await kindOfBytes(bomb)).toBe('too-large');
  expect(await kindOfBytes(bomb, { ratio: 2000 })).toBe('read');
  expect(await kindOfBytes(bomb, { ratio: 2000, sheetBytes: 1_000_000 })).toBe('too-large');
  const lying = buildZip([...parts({ rows: '<row/>'.repeat(1000) })], {
    deflate: true,
    size: 10,
    sizeOf: 'xl/worksheets/sheet1.xml',
  });
  expect(await kindOfBytes(lying, { sheetBytes: 1000 })).toBe('too-large');
  expect(await kindOfBytes(buildZip(sample()), { entries: 3 })).toBe('too-large');
});

test('billion laughs', async () => {
  const laughs = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  expect(await kindOf(readParts(parts({ sheet: `${laughs}<worksheet>&b;</worksheet>` })))).toBe('bad-xml');
  expect(await kindOf(readParts(parts({ rows: '<row><c t="str"><v>&b;</v></c></row>' })))).toBe('bad-xml');
});

test('too many columns, too long a cell, too deep', async () => {
  expect(await kindOf(readParts(parts({ rows: `<row>${'<c/>'.repeat(20_000)}</row>` })))).toBe('too-large');
  expect(await kindOf(readParts(parts({ rows: '<row><c r="XFE1"><v>1</v></c></row>' })))).toBe('too-large');
  expect(await kindOf(readParts(parts({ rows: '<row><c r="XFD1"><v>1</v></c></row>' })))).toBe('read');
  const long = 'x'.repeat(200_000);
  const limits = { cellChars: 100_000 };
  expect(await kindOf(readParts(parts({ rows: `<row><c t="str"><v>${long}</v></c></row>` }), limits))).toBe(
    'too-large',
  );
  expect(await kindOf(readParts(parts({ strings: `<si><t>${long}</t></si>` }), limits))).toBe('too-large');
  const half = `<r><t>${long.slice(60_000)}</t></r>`.repeat(2);
  expect(
    await kindOf(
      readParts(parts({ rows: `<row><c t="inlineStr"><is>${half}</is></c></row>` }), { cellChars: 200_000 }),
    ),
  ).toBe('too-large');
  expect(await kindOf(readParts(parts({ rows: '<row>'.repeat(70) })))).toBe('bad-xml');
});
