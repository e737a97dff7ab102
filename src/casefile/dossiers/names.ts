import { fold, nfc } from '../../text/fold.ts';

/** A text of a column and how many rows hold it. */
export interface Word {
  word: string;
  count: number;
}

/**
 * Groups spellings of one name: texts that fold equal are one. The name shown is the one that `known` gives, else the
 * most frequent spelling in NFC, ties by code point. Texts that `isBlank` or fold to nothing have no name.
 */
export function groupNames(
  words: Word[],
  known: (word: string) => string | null,
  isBlank: (word: string) => boolean,
): Map<string, string> {
  const spellings = new Map<string, Map<string, number>>();
  const keys = new Map<string, string>();
  for (const { word, count } of words) {
    const spelling = nfc(word);
    const name = known(spelling);
    const key = name === null ? fold(spelling) : fold(name);
    if (key === '' || isBlank(spelling)) continue;
    keys.set(word, key);
    const counts = spellings.get(key) ?? new Map<string, number>();
    const weight = name === null ? count : Number.POSITIVE_INFINITY;
    counts.set(name ?? spelling, (counts.get(name ?? spelling) ?? 0) + weight);
    spellings.set(key, counts);
  }
  const names = new Map([...spellings].map(([key, counts]) => [key, mostFrequent(counts)]));
  return new Map([...keys].map(([word, key]) => [word, names.get(key) as string]));
}

/** The most frequent text, ties by code point. */
export function mostFrequent(counts: Map<string, number>): string {
  return [...counts].reduce((best, other) =>
    other[1] > best[1] || (other[1] === best[1] && other[0] < best[0]) ? other : best,
  )[0];
}
