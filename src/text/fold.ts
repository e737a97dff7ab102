import { distance } from 'fastest-levenshtein';
import { plainLine } from './plainText.ts';

/** Zero-width characters and the soft hyphen: invisible, pasted into codes and headings by web pages. */
export const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/**
 * Text for showing: NFC, nothing that no reader sees (zero-width, turns of direction, no characters), every run of white space and control
 * characters one space, trimmed. Every name of the data passes here on its way into the case, so that no writer meets what it cannot write.
 */
export function nfc(text: string): string {
  return plainLine(text.normalize('NFC')).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().normalize('NFC');
}

/**
 * Text for comparing: lower case without accents, tones and punctuation, words parted by one space; digits stay.
 * "Sở TN&MT" and "SỞ  TN và MT" fold equal, and so do "hoà" and "hòa". Text of punctuation alone folds to "".
 */
export function fold(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(INVISIBLE, '')
      .toLowerCase()
      // "đ" has no decomposition; "ð" (U+00F0) stands for it in files converted from Western code pages, "ɖ" (U+0256, of Ɖ) in some fonts
      .replace(/[đðɖ]/g, 'd')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      // Hangul falls apart into letters, which the engine's strip_accents puts together again.
      .normalize('NFC')
      .replace(/&/g, ' va ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/**
 * The known word whose fold is nearest to the word's (Levenshtein), as written in `known`; ties go to the first by code
 * point. Null when nothing is near: more than half of the longer one would have to change.
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  const folded = fold(word);
  let best: { word: string; distance: number } | null = null;
  for (const candidate of known) {
    const other = fold(candidate);
    const most = Math.max(folded.length, other.length) / 2;
    // As many letters as the lengths differ must be added; to know more of a long text takes long.
    if (other === '' || Math.abs(folded.length - other.length) > most) continue;
    const steps = distance(folded, other);
    if (steps > most) continue;
    if (!best || steps < best.distance || (steps === best.distance && candidate < best.word)) {
      best = { word: candidate, distance: steps };
    }
  }
  return best?.word ?? null;
}
