// Rules that move nothing are not tried; the sets are still those that trying every one of them gives.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Places } from '../../../src/casefile/compare/places.ts';
import { countingRules } from '../../../src/casefile/compare/rules.ts';
import { RuleSets } from '../../../src/casefile/compare/sets.ts';
import type { Key } from '../../../src/casefile/compare/signatures.ts';

const rules = countingRules();
const conditions = [...new Set(rules.flatMap((rule) => ('when' in rule && rule.when ? [rule.when] : [])))];

/** Some ways of judging, as a case has them, and kinds of dossiers under these. */
const drawn = fc
  .record({
    by: fc.boolean(),
    due: fc.boolean(),
    returned: fc.boolean(),
    finished: fc.boolean(),
    state: fc.boolean(),
    letters: fc.constantFrom('eolivpnm-', 'eol', 'eolp', 'ivnm', 'l-'),
    arrivals: fc.constantFrom('ODUC', 'OD', 'C', 'U'),
    digits: fc.constantFrom('0', '01'),
  })
  .chain(({ letters, arrivals, digits, ...axes }) => {
    const values = <T>(is: boolean, value: T) => (is ? [null, value] : [null]);
    const ends = [...values(axes.returned, 'returned' as const), ...(axes.finished ? (['finished'] as const) : [])];
    const modes: Key['modes'] = values(axes.by, 'day' as const).flatMap((by) =>
      values(axes.due, 'first' as const).flatMap((due) =>
        ends.flatMap((end) => values(axes.state, 'exportDay' as const).map((state) => ({ by, due, end, state }))),
      ),
    );
    const some = (of: string, length: number) =>
      fc.array(fc.constantFrom(...of), { minLength: length, maxLength: length }).map((chars) => chars.join(''));
    const signature = fc
      .tuple(some(letters, modes.length), some(arrivals, 1), some(digits, conditions.length))
      .map((parts) => parts.join(''));
    const kinds = fc.array(fc.record({ signature, repeats: fc.constantFrom(0, 0, 1) }), { minLength: 1, maxLength: 6 });
    return kinds.map((all) => ({ key: { modes, conditions }, kinds: all }));
  });

const settings = fc.record({
  refused: fc.constantFrom('byTimeliness' as const, 'onTime' as const, 'apart' as const),
  withdrawn: fc.constantFrom('byTimeliness' as const, 'onTime' as const, 'apart' as const),
  noDue: fc.constantFrom('onTime' as const, 'apart' as const),
  paused: fc.constantFrom('inTime' as const, 'apart' as const),
  unstatedChannel: fc.constantFrom('direct' as const, 'apart' as const),
});

/** Every subset of up to four rules, the smaller first; of those with the same places none that holds an earlier one. */
function everySet(sets: RuleSets): string[] {
  const subsets: (typeof rules)[] = [[]];
  for (let from = 0, size = 1; size <= 4; size++) {
    const end = subsets.length;
    for (; from < end; from++) {
      const of = subsets[from] ?? [];
      const after = of.length === 0 ? 0 : rules.indexOf(of.at(-1) as (typeof rules)[number]) + 1;
      for (const rule of rules.slice(after)) subsets.push([...of, rule]);
    }
  }
  const kept = new Map<string, (typeof rules)[]>();
  return subsets.flatMap((subset) => {
    const places = sets.set(subset).places.join();
    const same = kept.get(places) ?? [];
    if (same.some((fewer) => fewer.every((rule) => subset.includes(rule)))) return [];
    kept.set(places, [...same, subset]);
    return [`${subset.map(({ id }) => id).join('+')} ${places}`];
  });
}

test('all sets of rules are those of a count that tries each rule', () => {
  fc.assert(
    fc.property(drawn, settings, ({ key, kinds }, plan) => {
      const alike = kinds.map((kind) => ({
        ...{ unit: null, field: null, procedure: null, procedureCode: null, dossiers: 1 },
        ...kind,
      }));
      const sets = new RuleSets(alike, new Places(key, plan), rules);
      const found = sets.all().map((set) => `${set.rules.map(({ id }) => id).join('+')} ${set.places.join()}`);
      expect(found).toEqual(everySet(sets));
    }),
    { numRuns: 60, endOnFailure: true },
  );
}, 60_000);
