import type { FormSettings } from '../figures/form06a.ts';
import { modeIndex, modeOf } from './modes.ts';
import type { Among, CountingRule, Move } from './rules.ts';
import { type Key, NOWHERE } from './signatures.ts';

/** Where a dossier stands in form II.06a: in one of (4), (5), (6) or none, and in one of (8), (9), (10), (12), (13) or none. */
export interface Place {
  arrival: number | null;
  state: number | null;
}

/** What stands together under every set of rules: the dossiers of a signature, or the further rows of them. */
export interface Kind {
  signature: string;
  isRepeat: boolean;
}

export const OUT: Place = { arrival: null, state: null };
export const samePlace = (a: Place, b: Place) => a.arrival === b.arrival && a.state === b.state;

/** The column of each letter of a signature. */
const STATE: Record<string, number> = { e: 8, o: 9, l: 10, n: 9, i: 12, v: 13, p: 12, m: 12 };
const ARRIVAL: Record<string, number> = { O: 4, D: 5, U: 5, C: 6 };
const SETTLED = 'eoln';

/** What the plan's settings do with the dossiers that the form has no column for, as moves. */
function settingMoves(settings: FormSettings): Move[] {
  const moves: Move[] = [];
  for (const kind of ['refused', 'withdrawn'] as const) {
    const when = `outcome = '${kind}'`;
    if (settings[kind] === 'onTime') moves.push({ of: kind, among: ['settled'], when, to: 'inTime' });
    if (settings[kind] === 'apart') moves.push({ of: kind, among: ['settled'], when, to: 'out' });
  }
  if (settings.noDue === 'apart') moves.push({ of: 'noDue', among: ['noDue'], to: 'out' });
  if (settings.paused === 'apart') moves.push({ of: 'paused', among: ['paused'], to: 'out' });
  if (settings.unstatedChannel === 'apart') moves.push({ of: 'unstatedChannel', among: ['unstated'], to: 'out' });
  return moves;
}

/** Places the dossiers of a signature as a set of rules does, each in its turn. */
export class Places {
  readonly #key: Key;
  readonly #settings: Move[];

  constructor(key: Key, settings: FormSettings) {
    this.#key = key;
    this.#settings = settingMoves(settings);
  }

  /** `isRepeat`: of a further row of the dossier. */
  of(signature: string, isRepeat: boolean, rules: readonly CountingRule[]): Place {
    return this.under(rules)(signature, isRepeat);
  }

  /** Does a rule leave all dossiers where they are, whatever rules are beside it, other than as without one of these? */
  isIdle(rule: CountingRule, kinds: readonly Kind[]): boolean {
    const { modes, conditions } = this.#key;
    if ('judge' in rule) return modeIndex(modes, modeOf([rule])) === modeIndex(modes, modeOf([]));
    if ('rows' in rule) return !kinds.some(({ isRepeat }) => isRepeat);
    const { when, among } = rule;
    const digit = when === undefined ? null : modes.length + 1 + conditions.indexOf(when);
    return !kinds.some(
      ({ signature }) =>
        (digit === null || signature[digit] === '1') &&
        among.some((one) => mayStand(one, signature.slice(0, modes.length), signature[modes.length] ?? '')),
    );
  }

  under(rules: readonly CountingRule[]): (signature: string, isRepeat: boolean) => Place {
    const { modes, conditions } = this.#key;
    const mode = modeIndex(modes, modeOf(rules));
    const own = rules.filter((rule) => 'among' in rule);
    // A rule on a kind of dossiers stands in place of what the plan says of it.
    const moves = [...this.#settings.filter(({ of }) => !own.some((rule) => rule.of === of)), ...own].map((move) => ({
      ...move,
      digit: move.when === undefined ? null : modes.length + 1 + conditions.indexOf(move.when),
    }));
    const countsRows = rules.some((rule) => 'rows' in rule);
    return (signature, isRepeat) => {
      const letter = signature[mode] ?? NOWHERE;
      if (letter === NOWHERE || (isRepeat && !countsRows)) return OUT;
      const at: Standing = { letter, arrival: signature[modes.length] ?? '', state: STATE[letter] ?? null };
      for (const { digit, among, to } of moves) {
        if (digit !== null && signature[digit] !== '1') continue;
        if (!among.some((one) => stands(one, at))) continue;
        if (to === 'out') return OUT;
        moved(at, to);
      }
      return { arrival: ARRIVAL[at.arrival] ?? null, state: at.state };
    };
  }
}

interface Standing {
  letter: string;
  /** O, D, U, C, or '' for none. */
  arrival: string;
  state: number | null;
}

function stands(among: Among, { letter, arrival }: Standing): boolean {
  switch (among) {
    case 'settled':
      return SETTLED.includes(letter);
    case 'pending':
      return !SETTLED.includes(letter);
    case 'paused':
      return letter === 'p';
    case 'noDue':
      return letter === 'n' || letter === 'm';
    case 'online':
      return arrival === 'O';
    case 'direct':
      return arrival === 'D';
    case 'unstated':
      return arrival === 'U';
    case 'carriedIn':
      return arrival === 'C';
  }
}

/** May a dossier of these letters stand so, judged in any way and after any move? */
function mayStand(among: Among, letters: string, arrival: string): boolean {
  // What no rule moves a dossier to: "unstated" and "online"; to "direct" the unstated come, to "carriedIn" any.
  const arrivals = { online: 'O', direct: 'DU', unstated: 'U', carriedIn: 'ODUC' } as const;
  if (among in arrivals) return arrivals[among as keyof typeof arrivals].includes(arrival);
  return [...letters].some((letter) => letter !== NOWHERE && stands(among, { letter, arrival, state: null }));
}

function moved(at: Standing, to: Exclude<Move['to'], 'out'>): void {
  const isSettled = SETTLED.includes(at.letter);
  if (to === 'noArrival') at.arrival = '';
  else if (to === 'direct') at.arrival = 'D';
  else if (to === 'carriedIn') at.arrival = 'C';
  else if (to === 'inTime') at.state = isSettled ? 9 : 12;
  else at.state = isSettled ? 10 : 13;
}
