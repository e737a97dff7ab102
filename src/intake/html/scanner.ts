import { BookError } from '../container/bookError.ts';
import { MAX_REFERENCE } from './entities.ts';

/** What hears a page. Names are lower case; the attributes come as written, for `attributeOf`. */
export interface HtmlHandlers {
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** A piece of text, references and white space as written; one run of text may arrive in several pieces. */
  text(piece: string): void;
  /** A tag is broken, a bracket lacks: said before what is left of it. */
  broken(): void;
}

export interface HtmlScanner {
  write(chunk: string): void;
  end(): void;
}

/** Longest tag or comment, in UTF-16 units: such markup is held back until it is complete. */
const MAX_MARKUP = 4 * 1024 * 1024;
/** What these hold is not part of the page. */
const RAW = ['script', 'style', 'title', 'xml'].map((name): [string, RegExp] => [name, new RegExp(`</${name}`, 'i')]);
const LONGEST_RAW_END = 9;
/** What is left of a tag of a table without its `<`. */
const TAG_IN_TEXT = /(?:^|[^\p{L}\d])\/?(?:table|thead|tbody|tfoot|tr|td|th)(?:\s[^<>]{0,200})?>/iu;
const QUOTED = /"[^"]*"|'[^']*'/g;
const NAME = /[^\s/>]*/y;

/**
 * Splits HTML into tags and text, fed in chunks cut anywhere. It keeps no tree and no stack, so that nesting costs nothing,
 * and takes what browsers take: a lone `<` is text, tags need no end, attributes need no quotes.
 * Throws {@link BookError} `too-large`, and `truncated` from `end` when the page ends inside a tag or comment.
 */
export function htmlScanner(handlers: HtmlHandlers): HtmlScanner {
  let rest = '';
  let rawEnd: RegExp | undefined;

  /** Reads one token at `at`; gives where it stopped, which is `at` itself when the token is not complete yet. */
  function token(buffer: string, at: number): number {
    if (rawEnd) return raw(buffer, at, rawEnd);
    if (buffer[at] !== '<') return text(buffer, at);
    const next = buffer[at + 1];
    if (next === undefined) return at;
    if (buffer.startsWith('<!--', at)) return past(buffer, '-->', at + 4, at);
    if (next === '!' && '<!--'.startsWith(buffer.slice(at))) return at;
    if (next === '!' || next === '?') return past(buffer, '>', at, at);
    if (/[a-z/]/i.test(next)) return tag(buffer, at);
    handlers.text('<');
    return at + 1;
  }

  function raw(buffer: string, at: number, end: RegExp): number {
    const found = buffer.slice(at).search(end);
    if (found < 0) return Math.max(at, buffer.length - LONGEST_RAW_END);
    rawEnd = undefined;
    return at + found;
  }

  function text(buffer: string, at: number): number {
    const next = buffer.indexOf('<', at);
    let end = next < 0 ? buffer.length : next;
    if (next < 0) {
      const reference = buffer.lastIndexOf('&');
      if (reference >= at && buffer.length - reference < MAX_REFERENCE && !buffer.includes(';', reference))
        end = reference;
    }
    if (end === at) return end;
    const piece = buffer.slice(at, end);
    if (TAG_IN_TEXT.test(piece)) handlers.broken();
    handlers.text(piece);
    return end;
  }

  function tag(buffer: string, at: number): number {
    const end = endOfTag(buffer, at + 1);
    if (end < 0) return at;
    if (holdsTag(buffer.slice(at + 1, end))) handlers.broken();
    const closing = buffer[at + 1] === '/';
    NAME.lastIndex = at + (closing ? 2 : 1);
    const name = (NAME.exec(buffer)?.[0] ?? '').toLowerCase();
    if (closing) handlers.close(name);
    else {
      const attributes = buffer.slice(at + 1 + name.length, end - 1);
      handlers.open(name, attributes);
      if (!attributes.endsWith('/')) rawEnd = RAW.find(([known]) => known === name)?.[1];
    }
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
      if (rawEnd || /^<[a-z!/?]/i.test(rest)) throw new BookError('truncated', 'the page ends inside a tag');
      if (rest !== '') handlers.text(rest);
    },
  };
}

/** Without its `>` a tag goes on into the next one. */
function holdsTag(tag: string): boolean {
  return tag.includes('<') && tag.replace(QUOTED, '').includes('<');
}

function past(buffer: string, terminator: string, from: number, at: number): number {
  const end = buffer.indexOf(terminator, from);
  return end < 0 ? at : end + terminator.length;
}

/** The place after the `>` of a tag, or -1; a `>` in a quoted value does not end it, a quote elsewhere means nothing. */
function endOfTag(buffer: string, from: number): number {
  for (let at = from; at < buffer.length; at++) {
    const code = buffer[at];
    if (code === '>') return at + 1;
    if (code !== '=') continue;
    let value = at + 1;
    while (value < buffer.length && /\s/.test(buffer[value] as string)) value++;
    const quote = buffer[value];
    if (quote !== '"' && quote !== "'") continue;
    at = buffer.indexOf(quote, value + 1);
    if (at < 0) return -1;
  }
  return -1;
}

const ATTRIBUTE = /([^\s=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]*)))?/g;

/** The value of an attribute, '' when it has none, null when it is not there. `name` is lower case. */
export function attributeOf(attributes: string, name: string): string | null {
  if (!attributes.toLowerCase().includes(name)) return null;
  for (const [, key = '', double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
    if (key.toLowerCase() === name) return double ?? single ?? bare ?? '';
  }
  return null;
}
