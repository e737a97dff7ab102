import { loadChecklist } from '../law/checklist.ts';
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
