/**
 * Text for comparing, as the program folds it (text/fold.ts): lower case without accents, tones and punctuation, words parted by one space.
 * @param {string} text
 */
export function fold(text) {
  return text
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, '')
    .toLowerCase()
    .replace(/[đðɖ]/g, 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/&/g, ' va ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
