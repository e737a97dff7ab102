import { LEVELS, type Level, lastDayOf } from '../../law/offices.ts';
import { formatDay, type Messages } from '../../messages/index.ts';
import type { Plan } from '../../plan/schema.ts';
import type { UnitJson } from '../schema/schema.ts';

/** The units of each level, the higher first, then those that the plan does not name; with the heading of their group. */
export function byLevel(
  units: readonly UnitJson[],
  plan: Pick<Plan, 'units'>,
  asOf: string,
  messages: Messages,
): { heading: string; unit: UnitJson }[] {
  const levelOf = ({ unit }: UnitJson) => plan.units.find(({ name }) => name === unit)?.level ?? null;
  return [...LEVELS, null].flatMap((level) => {
    const heading = levelHeading(level, asOf, messages);
    return units.filter((unit) => levelOf(unit) === level).map((unit) => ({ heading, unit }));
  });
}

/** The level of each unit in the reader's words; empty where all units are of one. */
export function levelsOf(
  units: readonly UnitJson[],
  plan: Pick<Plan, 'units'>,
  asOf: string,
  messages: Messages,
): Map<string | null, string> {
  const headings = byLevel(units, plan, asOf, messages);
  if (new Set(headings.map(({ heading }) => heading)).size < 2) return new Map();
  return new Map(headings.map(({ heading, unit }) => [unit.unit, heading]));
}

/** The name of a level; one that has been abolished by the day of the report says until when there was one. */
export function levelHeading(level: Level | null, asOf: string, { report: { form }, language }: Messages): string {
  if (level === null) return form.levels.other;
  const last = lastDayOf(level, asOf);
  return last === null ? form.levels[level] : form.abolished(form.levels[level], formatDay(last, language));
}
