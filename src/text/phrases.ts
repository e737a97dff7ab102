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

  const longest = Math.max(0, ...[...entries.values()].flat().map(({ words }) => words.length));

  return (text) => {
    const clauses = text.split(PARTING).map((clause) => foldSpelling(clause).split(' ').filter(Boolean));
    const words = clauses.flat();
    const same = whole.get(words.join(' '));
    if (same) return { values: [same.value], by: 'word' };
    const places = clauses.flatMap((clause, at) => clause.map(() => at));
    const found = findAll(words, places, entries);
    const standing = found.filter((one, at) => !isInsideAny(one, at, found, longest));
    const end = standing.find(({ kind }) => kind === 'until')?.end ?? words.length;
    const negated = negatedPlaces(
      standing.filter(({ kind }) => kind === 'negation'),
      { words, places, between },
    );
    const values = standing
      .filter(({ kind, start }) => (kind === 'phrase' || kind === 'clause') && start < end)
      .filter(({ start }) => !negated.has(start))
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

/** Does one stand inside a longer one? They are in the order of their starts, and none is longer than `longest`: a few are near. */
function isInsideAny<V>(one: Found<V>, at: number, found: Found<V>[], longest: number): boolean {
  const isAround = (other: Found<V>) => other.end >= one.end && other.end - other.start > one.end - one.start;
  for (let before = at - 1; before >= 0; before--) {
    const other = found[before] as Found<V>;
    if (other.start + longest < one.end) break;
    if (isAround(other)) return true;
  }
  for (let after = at + 1; found[after]?.start === one.start; after++)
    if (isAround(found[after] as Found<V>)) return true;
  return false;
}

/** The places in the words where nothing that begins there counts: in a negation, behind it, and over the words that may stand between. */
function negatedPlaces<V>(
  negations: Found<V>[],
  { words, places, between }: { words: string[]; places: number[]; between: ReadonlySet<string> },
): Set<number> {
  const negated = new Set<number>();
  for (const { start, end } of negations) {
    for (let at = start + 1; at < end; at++) if (places[at] === places[end - 1]) negated.add(at);
    for (let at = end; places[at] === places[end - 1]; at++) {
      negated.add(at);
      if (!between.has(words[at] ?? '')) break;
    }
  }
  return negated;
}
