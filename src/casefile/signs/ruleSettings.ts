import type { PlanProblem } from '../../plan/error.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Parameters, Rule } from '../../rules/index.ts';
import { nearest } from '../../text/fold.ts';

/** The parameters of each rule by its id: the plan's where it sets them, else the rule's own. */
export function ruleSettings<R extends Rule>(plan: Plan, rules: R[]): Map<R['id'], Parameters> {
  return new Map(rules.map(({ id, parameters }) => [id, { ...parameters, ...plan.rules[id] }]));
}

/** What is wrong with the settings that a plan makes: rules and parameters that do not exist, values of another kind; `file` is what it names. */
export function ruleProblems(settings: Plan['rules'], rules: Rule[], file: string): PlanProblem[] {
  const ids = rules.map(({ id }) => id);
  return Object.entries(settings).flatMap(([id, parameters]) => {
    const rule = rules.find((known) => known.id === id);
    if (rule === undefined) return [unknownKey(file, `rules.${id}`, id, ids)];
    return Object.entries(parameters).flatMap(([name, value]) => {
      const usual = rule.parameters[name];
      const key = `rules.${id}.${name}`;
      if (usual === undefined) return [unknownKey(file, key, name, Object.keys(rule.parameters))];
      if (typeof usual === typeof value) return [];
      return [{ code: 'bad-value' as const, file, key, seen: JSON.stringify(value), expected: typeof usual }];
    });
  });
}

function unknownKey(file: string, key: string, seen: string, known: string[]): PlanProblem {
  return { code: 'unknown-key', file, key, seen, expected: nearest(seen, known) };
}
