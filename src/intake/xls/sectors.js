// @ts-check

/** First bytes of an OLE file. */
const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Where the header has the first places of the table of sectors, and how many of them. */
const [PLACES_AT, PLACES] = [0x4c, 109];

/**
 * Throws when the sectors of an OLE file follow each other in a circle: the library goes round and gathers them until its memory is full.
 *
 * @param {Buffer} bytes of the file
 */
export function checkSectors(bytes) {
  if (bytes.length < 512 || !bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return;
  const size = 2 ** Math.min(bytes.readUInt16LE(0x1e), 16);
  const word = (/** @type {number} */ at) => (at + 4 <= bytes.length ? bytes.readInt32LE(at) : -1);
  const entries = size / 4;
  const places = placesOf(word, size, Math.ceil(bytes.length / size));
  const next = (/** @type {number} */ sector) => {
    const place = places[Math.floor(sector / entries)];
    return place === undefined ? -1 : word((place + 1) * size + (sector % entries) * 4);
  };
  /** By sector: the start of the chain that it was met in. */
  const met = new Uint32Array(Math.ceil(bytes.length / size));
  for (let start = 1; start <= met.length; start++)
    for (let sector = start - 1; sector >= 0 && sector < met.length; sector = next(sector)) {
      if (met[sector] === start) throw damaged();
      // A chain that was walked before is no circle.
      if (met[sector] !== 0) break;
      met[sector] = start;
    }
}

/**
 * The places of the table of sectors: those of the header, and of the chain behind it.
 *
 * @param {(at: number) => number} word
 * @param {number} size of a sector
 * @param {number} most sectors that the file can have
 */
function placesOf(word, size, most) {
  const places = Array.from({ length: PLACES }, (_, at) => word(PLACES_AT + 4 * at)).filter((place) => place >= 0);
  let sector = word(0x44);
  for (let left = word(0x48); sector >= 0 && left > 0; left--) {
    if (left > most) throw damaged();
    const from = (sector + 1) * size;
    for (let at = 0; at < size / 4 - 1; at++) places.push(word(from + 4 * at));
    sector = word(from + size - 4);
  }
  return places;
}

const damaged = () => new Error('damaged: sectors in a circle');
