import { fold } from './fold.ts';

/** "y" alone after the first consonants of a syllable: "lý", "kỹ", not "tuy" or "tay", which are other words with "i". */
const Y = /(?<![a-z])([bcdghklmnpqrstvx]{1,3})y(?![a-z])/g;

/**
 * Folded text in which the two spellings of one sound are one: "xử lý" and "xử lí", "Quỳ Hợp" and "Quì Hợp". After "qu" both letters are
 * always one sound. For comparing words, headings and names; never shown.
 */
export function foldSpelling(text: string): string {
  return fold(text)
    .replace(Y, '$1i')
    .replace(/(?<![a-z])quy/g, 'qui');
}
