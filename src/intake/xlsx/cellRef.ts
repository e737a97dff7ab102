import { badXml } from '../xml/xmlText.ts';

/** The 1-based column of a cell address: `A1` is 1, `XFD7` is 16384. Throws `bad-xml` on anything else. */
export function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  // Seven letters are far beyond any limit, and short of the numbers that lose their last digits.
  if (at === 0 || at > 7 || at === reference.length) throw badXml('cell address');
  return column;
}

/** A 1-based row number as written in `r`. Throws `bad-xml`. */
export function rowOf(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw badXml('row number');
  return Number(text);
}

/** The row of a cell address: of `B12` it is 12. Throws `bad-xml`. */
export function rowIn(reference: string): number {
  return rowOf(reference.replace(/^[A-Za-z]+/, ''));
}
