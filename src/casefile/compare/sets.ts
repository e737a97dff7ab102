import type { Kind, Place, Places } from './places.ts';
import type { CountingRule } from './rules.ts';
import type { Alike } from './signatures.ts';

/** Rules that are tried together; more are added one by one. */
const MOST_TOGETHER = 4;

/** The columns of form II.06a that are no sums. */
export const ATOMS = [4, 5, 6, 8, 9, 10, 12, 13] as const;
const SUMS: Record<number, number[]> = { 3: [4, 5, 6], 7: [8, 9, 10], 11: [12, 13] };

/** The columns that are no sums of which some columns of the form consist. */
export function atomsOf(form: readonly number[]): number[] {
  return form.flatMap((column) => SUMS[column] ?? [column]);
}

/** A set of rules, and the place of every kind under it, as a number of PLACES. */
export interface RuleSet {
  rules: CountingRule[];
  places: Uint8Array;
}

const ARRIVALS = [null, 4, 5, 6] as const;
const STATES = [null, 8, 9, 10, 12, 13] as const;
/** Every place there is, by its number. */
export const PLACES: readonly Place[] = ARRIVALS.flatMap((arrival) => STATES.map((state) => ({ arrival, state })));
const NUMBERS = new Map(PLACES.map(({ arrival, state }, at) => [`${arrival} ${state}`, at]));
export const numberOf = ({ arrival, state }: Place): number => NUMBERS.get(`${arrival} ${state}`) ?? 0;

/** The sets of rules of a window, worked out once for all tables of it. */
export class RuleSets {
  readonly kinds: Kind[] = [];
  readonly rules: readonly CountingRule[];
  readonly #numbers = new Map<string, number>();
  readonly #places: Places;
  #sets: RuleSet[] | null = null;

  constructor(alike: readonly Alike[], places: Places, rules: readonly CountingRule[]) {
    this.#places = places;
    this.rules = rules;
    for (const { signature, repeats } of alike) {
      this.#kind(signature, false);
      if (repeats > 0) this.#kind(signature, true);
    }
  }

  /** The number of a kind. */
  numberOf(signature: string, isRepeat: boolean): number {
    return this.#numbers.get(`${isRepeat} ${signature}`) ?? -1;
  }

  #kind(signature: string, isRepeat: boolean): void {
    const key = `${isRepeat} ${signature}`;
    if (this.#numbers.has(key)) return;
    this.#numbers.set(key, this.kinds.length);
    this.kinds.push({ signature, isRepeat });
  }

  /** One set, by its rules. */
  set(rules: CountingRule[]): RuleSet {
    const ordered = this.rules.filter((rule) => rules.includes(rule));
    const place = this.#places.under(ordered);
    const places = Uint8Array.from(this.kinds, ({ signature, isRepeat }) => numberOf(place(signature, isRepeat)));
    return { rules: ordered, places };
  }

  /**
   * All sets of up to four rules, the fewest rules first, then in the order of the rules. A set in which a rule moves nothing that the
   * others leave is left out: the set without that rule is the same. So rules that move nothing in any set are not tried.
   */
  all(): RuleSet[] {
    this.#sets ??= this.#enumerate();
    return this.#sets;
  }

  #enumerate(): RuleSet[] {
    const seen = new Map<string, RuleSet[]>();
    const found: RuleSet[] = [];
    const working = this.rules.filter((rule) => !this.#places.isIdle(rule, this.kinds));
    for (const rules of subsets(working, MOST_TOGETHER)) {
      const set = this.set(rules);
      const key = Buffer.from(set.places).toString('latin1');
      const same = seen.get(key) ?? [];
      if (same.some(({ rules: fewer }) => fewer.every((rule) => rules.includes(rule)))) continue;
      seen.set(key, [...same, set]);
      found.push(set);
    }
    return found;
  }
}

function* subsets<T>(all: readonly T[], most: number): Generator<T[]> {
  for (let size = 0; size <= most; size++) yield* choose(all, size, 0);
}

function* choose<T>(all: readonly T[], size: number, from: number): Generator<T[]> {
  if (size === 0) yield [];
  else {
    for (let at = from; at <= all.length - size; at++) {
      for (const rest of choose(all, size - 1, at + 1)) yield [all[at] as T, ...rest];
    }
  }
}
