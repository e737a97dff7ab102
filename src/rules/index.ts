import { readFileSync } from 'node:fs';
import { RULE_IDS, type RuleId } from './ids.ts';
import { parseRule, type Rule } from './rule.ts';

export { RULE_IDS, type RuleId } from './ids.ts';
export type { Parameters, Rule, Severity } from './rule.ts';

/** Every rule with its query, in the order of reports. */
export function loadRules(): (Rule & { id: RuleId })[] {
  return RULE_IDS.map((id) => {
    const rule = parseRule(readFileSync(new URL(`${id}.sql`, import.meta.url), 'utf8'));
    if (rule.id !== id) throw new Error(`${id}.sql says that it is ${rule.id}`);
    return { ...rule, id };
  });
}
