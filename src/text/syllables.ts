import { fold, INVISIBLE } from './fold.ts';
import { remembered } from './remembered.ts';
import { foldSpelling } from './spelling.ts';

/** A syllable for comparing names: as `foldSpelling` has it, and with its marks, wherever in it the tone was put. */
export interface Syllable {
  plain: string;
  marked: string;
}

/** Marks of tone, which older and newer spelling put on different vowels of a syllable: hoà, hòa. The others make another letter. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** The syllables of a text; their plain forms are the words of `foldSpelling`. */
export function syllablesOf(text: string): Syllable[] {
  const letters = text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .replace(/[ðɖ]/g, 'đ')
    .replace(/&/g, ' và ')
    .normalize('NFD');
  return [...letters.matchAll(WORD)].map(([word]) => knownSyllable(word));
}

/** Names are made of few syllables, and the words of the law are taken apart in every run: each is worked out once. */
const knownSyllable = remembered(syllable);

function syllable(word: string): Syllable {
  const plain = foldSpelling(word);
  const letters: string[] = [];
  let tones = '';
  for (const letter of word) {
    if (TONE.test(letter)) tones += letter;
    else if (/\p{M}/u.test(letter)) letters.push(`${letters.pop() ?? ''}${letter}`);
    else letters.push(letter);
  }
  const spelled = [...plain];
  // The spelling of "y" changes no number of letters; of other scripts a letter may fold to several.
  const marked =
    spelled.length === letters.length
      ? letters.map((letter, at) => (fold(letter) === spelled[at] ? letter : (spelled[at] as string)))
      : letters;
  return { plain, marked: marked.join('') + tones };
}

/** Two names with the same key are one but for missing marks. */
export function plainKey(syllables: readonly Syllable[]): string {
  return syllables.map(({ plain }) => plain).join(' ');
}

/** Two names with the same key are one. */
export function markedKey(syllables: readonly Syllable[]): string {
  return syllables.map(({ marked }) => marked).join(' ');
}

/** May the syllables be these others, some or all of them written without their marks? */
export function fits(syllables: readonly Syllable[], others: readonly Syllable[]): boolean {
  return (
    syllables.length === others.length &&
    syllables.every(({ plain, marked }, at) => {
      const other = others[at];
      return plain === other?.plain && (marked === plain || marked === other.marked);
    })
  );
}
