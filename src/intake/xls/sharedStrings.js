// @ts-check

/**
 * Do the shared strings of an .xls workbook (Excel 97 on) fill their record and its continuations to the end, as many as it says? One that
 * is longer or shorter than its count makes other texts of all that follow.
 *
 * @param {Uint8Array[]} pieces the record and its continuations
 */
export function fitsStrings(pieces) {
  let piece = 0;
  let place = 0;
  const left = () => (pieces[piece]?.length ?? 0) - place;
  const next = () => {
    piece++;
    place = 0;
  };
  /** Bytes that go on in the next piece as they are. */
  const skip = (/** @type {number} */ bytes) => {
    let rest = bytes;
    while (rest > left()) {
      if (piece >= pieces.length) return false;
      rest -= left();
      next();
    }
    place += rest;
    return true;
  };
  const number = (/** @type {number} */ bytes) => {
    let value = 0;
    for (let at = 0; at < bytes; at++) {
      if (left() <= 0) next();
      value += (pieces[piece]?.[place++] ?? 0) * 256 ** at;
    }
    return value;
  };
  /** Characters that go on in the next piece begin there with a flag of their own. */
  const characters = (/** @type {number} */ count, /** @type {number} */ flags) => {
    let wide = flags & 1;
    let rest = count;
    while (rest > 0) {
      const here = Math.min(rest, Math.floor(left() / (1 + wide)));
      place += here * (1 + wide);
      rest -= here;
      if (rest === 0) break;
      next();
      if (piece >= pieces.length) return false;
      wide = number(1) & 1;
    }
    return true;
  };
  const empty = pieces.length === 1 && left() === 8;
  skip(4);
  const strings = number(4);
  for (let at = 0; at < strings && !empty; at++) {
    const [count, flags] = [number(2), number(1)];
    const runs = flags & 8 ? number(2) : 0;
    const extra = flags & 4 ? number(4) : 0;
    if (!characters(count, flags) || !skip(4 * runs + extra) || piece >= pieces.length) return false;
  }
  return left() === 0 && piece >= pieces.length - 1;
}
