import { badXml, decodeAttribute } from './xmlText.ts';

const TAB = 0x9;
const LF = 0xa;
const CR = 0xd;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const AMPERSAND = 0x26;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/** A start tag. One object is filled again for each, so that a sheet of millions of cells makes none. */
export interface Tag {
  /** With its prefix. */
  name: string;
  /** Whether it closes itself: `<c/>`. */
  empty: boolean;
  /** How many of `names` and `values` are its own; what stands after them is left over from other tags. */
  count: number;
  names: string[];
  values: string[];
}

/** The attributes of a start tag, and its name with the prefix; valid only during the call that hands them over. */
export type Attributes = Readonly<Pick<Tag, 'name' | 'count' | 'names' | 'values'>>;

/** The value of the attribute written with exactly this name (prefix included), or undefined. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  for (let i = 0; i < attributes.count; i++) if (attributes.names[i] === name) return attributes.values[i];
  return undefined;
}

/** The value of the attribute with this local name and some prefix (`r:id`, `rel:id`), or undefined. */
export function prefixedAttribute(attributes: Attributes, local: string): string | undefined {
  for (let i = 0; i < attributes.count; i++) {
    if (attributes.names[i]?.endsWith(`:${local}`)) return attributes.values[i];
  }
  return undefined;
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * Reads the start tag whose name begins at `from` into `tag`; gives the place after its `>`, or -1 when the buffer ends
 * before that. Throws `bad-xml`.
 */
export function readTag(buffer: string, from: number, tag: Tag): number {
  tag.count = 0;
  tag.empty = false;
  const nameEnd = endOfName(buffer, from);
  if (nameEnd === from && from < buffer.length) throw badXml('tag without a name');
  tag.name = buffer.slice(from, nameEnd);
  for (let at = nameEnd; at >= 0; ) {
    const next = skipSpace(buffer, at);
    if (next >= buffer.length) return -1;
    const code = buffer.charCodeAt(next);
    if (code === GREATER) return next + 1;
    if (code === SLASH) return endEmpty(buffer, next, tag);
    if (next === at) throw badXml('no space before an attribute');
    at = readAttribute(buffer, next, tag);
  }
  return -1;
}

function endEmpty(buffer: string, slash: number, tag: Tag): number {
  if (slash + 1 === buffer.length) return -1;
  if (buffer.charCodeAt(slash + 1) !== GREATER) throw badXml('"/" inside a tag');
  tag.empty = true;
  return slash + 2;
}

function readAttribute(buffer: string, from: number, tag: Tag): number {
  const nameEnd = endOfName(buffer, from);
  const equals = skipSpace(buffer, nameEnd);
  const open = skipSpace(buffer, equals + 1);
  if (open >= buffer.length) return -1;
  const quote = buffer.charCodeAt(open);
  if (nameEnd === from || buffer.charCodeAt(equals) !== EQUALS || (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE)) {
    throw badXml('attribute without a quoted value');
  }
  let plain = true;
  for (let at = open + 1; at < buffer.length; at++) {
    const code = buffer.charCodeAt(at);
    if (code === quote) {
      const value = buffer.slice(open + 1, at);
      tag.names[tag.count] = buffer.slice(from, nameEnd);
      tag.values[tag.count++] = plain ? value : decodeAttribute(value);
      return at + 1;
    }
    if (code === LESS) throw badXml('"<" in an attribute value');
    if (code === AMPERSAND || code < SPACE) plain = false;
  }
  return -1;
}

function endOfName(buffer: string, from: number): number {
  let at = from;
  for (; at < buffer.length; at++) {
    const code = buffer.charCodeAt(at);
    if (code <= SPACE || code === EQUALS || code === GREATER || code === SLASH) break;
    if (code === LESS || code === DOUBLE_QUOTE || code === SINGLE_QUOTE || code === AMPERSAND) throw badXml('bad name');
  }
  return at;
}

/** The next place that holds no white space. */
export function skipSpace(buffer: string, from: number): number {
  let at = from;
  for (; at < buffer.length; at++) {
    const code = buffer.charCodeAt(at);
    if (code !== SPACE && code !== LF && code !== CR && code !== TAB) break;
  }
  return at;
}
