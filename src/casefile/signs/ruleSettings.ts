import { PlanError } from '../../plan/error.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Parameters, Rule } from '../../rules/index.ts';
import { nearest } from '../../text/fold.ts';

/**
 * The parameters of each rule by its id: the plan's where it sets them, else the rule's own. Throws PlanError on a rule or a
 * parameter that does not exist, and on a value of another kind; `file` is what it names.
 */
export function ruleSettings<R extends Rule>(plan: Plan, rules: R[], file: string = plan.id): Map<R['id'], Parameters> {
  const ids = rules.map(({ id }) => id);
  for (const [id, parameters] of Object.entries(plan.rules)) {
    const rule = rules.find((known) => known.id === id);
    if (rule === undefined) {
      throw unknownKey(file, `rules.${id}`, id, ids);
    }
    for (const [name, value] of Object.entries(parameters)) {
      const usual = rule.parameters[name];
      if (usual === undefined) throw unknownKey(file, `rules.${id}.${name}`, name, Object.keys(rule.parameters));
      if (typeof usual !== typeof value) {
        const seen = JSON.stringify(value);
        throw new PlanError({ code: 'bad-value', file, key: `rules.${id}.${name}`, seen, expected: typeof usual });
      }
    }
  }
  return new Map(rules.map(({ id, parameters }) => [id, { ...parameters, ...plan.rules[id] }]));
}

function unknownKey(file: string, key: string, seen: string, known: string[]): PlanError {
  return new PlanError({ code: 'unknown-key', file, key, seen, expected: nearest(seen, known) });
}
