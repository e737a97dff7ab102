import { BookError } from '../container/bookError.ts';
import { type Attributes, localName, readTag, skipSpace, type Tag } from './xmlTag.ts';
import { badXml, decodeText, normalizeLines, textEnd } from './xmlText.ts';

/** What hears the content of a part. Names are local names: prefixes differ between programs, meanings do not. */
export interface XmlHandlers {
  /** `attributes` is filled anew for the next tag: read it at once. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  /** A piece of character data; one run of text may arrive in several pieces. */
  text(piece: string): void;
  /**
   * May read a whole element that begins at `at` by itself, and gives where it ends; `at` where it is not plainly written or not whole yet:
   * it is read tag by tag then, with the same result. Without it every element is.
   */
  element?(buffer: string, at: number): number;
}

export interface XmlScanner {
  write(chunk: string): void;
  end(): void;
}

const MAX_DEPTH = 64;
/** Longest tag, comment or instruction, in UTF-16 units: such markup is held back until it is complete. */
const MAX_MARKUP = 4 * 1024 * 1024;
const CDATA = '<![CDATA[';
const CR = 0xd;
const BANG = 0x21;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const QUESTION = 0x3f;

/**
 * A scanner for the XML of workbook parts, fed in chunks cut anywhere.
 *
 * It reads every well-formed document as saxes does (the tests hold it to that). A whole workbook takes two thirds of the
 * time it takes with saxes, since no positions are kept, no object is made per tag, and the alphabet of names and text is
 * not checked. Nesting, quoting and references are. A DOCTYPE is refused as it begins, so there are no entities to
 * expand, and no token can grow without bound, two things that saxes does not offer.
 * Throws {@link BookError} `bad-xml` and `too-large`, and `truncated` from `end`.
 */
export function xmlScanner(handlers: XmlHandlers): XmlScanner {
  const stack: string[] = [];
  const tag: Tag = { name: '', empty: false, count: 0, names: [], values: [] };
  let rest = '';
  let inCdata = false;
  let rootSeen = false;

  /** Reads one token at `at`; gives where it stopped, which is `at` itself when the token is not complete yet. */
  function token(buffer: string, at: number): number {
    if (inCdata) return cdata(buffer, at);
    if (buffer.charCodeAt(at) !== LESS) return text(buffer, at);
    switch (buffer.charCodeAt(at + 1)) {
      case SLASH:
        return closeTag(buffer, at);
      case BANG:
        return declaration(buffer, at);
      case QUESTION:
        return markup(buffer, at, 2, '?>');
      default: {
        const end = handlers.element?.(buffer, at) ?? at;
        return end > at ? end : openTag(buffer, at);
      }
    }
  }

  function text(buffer: string, at: number): number {
    let end = at;
    let plain = true;
    for (; end < buffer.length; end++) {
      const code = buffer.charCodeAt(end);
      if (code === LESS) break;
      if (code === AMPERSAND || code === CR) plain = false;
    }
    if (end === buffer.length) end = textEnd(buffer, at);
    if (end === at) return at;
    const piece = plain ? buffer.slice(at, end) : decodeText(buffer.slice(at, end));
    if (stack.length > 0) handlers.text(piece);
    else if (/[^ \t\n]/.test(piece)) throw badXml('text outside the root element');
    return end;
  }

  function cdata(buffer: string, at: number): number {
    const close = buffer.indexOf(']]>', at);
    // Of an open section the last three characters wait: they may be part of `]]>` or of a CR LF.
    const end = close < 0 ? Math.max(at, buffer.length - 3) : close;
    const cut = close < 0 && buffer.endsWith('\r', end) ? Math.max(at, end - 1) : end;
    if (cut > at) handlers.text(normalizeLines(buffer.slice(at, cut)));
    if (close < 0) return cut;
    inCdata = false;
    return close + 3;
  }

  function declaration(buffer: string, at: number): number {
    if (buffer.startsWith('<!--', at)) return markup(buffer, at, 4, '-->');
    if (buffer.length - at < CDATA.length) return at;
    if (buffer.startsWith('<!DOCTYPE', at)) throw badXml('DOCTYPE');
    if (!buffer.startsWith(CDATA, at) || stack.length === 0) throw badXml('unknown declaration');
    inCdata = true;
    return at + CDATA.length;
  }

  function closeTag(buffer: string, at: number): number {
    const open = stack[stack.length - 1] ?? '';
    const end = skipSpace(buffer, at + 2 + open.length);
    if (end >= buffer.length) return at;
    if (open === '' || !buffer.startsWith(open, at + 2) || buffer.charCodeAt(end) !== GREATER) {
      throw badXml('end tag out of place');
    }
    stack.pop();
    handlers.close(localName(open));
    return end + 1;
  }

  function openTag(buffer: string, at: number): number {
    const end = readTag(buffer, at + 1, tag);
    if (end < 0) return at;
    if (stack.length === 0 && rootSeen) throw badXml('two root elements');
    if (stack.length >= MAX_DEPTH) throw badXml(`nested deeper than ${MAX_DEPTH}`);
    rootSeen = true;
    const { name } = tag;
    handlers.open(localName(name), tag);
    if (tag.empty) handlers.close(localName(name));
    else stack.push(name);
    return end;
  }

  return {
    write(chunk) {
      const buffer = rest + chunk;
      let at = 0;
      for (let next = 0; at < buffer.length; at = next) {
        next = token(buffer, at);
        if (next === at) break;
      }
      rest = buffer.slice(at);
      if (rest.length > MAX_MARKUP) throw new BookError('too-large', `markup of over ${MAX_MARKUP} characters`);
    },
    end() {
      if (stack.length > 0 || !rootSeen || rest.trim() !== '') throw new BookError('truncated', 'XML ends early');
    },
  };
}

/** Skips a comment or instruction: past `terminator`, looked for `opening` characters on, or `at` when it is not there. */
function markup(buffer: string, at: number, opening: number, terminator: string): number {
  const end = buffer.indexOf(terminator, at + opening);
  return end < 0 ? at : end + terminator.length;
}
