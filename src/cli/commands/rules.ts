import { ruleSettings } from '../../casefile/signs/ruleSettings.ts';
import { loadRules } from '../../rules/index.ts';
import { nearest } from '../../text/fold.ts';
import { EXIT, UsageError } from '../failure.ts';
import { openPlan } from '../openPlan.ts';
import type { Terminal } from '../terminal.ts';

export interface RulesFlags {
  plan: string;
  json?: boolean;
}

/** `audit rules`: the rules with the plan's values of their parameters, or the text and query of one. Returns the exit code. */
export async function rules(id: string | undefined, flags: RulesFlags, terminal: Terminal): Promise<number> {
  const { messages } = terminal;
  const all = loadRules();
  const settings = ruleSettings(await openPlan(flags.plan), all);
  const known = all.map((rule) => ({ ...rule, parameters: settings.get(rule.id) ?? {} }));
  const shown = id === undefined ? known : known.filter((rule) => rule.id.toLowerCase() === id.toLowerCase());
  if (id !== undefined && shown.length === 0) {
    const near =
      nearest(
        id,
        known.map((rule) => rule.id),
      ) ?? '';
    throw new UsageError(messages.rules.commands.unknownRule(id, near));
  }
  if (flags.json) {
    const listed = shown.map(({ text: _, ...rule }) => ({ ...rule, ...messages.rules.texts[rule.id] }));
    await terminal.out(`${JSON.stringify(id === undefined ? listed : listed[0], null, 2)}\n`);
    return EXIT.complete;
  }
  const { printRule, printRules } = await import('../../write/screen/ruleTable.ts');
  const [one] = shown;
  await terminal.out(id === undefined || one === undefined ? printRules(shown, terminal) : printRule(one, messages));
  return EXIT.complete;
}
