import { fold } from './fold.ts';
import { foldSpelling } from './spelling.ts';

/** A word of a vocabulary and what it stands for; with `phrase` it is also found inside a longer text. */
export interface Known<V extends string = string> {
  word: string;
  value: V;
  phrase: boolean;
}

/** What a text stands for, and whether it equals a known word or only contains a known phrase; nulls when unknown. */
export type Match<V extends string = string> = { value: V; by: 'word' | 'phrase' } | { value: null; by: null };

/**
 * May the word be found inside a longer text? Not numeric codes and not single words of less than four letters: "1" or
 * "Hủy" inside a sentence says nothing.
 */
export function isPhrase(word: string): boolean {
  const folded = fold(word);
  return /\p{L}/u.test(folded) && (folded.includes(' ') || folded.length >= 4);
}

/**
 * A matcher of names against known ones. A text matches when it folds equal to a word, else when it contains a phrase
 * on word boundaries. The longest phrase wins; a tie of different values matches nothing. Of known words that fold equal the last
 * counts, so that a later list overrules an earlier.
 */
export function createMatcher<V extends string>(known: readonly Known<V>[]): (text: string) => Match<V> {
  const words = new Map(known.map((one) => [foldSpelling(one.word), one]));
  words.delete('');
  const phrases = [...words]
    .filter(([, one]) => one.phrase)
    .map(([folded, one]) => ({ folded, value: one.value }))
    .sort((a, b) => b.folded.length - a.folded.length);

  return (text) => {
    const folded = foldSpelling(text);
    const same = words.get(folded);
    if (same) return { value: same.value, by: 'word' };

    const inside = (phrase: string) => ` ${folded} `.includes(` ${phrase} `);
    const found = phrases.filter((phrase) => inside(phrase.folded));
    const longest = found.filter((phrase) => phrase.folded.length === found[0]?.folded.length);
    const value = longest[0]?.value;
    const clear = longest.every((phrase) => phrase.value === value);
    return value !== undefined && clear ? { value, by: 'phrase' } : { value: null, by: null };
  };
}
