/** Height of one line of text at 11 points, in points. */
export const LINE_HEIGHT = 15;
/** Excel's highest row, in points. */
export const MOST_HEIGHT = 409;

/** Breadth of letters of Times New Roman as parts of an em; those not listed have half an em, as digits do. */
const BREADTHS: [letters: string, breadth: number][] = [
  [" ,.;|'’", 0.25],
  ['ijlt/\\:!', 0.28],
  ['frsI()[]-`"“”', 0.36],
  ['acezJ?', 0.45],
  ['PSF', 0.56],
  ['BCELRTZĐ', 0.66],
  ['ADGHKNOQUVXYw', 0.73],
  ['mMW…', 0.9],
];
const KNOWN = new Map(
  BREADTHS.flatMap(([letters, breadth]) => [...letters].map((letter) => [letter, breadth] as const)),
);
const BASIC = 0.5;
const WIDE = 1;
/** Excel's unit of width is a digit. */
const UNITS_OF_EM = 2;
/** Letters are drawn a little broader or narrower by each program: text gets room for the broadest. */
const SAFETY = 1.05;

/** How many lines a text takes in a cell of that width, wrapped at spaces; `scale` for bold or larger letters. */
export function wrappedLines(text: string, width: number, scale = 1): number {
  const room = width / scale / SAFETY;
  if (!text.includes('\n') && (text.length * WIDE * UNITS_OF_EM <= room || breadthOf(text) <= room)) return 1;
  return text.split('\n').reduce((lines, part) => lines + paragraphLines(part, room), 0);
}

function paragraphLines(text: string, width: number): number {
  const space = breadthOf(' ');
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = breadthOf(word);
    if (used > 0 && used + space + length > width) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? space : 0) + length;
    if (used > width) {
      const more = Math.floor(used / Math.max(width, 1));
      lines += more;
      used -= more * width;
    }
  }
  return lines;
}

/** Breadths of letters by their code, up to those of East Asia; -1 where one is not known yet. */
const FEW = 0x3000;
const breadths = new Float64Array(FEW).fill(-1);

/** In Excel's units of width. */
function breadthOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= FEW) return breadthOfAll(text);
    let breadth = breadths[code] as number;
    if (breadth < 0) breadths[code] = breadth = learn(text.charAt(at));
    sum += breadth;
  }
  return sum * UNITS_OF_EM;
}

/** The same of a text with other letters, which may be two units each. */
function breadthOfAll(text: string): number {
  let sum = 0;
  for (const letter of text) sum += learn(letter);
  return sum * UNITS_OF_EM;
}

/** A letter is as broad as the one under its marks; a mark by itself takes no room. */
function learn(letter: string): number {
  const known = KNOWN.get(letter);
  if (known !== undefined) return known;
  const base = letter.normalize('NFD').charAt(0);
  const breadth = /\p{M}/u.test(base) ? 0 : (KNOWN.get(base) ?? (base < '\u2e80' ? BASIC : WIDE));
  KNOWN.set(letter, breadth);
  return breadth;
}
