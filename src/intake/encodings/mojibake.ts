import { codePage } from './codePage.ts';

/**
 * A repair of UTF-8 that was read as a code page and saved again: "Sá»‘ há»“ sÆ¡" is "Số hồ sơ". Letters that are no misread
 * Vietnamese stay as they are.
 */
export function mojibakeRepair(page: 'windows-1252' | 'windows-1258'): (text: string) => string {
  const bytes = byteOf(page);
  const lettersOf = (from: number, to: number) => [...bytes].filter(([, byte]) => byte >= from && byte <= to);
  const anyOf = (from: number, to: number) =>
    `[${lettersOf(from, to)
      .map(([letter]) => escaped(letter))
      .join('')}]`;
  const next = anyOf(0x80, 0xbf);
  const sequence = new RegExp(`${anyOf(0xc2, 0xdf)}${next}|${anyOf(0xe1, 0xef)}${next}{2}`, 'gu');
  return (text) =>
    text.replace(sequence, (misread) => {
      const letter = Buffer.from([...misread].map((part) => bytes.get(part) as number)).toString('utf8');
      return IS_EXPECTED.test(letter) ? letter : misread;
    });
}

/** Latin letters, their marks, punctuation, symbols such as ✓, and the byte order mark: what a Vietnamese export holds. */
const IS_EXPECTED = /^(?:[\u00A0-\u024F\u1E00-\u1EFF\u2000-\u27BF\uFEFF]|[\u0300-\u036F])$/;

const PRIVATE = 0xf180;

/** Some programs read the bytes 80 to 9F as control characters instead of the code page's letters, or those that it leaves open as private ones. */
function byteOf(page: 'windows-1252' | 'windows-1258'): Map<string, number> {
  const from = (start: number) =>
    Array.from({ length: 32 }, (_, index) => [String.fromCharCode(start + index), index + 128] as const);
  return new Map([
    ...from(0x80),
    ...from(PRIVATE),
    ...Array.from(codePage(page), (letter, index) => [letter, index + 128] as const),
  ]);
}

function escaped(letter: string): string {
  return `\\u{${letter.charCodeAt(0).toString(16)}}`;
}
