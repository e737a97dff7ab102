import { CFB } from '@e965/xlsx';
import { type Bytes, changed, doubled, type Mutation, truncated, upTo, zeroed } from './mutations.ts';

/** What the stream of an .xls workbook is made of: records of a type, a length and so many bytes. */
interface Found {
  type: number;
  length: number;
  at: number;
}

/** Of cells of another length each, and what a workbook cannot be without: beginnings, ends, its sheets, its shared strings. */
const CELLS = [0x201, 0x203, 0x204, 0x205, 0xfd];
const FRAME = [0x0a, 0x85, 0xfc, 0x809];
const SECTOR = 512;

/** The stream of records changed, in a sound file. */
function inStream(change: (stream: Bytes, records: Found[], draw: () => number) => Bytes | null): Mutation {
  return function stream(bytes, draw) {
    const file = CFB.read(bytes, { type: 'array' });
    const entry = CFB.find(file, '/Workbook');
    const content = Uint8Array.from(entry.content);
    const view = new DataView(content.buffer);
    const records: Found[] = [];
    for (let at = 0; at < content.length - 3; at += 4 + view.getUint16(at + 2, true))
      records.push({ type: view.getUint16(at, true), length: view.getUint16(at + 2, true), at });
    const mutant = change(content, records, draw);
    if (mutant === null) return null;
    entry.content = mutant;
    entry.size = mutant.length;
    return Uint8Array.from(CFB.write(file, { type: 'array' }) as number[]);
  };
}

const one = <T>(list: T[], draw: () => number) => list[upTo(list.length, draw)] as T;

const wrongLength = inStream((stream, records, draw) => {
  const { length, at } = one(records, draw);
  const wrong = draw() < 0.7 ? length + 1 + upTo(20, draw) * (draw() < 0.5 ? -1 : 1) : upTo(0x10000, draw);
  if (wrong === length || wrong < 0) return null;
  return changed(stream, (copy) => new DataView(copy.buffer).setUint16(at + 2, wrong, true));
});

const otherType = inStream((stream, records, draw) => {
  const cells = records.filter(({ type }) => CELLS.includes(type));
  const cell = one(cells, draw);
  const others = cells.filter(({ type, length }) => type !== cell.type && length !== cell.length);
  if (others.length === 0) return null;
  return changed(stream, (copy) => new DataView(copy.buffer).setUint16(cell.at, one(others, draw).type, true));
});

const lostFrame = inStream((stream, records, draw) => {
  const { at, length } = one(
    records.filter(({ type }) => FRAME.includes(type)),
    draw,
  );
  return Uint8Array.from([...stream.slice(0, at), ...stream.slice(at + 4 + length)]);
});

const cutStream = inStream((stream, _records, draw) => stream.slice(0, 8 + upTo(stream.length - 12, draw)));

const headerBits: Mutation = (bytes, draw) =>
  changed(bytes, (copy) => {
    const at = upTo(SECTOR, draw);
    copy[at] = (copy[at] ?? 0) ^ (1 << upTo(8, draw));
  });

/**
 * An .xls file has no checksum: bytes taken out of its middle, or sectors exchanged, after which all records fit again (7 of some 400
 * tried), are another sound file.
 */
export const OF_RECORDS: Mutation[] = [
  ...[truncated, doubled, zeroed, headerBits],
  ...[wrongLength, otherType, lostFrame, cutStream],
];
