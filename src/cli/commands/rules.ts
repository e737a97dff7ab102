import { RULE_IDS } from '../../rules/ids.ts';
import { examples, type Subcommand } from '../command.ts';
import { EXIT, UsageError } from '../failure.ts';
import { jsonOption, planOption, WordArgument } from '../options/common.ts';
import type { Terminal } from '../terminal.ts';

interface RulesFlags {
  plan: string;
  json?: boolean;
}

/** `audit rules`: the rules with the plan's values of their parameters, or the text and query of one. */
export const rules: Subcommand = (command, terminal, done) => {
  const { messages } = terminal;
  const words = messages.commands.rules;
  command
    .description(words.summary)
    .addArgument(new WordArgument('[rule]', words.rule, async () => RULE_IDS))
    .addOption(planOption(messages))
    .addOption(jsonOption(messages))
    .addHelpText('after', examples(terminal, 'audit rules RF02'))
    .action(async (id: string | undefined, flags: RulesFlags) => done(await run(id, flags, terminal)));
};

async function run(id: string | undefined, flags: RulesFlags, terminal: Terminal): Promise<number> {
  const { ruleSettings } = await import('../../casefile/signs/ruleSettings.ts');
  const { loadRules } = await import('../../rules/index.ts');
  const { openPlan } = await import('../run/openPlan.ts');
  const { printRule, printRules } = await import('../../write/screen/ruleTable.ts');
  const { messages } = terminal;
  const all = loadRules();
  const settings = ruleSettings(await openPlan(flags.plan), all);
  const known = all.map((rule) => ({ ...rule, parameters: settings.get(rule.id) ?? {} }));
  const shown = id === undefined ? known : known.filter((rule) => rule.id.toLowerCase() === id.toLowerCase());
  if (id !== undefined && shown.length === 0) throw await unknownRule(id, terminal);
  if (flags.json) {
    const listed = shown.map(({ text: _, ...rule }) => ({ ...rule, ...messages.rules.texts[rule.id] }));
    await terminal.out(`${JSON.stringify(id === undefined ? listed : listed[0], null, 2)}\n`);
    return EXIT.complete;
  }
  const [one] = shown;
  await terminal.out(id === undefined || one === undefined ? printRules(shown, terminal) : printRule(one, messages));
  return EXIT.complete;
}

async function unknownRule(id: string, { messages }: Terminal): Promise<UsageError> {
  const { nearest } = await import('../../text/fold.ts');
  return new UsageError(messages.commands.rules.unknown(id, nearest(id, RULE_IDS) ?? ''));
}
