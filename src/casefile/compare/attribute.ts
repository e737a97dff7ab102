import type { Place } from './places.ts';
import type { CountingRule } from './rules.ts';
import { ATOMS, atomsOf, numberOf, PLACES, type RuleSet, type RuleSets } from './sets.ts';

/** The dossiers of a row: how many of each kind. */
export interface Share {
  kind: number;
  count: number;
}

/** A row to be explained: its dossiers and what is reported in its cells, each a sum of columns of the form. */
export interface Claim {
  shares: Share[];
  cells: { form: readonly number[]; reported: number }[];
}

/** What a rule does to a cell. */
export interface Effect {
  rule: string;
  out: number;
  in: number;
}

/** How a table is explained. */
export interface Attribution {
  set: RuleSet;
  /** Σ |unexplained| over all cells. */
  unexplained: number;
  /** Other sets that give the same cells, each rule of them needed. */
  alternatives: CountingRule[][];
  /** Were rules added to four one by one? */
  isGreedy: boolean;
}

const ATOM_OF_PLACE = PLACES.map(({ arrival, state }) => [
  arrival === null ? -1 : ATOMS.indexOf(arrival as (typeof ATOMS)[number]),
  state === null ? -1 : ATOMS.indexOf(state as (typeof ATOMS)[number]),
]);
const MOST_ALTERNATIVES = 20;

/** What the cells of rows would be under a set of rules, row by row. */
export function cellsUnder({ places }: RuleSet, claims: readonly Claim[]): number[] {
  const counts = new Array<number>(ATOMS.length);
  return claims.flatMap(({ shares, cells }) => {
    counts.fill(0);
    for (const { kind, count } of shares) {
      const [arrival = -1, state = -1] = ATOM_OF_PLACE[places[kind] ?? 0] ?? [];
      if (arrival >= 0) counts[arrival] = (counts[arrival] ?? 0) + count;
      if (state >= 0) counts[state] = (counts[state] ?? 0) + count;
    }
    return cells.map(({ form }) => {
      let sum = 0;
      for (const atom of atomIndexes(form)) sum += counts[atom] ?? 0;
      return sum;
    });
  });
}

const INDEXES = new Map<readonly number[], number[]>();
function atomIndexes(form: readonly number[]): number[] {
  const known = INDEXES.get(form);
  if (known) return known;
  const made = atomsOf(form).map((atom) => ATOMS.indexOf(atom as (typeof ATOMS)[number]));
  INDEXES.set(form, made);
  return made;
}

export function unexplainedUnder(set: RuleSet, claims: readonly Claim[]): number {
  const reported = claims.flatMap(({ cells }) => cells.map((cell) => cell.reported));
  return cellsUnder(set, claims).reduce((sum, count, at) => sum + Math.abs((reported[at] ?? 0) - count), 0);
}

/** The set of rules that leaves the least unexplained, then has the fewest rules, then stands first. */
export function attribute(sets: RuleSets, claims: readonly Claim[]): Attribution {
  let best: { set: RuleSet; unexplained: number } | null = null;
  for (const set of sets.all()) {
    const unexplained = unexplainedUnder(set, claims);
    if (best === null || unexplained < best.unexplained) best = { set, unexplained };
  }
  if (best === null) throw new Error('no set of rules');
  const wider = best.unexplained > 0 && best.set.rules.length >= 4 ? greedily(sets, claims, best) : best;
  const isGreedy = wider.set.rules.length > best.set.rules.length;
  return { ...wider, isGreedy, alternatives: isGreedy ? [] : alternativesOf(sets, claims, best.set) };
}

/** Adds the rule that explains the most, as long as one explains more. */
function greedily(sets: RuleSets, claims: readonly Claim[], from: { set: RuleSet; unexplained: number }) {
  let best = from;
  for (;;) {
    const before = best;
    for (const rule of sets.rules.filter((one) => !before.set.rules.includes(one))) {
      const set = sets.set([...before.set.rules, rule]);
      const unexplained = unexplainedUnder(set, claims);
      if (unexplained < best.unexplained) best = { set, unexplained };
    }
    if (best === before || best.unexplained === 0) return best;
  }
}

function alternativesOf(sets: RuleSets, claims: readonly Claim[], chosen: RuleSet): CountingRule[][] {
  const wanted = cellsUnder(chosen, claims).join();
  const same = sets.all().filter((set) => cellsUnder(set, claims).join() === wanted);
  return same
    .filter(
      ({ rules }) =>
        !same.some(({ rules: fewer }) => fewer.length < rules.length && fewer.every((rule) => rules.includes(rule))),
    )
    .filter((set) => set !== chosen)
    .slice(0, MOST_ALTERNATIVES)
    .map(({ rules }) => rules);
}

/** Which rule moves each kind, and from where to where; null where it stays. */
export function movesOf(
  sets: RuleSets,
  rules: readonly CountingRule[],
): ({ rule: string; from: Place; to: Place } | null)[] {
  const stages = rules.map((_, at) => sets.set(rules.slice(0, at + 1)).places);
  const first = sets.set([]).places;
  return sets.kinds.map((_, kind) => {
    const path = [first, ...stages].map((places) => places[kind] ?? 0);
    const last = rules.findLastIndex((_rule, at) => path[at] !== path[at + 1]);
    const [from, to] = [PLACES[path[0] ?? 0] as Place, PLACES[path.at(-1) ?? 0] as Place];
    // Moved and moved back is not moved.
    return last < 0 || numberOf(from) === numberOf(to) ? null : { rule: rules[last]?.id ?? '', from, to };
  });
}

/** What each rule does to a cell of a row, in the order of the rules. */
export function effectsOn(
  form: readonly number[],
  shares: readonly Share[],
  moves: ReturnType<typeof movesOf>,
  rules: readonly CountingRule[],
): Effect[] {
  const atoms = new Set<number | null>(atomsOf(form));
  const isIn = ({ arrival, state }: Place) =>
    (arrival !== null && atoms.has(arrival)) || (state !== null && atoms.has(state));
  const effects = new Map(rules.map(({ id }) => [id, { rule: id, out: 0, in: 0 }]));
  for (const { kind, count } of shares) {
    const move = moves[kind];
    const effect = move && effects.get(move.rule);
    if (!move || !effect || isIn(move.from) === isIn(move.to)) continue;
    effect[isIn(move.from) ? 'out' : 'in'] += count;
  }
  return [...effects.values()].filter(({ out, in: come }) => out + come > 0);
}
