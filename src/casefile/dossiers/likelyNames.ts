import { distance } from 'fastest-levenshtein';
import { abbreviates, type Outline } from './outlines.ts';

/** A name of the run, how many rows have it, and whether plan, vocabulary or mapping say that it is one of its own. */
export interface CountedName {
  name: string;
  count: number;
  fixed: boolean;
  outline: Outline;
}

/** A name that is likely another spelling of `as`: to be looked at, never merged unasked. */
export interface LikelyName {
  name: string;
  count: number;
  as: string;
  asCount: number;
}

/** One letter off in the name of a place is another place unless it is that much rarer: Châu Bình and Châu Bính are two communes. */
const RARER = 3;

/** The longest names of procedures have some 120 words; a longer text is a cell of something else. */
const MOST_WORDS = 200;

/**
 * Names that are likely one: equal in full ("UBND H. X", "Huyện X"), an abbreviation of one name alone ("Sở XD"), or one letter or mark
 * off (`slips`: names of procedures that differ so are often two). In each set the name of the plan, else the one without abbreviations, else the most frequent is what the others likely are. Two
 * fixed names are never one.
 */
export function likelyNames(all: readonly CountedName[], slips: boolean): LikelyName[] {
  const names = all.filter(({ outline }) => outline.words.length <= MOST_WORDS);
  const sets = new Sets(names);
  const byKey = new Map<string, CountedName[]>();
  for (const one of names) byKey.set(one.outline.key, [...(byKey.get(one.outline.key) ?? []), one]);
  const groups = [...byKey.values()];
  for (const group of groups) {
    const [first] = group;
    for (const one of group) if (first && (one === first || isLikelyMark(one, group))) sets.join(one, first);
  }
  for (const group of groups) {
    const [one] = group;
    const fuller = one?.outline.short.size
      ? groups.filter(([other]) => other && abbreviates(one.outline, other.outline))
      : [];
    // An abbreviation of two names may be either.
    if (one && fuller.length === 1) for (const each of group) sets.join(each, fuller[0]?.[0] ?? each);
  }
  if (slips) for (const [one, other] of oneLetterOff(groups)) sets.join(one, other);
  return sets.all().flatMap((set) => {
    const [head, ...others] = set.toSorted(byRank);
    return head ? others.map(({ name, count }) => ({ name, count, as: head.name, asCount: head.count })) : [];
  });
}

/** Within a key marks alone differ: likely a slip, unless it is the name of a place and not much rarer. */
function isLikelyMark(one: CountedName, group: CountedName[]): boolean {
  const same = (other: CountedName) => other.outline.marked === one.outline.marked;
  if (!one.outline.inPlace || group.every(same)) return true;
  const sum = (list: CountedName[]) => list.reduce((n, { count }) => n + count, 0);
  const [mine, rest] = [sum(group.filter(same)), sum(group.filter((other) => !same(other)))];
  return mine >= rest * RARER || rest >= mine * RARER;
}

function* oneLetterOff(groups: CountedName[][]): Generator<[CountedName, CountedName]> {
  const count = (group: CountedName[]) => group.reduce((n, one) => n + one.count, 0);
  const byPattern = new Map<string, CountedName[][]>();
  for (const group of groups) {
    const words = group[0]?.outline.words ?? [];
    for (const at of words.keys()) {
      const pattern = words.map((word, index) => (index === at ? '*' : word)).join(' ');
      byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), group]);
    }
  }
  for (const [pattern, alike] of byPattern) {
    const at = pattern.split(' ').indexOf('*');
    for (const [index, group] of alike.entries()) {
      for (const other of alike.slice(index + 1)) {
        const [one] = group;
        const [two] = other;
        if (!one || !two || !isSlip(one.outline.words[at] ?? '', two.outline.words[at] ?? '')) continue;
        const [less = 0, more = 0] = [count(group), count(other)].toSorted((a, b) => a - b);
        if (!one.outline.inPlace || more >= less * RARER) yield [one, two];
      }
    }
  }
}

/** Words of letters, long enough that one letter more or less is a slip and no other word: "I" and "II", "A" and "B" are others. */
function isSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  return shorter >= 3 && /^[a-z]+$/.test(one + other) && distance(one, other) === 1;
}

function byRank(a: CountedName, b: CountedName): number {
  return (
    Number(b.fixed) - Number(a.fixed) ||
    Number(a.outline.isShort) - Number(b.outline.isShort) ||
    b.count - a.count ||
    b.name.length - a.name.length ||
    (a.name < b.name ? -1 : 1)
  );
}

/** Sets of names, joined one by one; two fixed names never come into one. */
class Sets {
  #sets = new Map<CountedName, CountedName[]>();

  constructor(names: readonly CountedName[]) {
    for (const name of names) this.#sets.set(name, [name]);
  }

  join(one: CountedName, other: CountedName): void {
    const mine = this.#sets.get(one) ?? [one];
    const theirs = this.#sets.get(other) ?? [other];
    if (mine === theirs || (mine.some(({ fixed }) => fixed) && theirs.some(({ fixed }) => fixed))) return;
    const both = [...mine, ...theirs];
    for (const name of both) this.#sets.set(name, both);
  }

  all(): CountedName[][] {
    return [...new Set(this.#sets.values())].filter((set) => set.length > 1);
  }
}
