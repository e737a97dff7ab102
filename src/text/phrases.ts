import { foldSpelling } from './spelling.ts';
import { isPhrase, type Known } from './words.ts';

/** Words that take away what a phrase after them says. */
export interface Negation {
  /** "không", "hết", "hủy yêu cầu" … */
  words: readonly string[];
  /** What may stand between such a word and its phrase: "không *được* …", "không *qua* …". */
  between: readonly string[];
}

export interface PhraseOptions<V extends string> {
  known: readonly Known<V>[];
  negation: Negation;
  /** Words after which nothing counts, and longer ones that are none of them. */
  until?: { words: readonly string[]; except: readonly string[] } | undefined;
}

/** What the phrases of a text stand for, without repetition; `by` says whether the whole text is a known word. */
export interface Said<V extends string> {
  values: V[];
  by: 'word' | 'phrase' | null;
}

/** Punctuation that parts a text: a negating word does not reach over it. A hyphen in a word ("not-done") parts nothing. */
const PARTING = /[,;:.|/\\()[\]{}\n]|\s[-–—]+\s|[–—]/u;

type Kind = 'phrase' | 'clause' | 'negation' | 'until' | 'except';

interface Entry<V> {
  kind: Kind;
  words: string[];
  value: V | null;
}

interface Found<V> extends Entry<V> {
  start: number;
  end: number;
}

/**
 * A reader of texts against known words. A text that folds equal to a known word says what this says. Else every known phrase in
 * it counts that is not inside a longer one found (of any kind), not negated and not after a word of `until`; a short word counts
 * where it stands alone between punctuation ("Hoàn thành (hủy)"). Of known words that fold equal the last counts, so that a later
 * list overrules an earlier.
 */
export function createPhraseReader<V extends string>(options: PhraseOptions<V>): (text: string) => Said<V> {
  const { known, negation, until } = options;
  const whole = new Map(known.map(({ word, value, phrase }) => [foldSpelling(word), { word, value, phrase }]));
  whole.delete('');
  const between = new Set(negation.between.flatMap((word) => foldSpelling(word).split(' ')));
  const entries = byFirstWord([
    ...[...whole].flatMap(([folded, { phrase, value, word }]) =>
      phrase || isSpoken(word) ? [entry<V>(phrase ? 'phrase' : 'clause', folded, value)] : [],
    ),
    ...negation.words.map((word) => entry<V>('negation', foldSpelling(word))),
    ...(until?.words ?? []).map((word) => entry<V>('until', foldSpelling(word))),
    ...(until?.except ?? []).map((word) => entry<V>('except', foldSpelling(word))),
  ]);

  return (text) => {
    const clauses = text.split(PARTING).map((clause) => foldSpelling(clause).split(' ').filter(Boolean));
    const words = clauses.flat();
    const same = whole.get(words.join(' '));
    if (same) return { values: [same.value], by: 'word' };
    const places = clauses.flatMap((clause, at) => clause.map(() => at));
    const found = findAll(words, places, entries);
    const standing = found.filter((one) => !found.some((other) => isInside(one, other)));
    const end = standing.find(({ kind }) => kind === 'until')?.end ?? words.length;
    const negations = standing.filter(({ kind }) => kind === 'negation');
    const reaches = ({ start, end: from }: Found<V>, at: number) =>
      start < at && places[from - 1] === places[at] && words.slice(from, at).every((word) => between.has(word));
    const values = standing
      .filter(({ kind, start }) => (kind === 'phrase' || kind === 'clause') && start < end)
      .filter(({ start }) => !negations.some((one) => reaches(one, start)))
      .flatMap(({ value }) => (value === null ? [] : [value]));
    return { values: [...new Set(values)], by: values.length > 0 ? 'phrase' : null };
  };
}

/** Letters, not a number that may be a code. */
function isSpoken(word: string): boolean {
  return /^\p{L}/u.test(foldSpelling(word)) && !isPhrase(word);
}

function entry<V>(kind: Kind, folded: string, value: V | null = null): Entry<V> {
  return { kind, words: folded.split(' '), value };
}

function byFirstWord<V>(entries: Entry<V>[]): Map<string, Entry<V>[]> {
  const map = new Map<string, Entry<V>[]>();
  for (const one of entries) {
    const first = one.words[0] ?? '';
    map.set(first, [...(map.get(first) ?? []), one]);
  }
  return map;
}

/** Every entry at every place where its words stand one after another; a `clause` only where they are all of a clause. */
function findAll<V>(words: string[], places: number[], entries: Map<string, Entry<V>[]>): Found<V>[] {
  const found: Found<V>[] = [];
  for (const [start, first] of words.entries()) {
    for (const one of entries.get(first) ?? []) {
      const end = start + one.words.length;
      if (!one.words.every((word, at) => words[start + at] === word)) continue;
      const alone = places[start - 1] !== places[start] && places[end] !== places[end - 1];
      if (one.kind !== 'clause' || (alone && places[start] === places[end - 1])) found.push({ ...one, start, end });
    }
  }
  return found;
}

function isInside<V>(one: Found<V>, other: Found<V>): boolean {
  return other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start;
}
