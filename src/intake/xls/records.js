// @ts-check
// For the process that runs the library. The library takes a record by its type and reads on where its length ends: one of another
// length than its type has is read as another value, and what follows as other records, without a word.
import { CFB } from '@e965/xlsx';
import { checkSectors } from './sectors.js';
import { fitsStrings } from './sharedStrings.js';

const EOF = 0x0a;
const FILE_PASS = 0x2f;
const CONTINUE = 0x3c;
const SHARED_STRINGS = 0xfc;
const BEGINNINGS = [0x09, 0x209, 0x409, 0x809];
/** [MS-XLS] has none beyond: records of charts end at 0x10FF. */
const LAST_TYPE = 0x10ff;

/** @typedef {{ type: number, length: number, at: (offset: number) => number, biff8: boolean }} BiffRecord `at` reads two bytes of its content, 0 behind its end */

/** Some writers put a zero or two behind a cell. */
/** @type {(record: BiffRecord, needed: number) => boolean} */
function fills({ length, at }, needed) {
  if (length <= needed || length > needed + 2) return length === needed;
  return at(needed - 1) >> 8 === 0 && at(length - 2) >> 8 === 0;
}

/** @type {(length: number) => (record: BiffRecord) => boolean} */
const exactly = (length) => (record) => fills(record, length);
/** @type {(each: number) => (record: BiffRecord) => boolean} first column, a value of `each` bytes for every column, last column */
const forColumns =
  (each) =>
  ({ length, at }) =>
    length >= 6 + each && length === 6 + each * (at(length - 2) - at(2) + 1);
/** @type {(before: number) => (record: BiffRecord) => boolean} the size of the formula stands behind `before` bytes */
const formula =
  (before) =>
  ({ length, at }) =>
    length >= before + 2 + at(before);

/** A text of two bytes a character, where its flag says so; of Excel 5 and 95 one byte without a flag. */
/** @type {(record: BiffRecord) => boolean} */
function label(record) {
  const { length, at, biff8 } = record;
  const count = at(6);
  return fills(record, biff8 ? 9 + count * (1 + (at(8) & 1)) : 8 + count) || (length === 8 && count === 0);
}

/**
 * Settings of Excel 97 on, by their length. They stand before sheets and cells, and one that is too long takes the next with it: the day
 * from which dates are counted, a sheet, a format.
 */
/** @type {ReadonlyMap<number, number>} */
const SETTINGS = new Map(
  /** @type {[number, number[]][]} */ ([
    [2, [12, 13, 14, 15, 17, 18, 19, 25, 34, 42, 43, 64, 66, 85, 95, 99, 130, 131, 132, 141, 156, 193, 218, 225]],
    [2, [352, 353, 431, 439, 444]],
    [8, [38, 39, 40, 41, 128]],
    [20, [224]],
    [4, [549]],
  ]).flatMap(([length, types]) => types.map((type) => [type, length])),
);

/** The records that hold cells, rows and the order of sheets, by type: does the length fit? */
/** @type {Readonly<Record<number, (record: BiffRecord) => boolean>>} */
const FITS = {
  1: exactly(7),
  2: exactly(9),
  3: exactly(15),
  4: (record) => fills(record, 8 + (record.at(7) & 0xff)),
  5: exactly(9),
  // Of Excel 2 the sizes are a byte long.
  6: ({ length, at, biff8 }) => length >= (biff8 ? 22 + at(20) : 17),
  [EOF]: exactly(0),
  189: forColumns(6),
  190: forColumns(2),
  133: ({ length, at, biff8 }) => !biff8 || length === 8 + (at(6) & 0xff) * (1 + ((at(6) >> 8) & 1)),
  214: ({ length, at }) => length >= 8 + at(6),
  229: ({ length, at }) => length === 2 + 8 * at(0),
  253: exactly(10),
  513: exactly(6),
  515: exactly(14),
  516: label,
  517: exactly(8),
  518: formula(16),
  520: exactly(16),
  638: exactly(10),
  1030: formula(16),
};

/**
 * Throws when the stream of an .xls workbook breaks off, or has a record whose length does not fit its type; of
 * one with a password it says nothing.
 *
 * @param {Buffer} bytes of the file
 */
export function checkRecords(bytes) {
  const stream = workbookStream(bytes);
  if (stream === null) return;
  const two = (/** @type {number} */ place) => (stream[place] ?? 0) | ((stream[place + 1] ?? 0) << 8);
  let depth = 0;
  // The library reads all that follows one older beginning as older.
  let biff8 = true;
  for (let place = 0; place < stream.length - 3; ) {
    const [type, length, from] = [two(place), two(place + 2), place + 4];
    const isBeginning = BEGINNINGS.includes(type);
    if (depth === 0 && !isBeginning) {
      // Behind the last end there is nothing: what stands there has lost its beginning, or the sheet before it ended early.
      if (place > 0 && type !== 0) throw damaged(type, length);
      return;
    }
    if (type === FILE_PASS) return;
    if (type > LAST_TYPE || from + length > stream.length) throw damaged(type, length);
    if (isBeginning) {
      depth++;
      biff8 = biff8 && type === 0x809 && two(from) === 0x600;
    } else if (type === EOF) depth--;
    const at = (/** @type {number} */ offset) => {
      if (offset >= length) return 0;
      return offset + 1 < length ? two(from + offset) : (stream[from + offset] ?? 0);
    };
    const record = { type, length, at, biff8 };
    const setting = biff8 ? SETTINGS.get(type) : undefined;
    if (FITS[type]?.(record) === false || (setting !== undefined && setting !== length)) throw damaged(type, length);
    place = from + length;
    if (type !== SHARED_STRINGS || !biff8) continue;
    const pieces = [stream.subarray(from, place)];
    for (; two(place) === CONTINUE && place < stream.length - 3; place += 4 + two(place + 2))
      pieces.push(stream.subarray(place + 4, place + 4 + two(place + 2)));
    if (!fitsStrings(pieces)) throw damaged(type, length);
  }
  if (depth > 0) throw new Error('truncated: a worksheet without end');
}

/**
 * The stream with the records; null for a file of another kind.
 *
 * @param {Buffer} bytes
 * @returns {Uint8Array | null}
 */
function workbookStream(bytes) {
  if (bytes[0] !== 0xd0) return bytes[0] === 0x09 ? bytes : null;
  checkSectors(bytes);
  const file = CFB.read(bytes, { type: 'buffer' });
  const entry = CFB.find(file, '/Workbook') ?? CFB.find(file, '/Book');
  if (entry === null) return null;
  if (entry.content.length < entry.size) throw new Error('truncated: the workbook stream ends early');
  return entry.content;
}

/** @param {number} type @param {number} length */
const damaged = (type, length) => new Error(`damaged: record ${type} of ${length} bytes`);
