import { levelReader } from '../law/agencies.ts';
import { loadChecklist } from '../law/checklist.ts';
import { spelledOut } from '../law/committees.ts';
import { inForce } from '../law/dated.ts';
import { loadDigitisation } from '../law/digitisation.ts';
import { type Level, loadOffices } from '../law/offices.ts';
import { loadTermLaw } from '../law/terms.ts';
import type { DatedDay, Plan, PlanFile } from './schema.ts';

/** Fills in from the law what a plan file does not say; what it says overrides the law. */
export function withLaw(file: PlanFile): Plan {
  const offices = loadOffices();
  const { mountainousDays, afterHours } = file.terms;
  const usualHour = inForce(offices.afterHours, file.to.day) ?? offices.afterHours[0];
  return {
    ...file,
    units: file.units.map((unit) => ({ ...unit, level: levelOf(unit, file.to.day) })),
    officeHours: file.officeHours ?? offices.officeHours,
    terms: {
      mountainousDays: mountainousDays === undefined ? loadTermLaw().mountainousDays : mountainousDays,
      afterHours: afterHours ?? { from: usualHour?.value ?? '' },
    },
    digitisation: file.digitisation === null ? null : roadmap(file.digitisation ?? {}),
    checklist: file.checklist ?? loadChecklist(),
  };
}

/** The day of each level: the plan's, else the law's. */
function roadmap(own: NonNullable<PlanFile['digitisation']>): Record<Level, DatedDay> {
  const law = loadDigitisation().map(({ from, value, source, verified }) => [value, { day: from, source, verified }]);
  const stated = Object.entries(own).filter(([, day]) => day !== undefined);
  return Object.fromEntries([...law, ...stated]) as Record<Level, DatedDay>;
}

/** The level of a unit: the plan's, else what its name says on an ISO day. `faultsOf` has refused a plan with a unit of none. */
function levelOf({ name, level }: PlanFile['units'][number], day: string): Level {
  const known = level ?? levelReader(day)(spelledOut(name));
  if (known === null) throw new Error(`no level: ${name}`);
  return known;
}
