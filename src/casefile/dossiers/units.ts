import { BOOLEAN, INTEGER, VARCHAR } from '@duckdb/node-api';
import { levelReader, loadAgencies } from '../../law/agencies.ts';
import { committeeFinder, spelledOut } from '../../law/committees.ts';
import { provinceReader } from '../../law/provinces.ts';
import { unitNames } from '../../law/unitNames.ts';
import type { Plan } from '../../plan/schema.ts';
import { createMatcher, type Known } from '../../text/words.ts';
import type { Database } from '../store/database.ts';
import { fill, fillWords } from '../store/fill.ts';
import type { GivenNames } from './givenNames.ts';
import { countNames, groupNames, type Word } from './names.ts';
import type { GroupedName } from './remarkLikely.ts';
import { remarkUnmarked } from './remarkUnmarked.ts';

type UnitMatcher = (word: string) => string | null;

const made = new WeakMap<Plan, UnitMatcher>();

/**
 * Finds the unit of the plan that a text names (made once for each plan): its names by plan and law (unitNames), else a unit that belongs to it by the name of the place
 * (committeeFinder). A text that ends with the name of another province than the plan's names an agency there ("Sở Y tế Hà Tĩnh"), unless
 * the plan names it so itself.
 */
export function unitMatcher(plan: Plan): UnitMatcher {
  const matcher = made.get(plan) ?? makeUnitMatcher(plan);
  made.set(plan, matcher);
  return matcher;
}

function makeUnitMatcher(plan: Plan): UnitMatcher {
  const match = createMatcher(
    unitNames(plan.units).map(({ word, unit, phrase }): Known => ({ word, value: unit, phrase })),
    loadAgencies().silent,
  );
  const committee = committeeFinder(plan.units);
  const province = provinceReader();
  return (word) => {
    const text = spelledOut(word);
    const { value, by } = match(text);
    const unit = value ?? committee(text);
    if (unit === null || by === 'word' || province(unit) !== null) return unit;
    const where = province(text);
    return where === null || where === plan.province ? unit : null;
  };
}

/**
 * Maps the units that rows and sources name; those of the plan are there even without a row. The level of a unit is the plan's, else what its
 * name says by the law of `day` (ISO); NULL where it says none. Returns
 * the units with their rows.
 */
export async function mapUnits(
  db: Database,
  plan: Plan,
  day: string,
  given: GivenNames,
  isBlank: (word: string) => boolean,
): Promise<GroupedName[]> {
  const words = await db.rows<Word>(`SELECT word, sum(n)::INTEGER AS count FROM (
      SELECT unit AS word, count(*) AS n FROM raw_row WHERE kind IS NULL GROUP BY 1 UNION ALL
      SELECT receivingUnit, count(*) FROM raw_row WHERE kind IS NULL GROUP BY 1 UNION ALL
      SELECT unit_word, 0 FROM source
    ) WHERE word IS NOT NULL GROUP BY 1`);
  const planUnit = unitMatcher(plan);
  const known = (word: string) => {
    const name = given(word);
    return planUnit(name ?? word) ?? name;
  };
  const names = groupNames(words, known, isBlank);
  const inPlan = plan.units.map(({ name }) => name);
  const all = [...new Set([...inPlan, ...names.values()])];
  const levels = new Map<string, string>(plan.units.map(({ name, level }) => [name, level]));
  const levelByName = levelReader(day);
  await fill(db, 'unit', { id: INTEGER, name: VARCHAR, in_plan: BOOLEAN, level: VARCHAR }, [
    all.map((_, id) => id),
    all,
    all.map((name) => inPlan.includes(name)),
    all.map((name) => levels.get(name) ?? levelByName(spelledOut(name))),
  ]);
  await remarkUnmarked(db, ['unit', 'receivingUnit'], names);
  await fillWords(db, 'unit', names, new Map(all.map((name, id) => [name, id])));
  const counts = countNames(words, names);
  return all.map((name, id) => ({ id, name, count: counts.get(name) ?? 0, fixed: inPlan.includes(name) }));
}
