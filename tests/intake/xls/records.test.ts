import * as sheetjs from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookErrorOf } from '../../../src/intake/xls/read.ts';
import { checkRecords } from '../../../src/intake/xls/records.js';
import { biffSheets } from '../../../src/intake/xls/sheets.js';

const ROWS = [
  ['Mã hồ sơ', 'Số', 'Có', 'Ngày', 'Lý do'],
  ...Array.from({ length: 300 }, (_, at) => [
    `HS-${at}`,
    at * 7.5,
    at % 2 === 0,
    at,
    at === 7 ? null : 'ệ'.repeat(at % 90),
  ]),
];
const VERSIONS = [
  ['biff8', true],
  ['biff8', false],
  ['biff5', false],
  ['biff2', false],
] as const;
/** Of cells, by the oldest Excel that writes them. */
const CELLS = [0x02, 0x03, 0x04, 0x05, 0xbd, 0xfd, 0x203, 0x204, 0x205, 0x27e];

function written(bookType: sheetjs.BookType, bookSST: boolean): Buffer {
  const book = sheetjs.utils.book_new();
  sheetjs.utils.book_append_sheet(book, sheetjs.utils.aoa_to_sheet(ROWS), 'S');
  return sheetjs.write(book, { type: 'buffer', bookType, bookSST });
}

/** The stream of records, as Excel before 5 wrote it: without a file around it. */
function streamOf(bytes: Buffer): Buffer {
  if (bytes[0] !== 0xd0) return bytes;
  const file = sheetjs.CFB.read(bytes, { type: 'buffer' });
  return Buffer.from((sheetjs.CFB.find(file, '/Workbook') ?? sheetjs.CFB.find(file, '/Book')).content);
}

function recordsOf(stream: Buffer): { type: number; length: number; at: number }[] {
  const records = [];
  for (let at = 0; at < stream.length - 3; at += 4 + stream.readUInt16LE(at + 2))
    records.push({ type: stream.readUInt16LE(at), length: stream.readUInt16LE(at + 2), at });
  return records;
}

describe.each(VERSIONS)('%s, shared strings: %s', (version, shared) => {
  const bytes = written(version, shared);
  test('a sound workbook is read', () => {
    expect(() => checkRecords(bytes)).not.toThrow();
    expect([...(biffSheets(bytes)[0]?.rows() ?? [])]).toHaveLength(ROWS.length);
  });
  test('a cell of another length than its type has is a damaged file', () => {
    const stream = streamOf(bytes);
    const cells = recordsOf(stream).filter(({ type }) => CELLS.includes(type));
    expect(cells.length).toBeGreaterThan(1000);
    const length = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 0xffff }));
    fc.assert(
      fc.property(fc.constantFrom(...cells), length, (cell, wrong) => {
        if (wrong === cell.length) return;
        const copy = Buffer.from(stream);
        copy.writeUInt16LE(wrong, cell.at + 2);
        expect(() => checkRecords(copy), `${cell.type} ${cell.length} → ${wrong}`).toThrow(/damaged|truncated/);
      }),
      { numRuns: 300, seed: 12 },
    );
  });
});

test('a shared string of another length, and one string more or less than there are', () => {
  const stream = streamOf(written('biff8', true));
  const strings = recordsOf(stream).find(({ type }) => type === 0xfc);
  const place = (strings?.at ?? 0) + 4;
  const first = stream.readUInt16LE(place + 8);
  for (const [at, wrong] of [
    [8, first + 1],
    [8, first - 1],
    [4, stream.readUInt32LE(place + 4) - 1],
    [4, stream.readUInt32LE(place + 4) + 1],
  ] as const) {
    const copy = Buffer.from(stream);
    copy.writeUInt16LE(wrong, place + at);
    expect(() => checkRecords(copy)).toThrow('damaged: record 252');
  }
});

test('a zero or two behind a cell are no damage, and other bytes are', () => {
  const beginning = [0x809, 8, 0x600, 0x10, 0, 0];
  const cell = (length: number, ...behind: number[]) =>
    Buffer.concat([
      Buffer.from(Uint16Array.from([...beginning, 0x205, length, 0, 0, 0, 1]).buffer),
      Buffer.from(behind),
      Buffer.from([0x0a, 0, 0, 0]),
    ]);
  expect(() => checkRecords(cell(8))).not.toThrow();
  expect(() => checkRecords(cell(9, 0))).not.toThrow();
  expect(() => checkRecords(cell(10, 0, 0))).not.toThrow();
  for (const wrong of [cell(9, 1), cell(10, 0, 1), cell(11, 0, 0, 0)]) expect(() => checkRecords(wrong)).toThrow();
});

test('what is said of it is that the file is damaged', () => {
  expect(bookErrorOf('damaged: record 253 of 12 bytes').kind).toBe('truncated');
});

test('sectors that follow each other in a circle are refused before anybody gathers them', () => {
  const bytes = written('biff8', true);
  const table = (bytes.readInt32LE(0x4c) + 1) * 512;
  const chained = Array.from({ length: 128 }, (_, sector) => sector).filter(
    (sector) => bytes.readInt32LE(table + 4 * sector) > 0,
  );
  expect(chained.length).toBeGreaterThan(20);
  fc.assert(
    fc.property(fc.constantFrom(...chained), fc.nat({ max: 5 }), (sector, back) => {
      const copy = Buffer.from(bytes);
      const chain = chained.filter((one) => one <= sector);
      copy.writeInt32LE(chain.at(-1 - back) ?? sector, table + 4 * sector);
      expect(() => checkRecords(copy)).toThrow(/circle/);
    }),
    { numRuns: 100, seed: 12 },
  );
});
