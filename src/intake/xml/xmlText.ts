import { BookError } from '../container/bookError.ts';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Longest reference worth holding back for its `;`: `&#x0010FFFF;` and some leading zeros. */
const MAX_REFERENCE = 32;

/** An error about a part that is not well-formed. */
export function badXml(detail: string): BookError {
  return new BookError('bad-xml', detail);
}

/** Line ends as XML wants them: CR LF and a lone CR become LF. */
export function normalizeLines(raw: string): string {
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
}

/** Character data as written, to text. Throws `bad-xml` on an entity other than XML's own five. */
export function decodeText(raw: string): string {
  return decodeReferences(normalizeLines(raw));
}

/** An attribute value as written, to text: literal line ends and tabs become spaces. Throws `bad-xml` as above. */
export function decodeAttribute(raw: string): string {
  return decodeReferences(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, ' ') : raw);
}

/** How far text from `at` to the end of the chunk can be decoded now: not into a reference or a CR LF cut in two. */
export function textEnd(buffer: string, at: number): number {
  const ampersand = buffer.lastIndexOf('&');
  const pending = ampersand >= at && buffer.length - ampersand < MAX_REFERENCE && !buffer.includes(';', ampersand);
  const end = pending ? ampersand : buffer.length;
  return buffer.endsWith('\r', end) && end > at ? end - 1 : end;
}

function decodeReferences(text: string): string {
  return text.includes('&') ? text.replace(/&([^;&]*)(;?)/g, decodeReference) : text;
}

function decodeReference(_whole: string, name: string, semicolon: string): string {
  const known = Object.hasOwn(NAMED, name) ? NAMED[name] : characterReference(name);
  if (known === undefined || semicolon === '') throw badXml('unknown entity');
  return known;
}

function characterReference(name: string): string | undefined {
  const match = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
  if (match === null) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  return isXmlChar(code) ? String.fromCodePoint(code) : undefined;
}

function isXmlChar(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/** Only the four characters XML calls space: a no-break space at the end of a name is text. */
export function trimSpace(text: string): string {
  // Nearly every value goes out here; only what begins or ends with a character up to the space is looked at closely.
  if (text.charCodeAt(0) > 0x20 && text.charCodeAt(text.length - 1) > 0x20) return text;
  return text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}
