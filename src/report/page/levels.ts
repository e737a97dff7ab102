import type { Messages } from '../../messages/index.ts';
import type { Plan } from '../../plan/schema.ts';
import type { PageDossiers } from '../dossiers/listed.ts';
import { byLevel } from '../figures/levels.ts';
import type { ReportJson } from '../schema/schema.ts';

/** The dossiers with the level of their unit as one more fact, so that the sums of a level open too; as they are where all units are of one. */
export function withLevels(
  dossiers: PageDossiers,
  json: ReportJson,
  plan: Pick<Plan, 'units'>,
  messages: Messages,
): PageDossiers {
  const { facts, values, groups } = dossiers;
  const headings = byLevel(json.units, plan, json.plan.asOf, messages);
  const names = [...new Set(headings.map(({ heading }) => heading))];
  if (names.length < 2) return dossiers;
  const { notStated } = messages.report;
  const placeOf = new Map(
    headings.map(({ heading, unit: { unit } }) => [unit ?? notStated, names.indexOf(heading) + 1]),
  );
  const ofUnit = (values.unit ?? []).map((unit) => placeOf.get(unit) ?? 0);
  const level = (groups.facts.unit ?? []).map((unit) => ofUnit[unit] ?? 0);
  return {
    ...dossiers,
    facts: [{ key: 'level', label: messages.page.level }, ...facts],
    values: { level: [notStated, ...names], ...values },
    groups: { ...groups, facts: { level, ...groups.facts } },
  };
}
