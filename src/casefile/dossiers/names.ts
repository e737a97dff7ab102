import { nfc } from '../../text/fold.ts';
import { fits, markedKey, plainKey, type Syllable, syllablesOf } from '../../text/syllables.ts';

/** A text of a column and how many rows hold it. */
export interface Word {
  word: string;
  count: number;
}

/** Spellings that differ only in case, punctuation and the place of tones. */
interface Form {
  syllables: Syllable[];
  words: string[];
  spellings: Map<string, number>;
}

/**
 * Groups spellings of one name. A text that `known` names has that name. Of the others those are one that differ only in case, spaces,
 * punctuation, place of tones, i and y; a text without all its marks is the one marked name that it fits, else a name of its own. The
 * name shown is the most frequent spelling in NFC, ties by code point. Texts that `isBlank` or hold no letter or digit have none.
 */
export function groupNames(
  words: readonly Word[],
  known: (word: string) => string | null,
  isBlank: (word: string) => boolean,
): Map<string, string> {
  const names = new Map<string, string>();
  const forms = new Map<string, Form>();
  for (const { word, count } of words) {
    const spelling = nfc(word);
    const syllables = syllablesOf(spelling);
    if (syllables.length === 0 || isBlank(spelling)) continue;
    const name = known(spelling);
    if (name !== null) names.set(word, name);
    else addSpelling(forms, syllables, { word, spelling, count });
  }
  for (const group of mergeUnmarked([...forms.values()])) {
    const counts = new Map<string, number>();
    for (const { spellings } of group)
      for (const [spelling, n] of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + n);
    const shown = mostFrequent(counts);
    for (const word of group.flatMap((form) => form.words)) names.set(word, shown);
  }
  return names;
}

function addSpelling(
  forms: Map<string, Form>,
  syllables: Syllable[],
  { word, spelling, count }: Word & { spelling: string },
): void {
  const key = markedKey(syllables);
  const form = forms.get(key) ?? { syllables, words: [], spellings: new Map<string, number>() };
  form.words.push(word);
  form.spellings.set(spelling, (form.spellings.get(spelling) ?? 0) + count);
  forms.set(key, form);
}

/** Groups of forms that are one name: each form without all its marks goes to the only fuller one that it fits. */
function mergeUnmarked(forms: Form[]): Form[][] {
  const byPlain = new Map<string, Form[]>();
  for (const form of forms) {
    const key = plainKey(form.syllables);
    byPlain.set(key, [...(byPlain.get(key) ?? []), form]);
  }
  return [...byPlain.values()].flatMap((group) => {
    const fuller = (form: Form) => group.filter((other) => other !== form && fits(form.syllables, other.syllables));
    const full = group.filter((form) => fuller(form).length === 0);
    const heads = new Map(
      group.map((form) => {
        const [only, other] = full.filter((one) => one !== form && fits(form.syllables, one.syllables));
        return [form, only && !other ? only : form];
      }),
    );
    return group
      .filter((form) => heads.get(form) === form)
      .map((head) => group.filter((form) => heads.get(form) === head));
  });
}

/** How many rows have each name. */
export function countNames(words: readonly Word[], names: ReadonlyMap<string, string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { word, count } of words) {
    const name = names.get(word);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return counts;
}

/** The most frequent text, ties by code point. */
export function mostFrequent(counts: Map<string, number>): string {
  return [...counts].reduce((best, other) =>
    other[1] > best[1] || (other[1] === best[1] && other[0] < best[0]) ? other : best,
  )[0];
}
