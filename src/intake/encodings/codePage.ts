import iconv from 'iconv-lite';

const pages = new Map<string, string>();

/**
 * The letters of the bytes 80 to FF. Bytes that the code page leaves open are the control characters of the same number, as
 * Windows converts them.
 */
export function codePage(name: 'windows-1252' | 'windows-1258'): string {
  const known = pages.get(name);
  if (known !== undefined) return known;
  const bytes = Buffer.from(Array.from({ length: 128 }, (_, index) => index + 128));
  const letters = [...iconv.decode(bytes, name)];
  const page = letters
    .map((letter, index) => (letter === '\uFFFD' ? String.fromCharCode(index + 128) : letter))
    .join('');
  pages.set(name, page);
  return page;
}

/** Decodes bytes of a code page. */
export function decodePage(bytes: Buffer, name: 'windows-1252' | 'windows-1258'): string {
  const page = codePage(name);
  return bytes.toString('latin1').replace(/[\x80-\xff]/g, (byte) => page.charAt(byte.charCodeAt(0) - 128));
}
