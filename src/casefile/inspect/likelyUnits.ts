import type { Plan } from '../../plan/schema.ts';
import { nfc } from '../../text/fold.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { countNames, groupNames, type Word } from '../dossiers/names.ts';
import { findLikely } from '../dossiers/remarkLikely.ts';
import { unitMatcher } from '../dossiers/units.ts';

/** Names of units that are likely one (a word may come from several tables), as a mapping file would say it: the name to show, and its other names. */
export function likelyUnits(
  words: readonly Word[],
  plan: Plan,
  vocabulary: Vocabulary,
): [name: string, others: string[]][] {
  const isBlank = (word: string) => vocabulary.blank.includes(nfc(word).toLowerCase());
  const names = groupNames(words, unitMatcher(plan), isBlank);
  const inPlan = new Set(plan.units.map(({ name }) => name));
  const grouped = [...countNames(words, names)].map(([name, count]) => ({ name, count, fixed: inPlan.has(name) }));
  const likely = new Map<string, string[]>();
  for (const { name, as } of findLikely(grouped, { vocabulary, province: plan.province, slips: true }))
    likely.set(as, [...(likely.get(as) ?? []), name]);
  return [...likely];
}
