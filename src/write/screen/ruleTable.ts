import CliTable from 'cli-table3';
import type { Messages } from '../../messages/index.ts';
import type { Parameters, Rule, RuleId } from '../../rules/index.ts';

type KnownRule = Rule & { id: RuleId };

const NARROWEST = 16;
const WIDEST = 60;

/** All rules as a table: severity, law, what they need and the values of their parameters. */
export function printRules(
  rules: KnownRule[],
  { columns: width, messages }: { columns: number; messages: Messages },
): string {
  const words = messages.rules;
  const wide = Math.min(WIDEST, Math.max(NARROWEST, Math.floor((width - 28) / 3)));
  const table = new CliTable({
    head: [
      words.columns.rule,
      words.columns.severity,
      words.columns.name,
      words.columns.law,
      `${words.columns.needs}; ${words.columns.parameters.toLowerCase()}`,
    ],
    colWidths: [8, 12, wide, wide + 2, wide],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  for (const rule of rules) {
    const parameters = parametersText(rule.parameters);
    const needs = parameters === '' ? needsText(rule) : `${needsText(rule)}; ${parameters}`;
    table.push([rule.id, words.severities[rule.severity], words.texts[rule.id].title, lawText(rule, messages), needs]);
  }
  return `${table.toString()}\n`;
}

/** One rule: what it means, how to read it, when it errs, and its query. */
export function printRule(rule: KnownRule, messages: Messages): string {
  const { texts, text: words, columns, severities } = messages.rules;
  const { title, meaning, reading, falseAlarm } = texts[rule.id];
  return [
    `${rule.id} ${title} (${rule.name})`,
    `${columns.severity}: ${severities[rule.severity]}`,
    `${columns.law}: ${lawText(rule, messages)}`,
    `${columns.needs}: ${needsText(rule)}`,
    `${columns.parameters}: ${parametersText(rule.parameters) || words.none}`,
    `${words.meaning}: ${meaning}`,
    `${words.reading}: ${reading}`,
    `${words.falseAlarm}: ${falseAlarm}`,
    '',
    rule.text.trimEnd(),
    '',
  ].join('\n');
}

/** What an export must have: `due, finished | returned`. */
export function needsText({ needs }: Rule): string {
  return needs.map((oneOf) => oneOf.join(' | ')).join(', ');
}

export function parametersText(parameters: Parameters): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}

function lawText({ law, verified }: Rule, { rules }: Messages): string {
  return verified ? law : `${law} (${rules.text.unverified})`;
}
