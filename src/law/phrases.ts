import { fits, type Syllable } from '../text/syllables.ts';

/** Something that a name may hold. */
export interface Phrase {
  syllables: Syllable[];
}

type IsThere = (syllables: Syllable[], at: number, phrase: Syllable[]) => boolean;

/** The phrases of a name from left to right with their first syllable, none inside another; `phrases` has the longer ones first. */
export function phrasesIn<P extends Phrase>(
  syllables: Syllable[],
  phrases: readonly P[],
  isThere: IsThere = standsThere,
): (P & { at: number })[] {
  const found: (P & { at: number })[] = [];
  for (let at = 0; at < syllables.length; ) {
    const phrase = phrases.find((one) => isThere(syllables, at, one.syllables));
    if (phrase) found.push({ ...phrase, at });
    at += phrase?.syllables.length ?? 1;
  }
  return found;
}

function standsThere(syllables: Syllable[], at: number, phrase: Syllable[]): boolean {
  return fits(syllables.slice(at, at + phrase.length), phrase);
}
