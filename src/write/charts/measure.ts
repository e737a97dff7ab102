/** Breadth of letters of a sans-serif font as parts of its size; those not listed have the common one. */
const NARROW = new Set([...` .,;:'|!ijltfrI()[]/-`]);
const BROAD = new Set([...'mwMW%@…']);
const FIRST_IDEOGRAPH = '\u2e80';
const CAPITAL = /\p{Lu}/u;

/**
 * About how wide a text is in pixels. ECharts asks a browser's canvas; without one it takes all letters for alike, and names of a
 * legend run into each other.
 */
export function measureText(text: string, font = ''): { width: number } {
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12);
  let width = 0;
  for (const letter of text.normalize('NFC')) width += breadth(letter) * size;
  return { width };
}

function breadth(letter: string): number {
  if (NARROW.has(letter)) return 0.38;
  if (BROAD.has(letter)) return 0.95;
  // Of such a letter ECharts takes the height of a line.
  if (letter >= FIRST_IDEOGRAPH) return 1;
  return CAPITAL.test(letter) ? 0.72 : 0.62;
}
