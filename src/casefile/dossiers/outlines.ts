import { nfc } from '../../text/fold.ts';
import { foldSpelling } from '../../text/spelling.ts';
import { markedKey, syllablesOf } from '../../text/syllables.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';

/** What a name says once short forms of offices are in full; for finding names that are likely one. */
export interface Outline {
  words: string[];
  /** The words as one text. */
  key: string;
  /** The name as written, with its marks. */
  marked: string;
  /** Words that are letters of longer ones: "XD", "TNMT". */
  short: ReadonlySet<number>;
  isShort: boolean;
  /** Does it end in the name of a district or commune? */
  inPlace: boolean;
}

export interface OutlineOptions {
  names: Vocabulary['names'];
  /** The province of the plan: "Sở X tỉnh Nghệ An" is its Sở X; that of another province is not. */
  province: string | null;
}

/** A maker of outlines. */
export function outliner({ names, province }: OutlineOptions): (name: string) => Outline {
  const [places, communes, words] = [inFull(names.places), inFull(names.communes), inFull(names.words)];
  const kinds = [...places.values(), ...communes.values()];
  const home = province === null ? [] : [`tinh ${foldSpelling(province)}`, foldSpelling(province)].map(parted);

  // The words of a run repeat.
  const cache = new Map<string, string>();
  const plainOf = (token: string) => {
    const plain = cache.get(token) ?? foldSpelling(token);
    cache.set(token, plain);
    return plain;
  };
  const spelled = (tokens: string[], at: number) => {
    const plain = plainOf(tokens[at] ?? '');
    const named = /^\p{Lu}/u.test(tokens[at + 1] ?? '');
    const committee = plainOf(tokens[at - 1] ?? '') === 'ubnd';
    return (
      (named ? (places.get(plain) ?? (committee ? communes.get(plain) : undefined)) : undefined) ?? words.get(plain)
    );
  };
  return (name) => {
    const tokens = nfc(name).match(/[\p{L}\p{N}]+/gu) ?? [];
    const shouted = !/\p{Ll}/u.test(name);
    const full = tokens.flatMap((token, at) => {
      const spelledOut = spelled(tokens, at);
      return spelledOut
        ? spelledOut.map((word) => ({ word, short: false }))
        : [{ word: plainOf(token), short: isAbbreviation(token, plainOf(token), shouted) }];
    });
    const kept = withoutHome(
      withoutCommittee(
        full.filter(({ word }) => word !== AND),
        kinds,
      ),
      home,
    );
    const joined = kept.map(({ word }) => word);
    const short = new Set(kept.flatMap((one, at) => (one.short ? [at] : [])));
    return {
      words: joined,
      key: joined.join(' '),
      marked: markedKey(syllablesOf(name).slice(-2)),
      short,
      isShort: short.size > 0 || tokens.some((token) => places.has(plainOf(token))),
      inPlace: kinds.some((kind) => joined.some((_, at) => startsWith(joined, kind, at))),
    };
  };
}

interface Word {
  word: string;
  short: boolean;
}

/** "và", which names leave out as they like. */
const AND = 'va';
const COMMITTEE = parted(foldSpelling('Ủy ban nhân dân'));

/** "UBND huyện X" is what "huyện X" is. */
function withoutCommittee(name: Word[], kinds: string[][]): Word[] {
  const words = name.map(({ word }) => word);
  const rest = words.slice(COMMITTEE.length);
  return startsWith(words, COMMITTEE) && kinds.some((kind) => startsWith(rest, kind))
    ? name.slice(COMMITTEE.length)
    : name;
}

/** "Sở X tỉnh Nghệ An" is what "Sở X" is, where the province is the plan's own. */
function withoutHome(name: Word[], home: string[][]): Word[] {
  const words = name.map(({ word }) => word);
  const ending = home.find((one) => words.length > one.length + 1 && startsWith(words.slice(-one.length), one));
  return ending ? name.slice(0, -ending.length) : name;
}

/** Capitals amid small letters, or letters that no syllable is made of. */
function isAbbreviation(token: string, plain: string, shouted: boolean): boolean {
  const vowelless = /^[b-df-hj-np-tv-xz]{2,}$/.test(plain);
  return vowelless || (!shouted && /^\p{Lu}{2,}$/u.test(token));
}

function inFull(forms: Record<string, string>): Map<string, string[]> {
  return new Map(Object.entries(forms).map(([short, full]) => [foldSpelling(short), parted(foldSpelling(full))]));
}

function parted(folded: string): string[] {
  return folded.split(' ');
}

function startsWith(words: readonly string[], part: readonly string[], from = 0): boolean {
  return part.every((word, at) => words[from + at] === word);
}

/** Is the first the second with some words written by their first letters ("Sở XD", "SXD")? */
export function abbreviates(short: Outline, full: Outline): boolean {
  return short.short.size > 0 && full.words.length > short.words.length && follows(short, 0, full.words, 0);
}

function follows(short: Outline, at: number, full: readonly string[], from: number): boolean {
  const word = short.words[at];
  if (word === undefined) return from === full.length;
  if (word === full[from] && follows(short, at + 1, full, from + 1)) return true;
  if (!short.short.has(at)) return false;
  let next = from;
  for (const letter of word) {
    if (full[next]?.[0] !== letter) return false;
    next++;
  }
  return next - from >= 2 && follows(short, at + 1, full, next);
}
