import { ruleProblems } from '../../casefile/signs/ruleSettings.ts';
import { loadPlan } from '../../plan/load.ts';
import type { Plan } from '../../plan/schema.ts';
import { loadRules } from '../../rules/index.ts';

/** A plan by id or file, its settings of rules checked too. Throws PlanError with all that is wrong with it. */
export function openPlan(idOrFile: string): Promise<Plan> {
  return loadPlan(idOrFile, (settings, file) => ruleProblems(settings, loadRules(), file));
}
