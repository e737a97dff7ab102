const SPACE = 0x20;
const QUOTE = 0x22;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const ZERO = 0x30;
const NINE = 0x39;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const A = 0x41;
const Z = 0x5a;
const CR = 0xd;
const LOWER_A = 0x61;
const LOWER_C = 0x63;
const LOWER_R = 0x72;
const LOWER_S = 0x73;
const LOWER_T = 0x74;
const LOWER_V = 0x76;
const LOWER_Z = 0x7a;
/** The bit by which small letters differ from capitals. */
const CASE = 0x20;

/** A cell as most programs write it: `<c r="B2" s="1" t="s"><v>7</v></c>`. One object is filled again for each. */
export interface PlainCell {
  /** 1-based, of its address; 0 when it has none. */
  column: number;
  /** Its `t`, its `s` and the characters of its `<v>`, as written; '' where there is none. */
  type: string;
  style: string;
  value: string;
}

/** Letters of a column up to XFD. */
const MOST_LETTERS = 3;

/**
 * Reads the cell that begins at `at` into `cell`; gives where it ends, or `at` where it is written otherwise (a formula, an inline text,
 * another attribute, a reference in its value) or the buffer ends before it does.
 */
export function readPlainCell(buffer: string, at: number, cell: PlainCell): number {
  if (buffer.charCodeAt(at + 1) !== LOWER_C) return at;
  cell.column = 0;
  cell.type = '';
  cell.style = '';
  cell.value = '';
  let place = at + 2;
  for (; buffer.charCodeAt(place) === SPACE; place++) {
    place = readAttribute(buffer, place + 1, cell);
    if (place < 0) return at;
  }
  const code = buffer.charCodeAt(place);
  if (code === SLASH) return buffer.charCodeAt(place + 1) === GREATER ? place + 2 : at;
  if (code !== GREATER || !isOpenValue(buffer, place + 1)) return at;
  const from = place + 4;
  for (place = from; place < buffer.length; place++) {
    const character = buffer.charCodeAt(place);
    if (character === LESS) break;
    if (character === AMPERSAND || character === CR) return at;
  }
  if (!buffer.startsWith('</v></c>', place)) return at;
  cell.value = buffer.slice(from, place);
  return place + 8;
}

/** Reads `r="…"`, `s="…"` or `t="…"`; gives the place of the quote behind it, or -1 at anything else, and at a second one. */
function readAttribute(buffer: string, at: number, cell: PlainCell): number {
  const from = at + 3;
  if (buffer.charCodeAt(at + 1) !== EQUALS || buffer.charCodeAt(at + 2) !== QUOTE) return -1;
  let end = from;
  while (end < buffer.length && buffer.charCodeAt(end) !== QUOTE) end++;
  if (end === from || end === buffer.length) return -1;
  switch (buffer.charCodeAt(at)) {
    case LOWER_R:
      return cell.column === 0 && readAddress(buffer, from, end, cell) ? end : -1;
    case LOWER_S:
      if (cell.style !== '' || !isPlain(buffer, from, end)) return -1;
      cell.style = buffer.slice(from, end);
      return end;
    case LOWER_T:
      if (cell.type !== '' || !isPlain(buffer, from, end)) return -1;
      cell.type = buffer.slice(from, end);
      return end;
    default:
      return -1;
  }
}

/** Capital letters and then digits: `B12`. */
function readAddress(buffer: string, from: number, end: number, cell: PlainCell): boolean {
  let column = 0;
  let place = from;
  for (; place < end; place++) {
    const code = buffer.charCodeAt(place);
    if (code < A || code > Z) break;
    column = column * 26 + code - A + 1;
  }
  if (place === from || place - from > MOST_LETTERS || place === end) return false;
  for (; place < end; place++) {
    const code = buffer.charCodeAt(place);
    if (code < ZERO || code > NINE) return false;
  }
  cell.column = column;
  return true;
}

/** Letters and digits alone: nothing that an attribute could hold otherwise. */
function isPlain(buffer: string, from: number, end: number): boolean {
  for (let place = from; place < end; place++) {
    const code = buffer.charCodeAt(place);
    const letter = code | CASE;
    if ((code < ZERO || code > NINE) && (letter < LOWER_A || letter > LOWER_Z)) return false;
  }
  return true;
}

function isOpenValue(buffer: string, at: number): boolean {
  return (
    buffer.charCodeAt(at) === LESS && buffer.charCodeAt(at + 1) === LOWER_V && buffer.charCodeAt(at + 2) === GREATER
  );
}
