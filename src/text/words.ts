import { fold } from './fold.ts';
import { fits, markedKey, type Syllable, syllablesOf } from './syllables.ts';

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

interface Candidate<V> {
  syllables: Syllable[];
  value: V;
  phrase: boolean;
}

/**
 * A matcher of names against known ones. A text matches when it is a word but for case, punctuation, place of tones and missing marks,
 * else when it contains such a phrase. A word with all its marks comes before one that only may be meant; the longest phrase wins; a
 * tie of different values matches nothing. Of known words that are written alike the last counts, so that a later list overrules. A phrase
 * that begins within one of `silent` does not count: "Cơ sở Y tế" is no Sở Y tế.
 */
export function createMatcher<V extends string>(
  known: readonly Known<V>[],
  silent: readonly string[] = [],
): (text: string) => Match<V> {
  const mute = silent.map(syllablesOf);
  const all = new Map<string, Candidate<V>>();
  for (const { word, value, phrase } of known) {
    const syllables = syllablesOf(word);
    if (syllables.length > 0) all.set(markedKey(syllables), { syllables, value, phrase });
  }
  const byFirst = new Map<string, Candidate<V>[]>();
  for (const one of all.values()) {
    const first = one.syllables[0]?.plain ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), one]);
  }

  return (text) => {
    const syllables = syllablesOf(text);
    const same = all.get(markedKey(syllables));
    if (same) return { value: same.value, by: 'word' };
    const found = syllables.flatMap(({ plain }, at) =>
      (byFirst.get(plain) ?? [])
        .filter((one) => fits(syllables.slice(at, at + one.syllables.length), one.syllables))
        .map((one) => ({ ...one, at })),
    );
    const whole = found.filter((one) => one.syllables.length === syllables.length);
    if (whole.length > 0) return only(whole, 'word');
    const begun = (at: number) =>
      mute.some((one) => one.some((_, n) => n > 0 && fits(syllables.slice(at - n, at - n + one.length), one)));
    const phrases = found.filter(({ phrase, at }) => phrase && !begun(at));
    const longest = Math.max(...phrases.map(lengthOf));
    return only(
      phrases.filter((one) => lengthOf(one) === longest),
      'phrase',
    );
  };
}

function lengthOf<V>({ syllables }: Candidate<V>): number {
  return syllables.reduce((sum, { plain }) => sum + plain.length + 1, 0);
}

function only<V extends string>(found: Candidate<V>[], by: 'word' | 'phrase'): Match<V> {
  const [first] = found;
  const clear = found.every(({ value }) => value === first?.value);
  return first && clear ? { value: first.value, by } : { value: null, by: null };
}
