import { type FileHandle, open } from 'node:fs/promises';

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const END = 0xfffffffa;
/** Sectors of a directory looked through: some thousand names; a chain that goes in a circle ends here too. */
const MOST_SECTORS = 1024;

/**
 * The names of storages and streams in an OLE2 file, in the order of its directory; none where the file breaks off or contradicts
 * itself: what is wrong with it is said by its reader.
 */
export async function oleNames(path: string): Promise<string[]> {
  const file = await open(path);
  try {
    const header = await bytesAt(file, 0, HEADER_BYTES);
    if (header.length < HEADER_BYTES) return [];
    const shift = header.readUInt16LE(30);
    if (shift < 7 || shift > 16) return [];
    const size = 1 << shift;
    const names: string[] = [];
    let sector = header.readUInt32LE(48);
    for (let count = 0; count < MOST_SECTORS && sector < END; count++) {
      const bytes = await bytesAt(file, (sector + 1) * size, size);
      names.push(...namesIn(bytes));
      sector = await nextSector(file, header, sector, size);
    }
    return names;
  } finally {
    await file.close();
  }
}

function namesIn(sector: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + ENTRY_BYTES <= sector.length; at += ENTRY_BYTES) {
    const length = sector.readUInt16LE(at + 64);
    if (length >= 2 && length <= 64) names.push(sector.toString('utf16le', at, at + length - 2));
  }
  return names;
}

/** The sector after this one, by the table of sectors; only the part of that table which the header itself names is looked at. */
async function nextSector(file: FileHandle, header: Buffer, sector: number, size: number): Promise<number> {
  const perSector = size / 4;
  const part = Math.floor(sector / perSector);
  if (part >= 109) return END;
  const table = header.readUInt32LE(76 + part * 4);
  if (table >= END) return END;
  const entry = await bytesAt(file, (table + 1) * size + (sector % perSector) * 4, 4);
  return entry.length === 4 ? entry.readUInt32LE(0) : END;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
