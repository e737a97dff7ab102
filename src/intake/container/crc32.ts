import * as zlib from 'node:zlib';

/** Continues a CRC-32 (IEEE 802.3, as in zip) over more bytes; start with `crc` 0. */
export type Crc32 = (bytes: Uint8Array, crc: number) => number;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The table-driven form. */
export function tableCrc32(bytes: Uint8Array, crc: number): number {
  let state = ~crc;
  for (const byte of bytes) state = (table[(state ^ byte) & 0xff] as number) ^ (state >>> 8);
  return ~state >>> 0;
}

/** zlib's own where there is one: Node has it from 20.15 on, and the floor is 20.11. */
export const crc32: Crc32 = typeof zlib.crc32 === 'function' ? (bytes, crc) => zlib.crc32(bytes, crc) : tableCrc32;
