import { Option } from 'commander';
import { examples, type Subcommand } from '../command.ts';
import { jsonOption } from '../options/common.ts';
import type { ReplayFlags } from '../run/replay.ts';

/** `audit replay`: does the same command on the same inputs give the same report? */
export const replay: Subcommand = (command, terminal, done) => {
  const { messages } = terminal;
  command
    .description(messages.replay.summary)
    .argument('<report>', messages.replay.given)
    .addOption(new Option('--inputs <dir>', messages.commands.verify.inputs))
    .addOption(jsonOption(messages))
    .addHelpText(
      'after',
      examples(terminal, 'audit replay audit-report', 'audit replay manifest.json --inputs D:/xuat'),
    )
    .action(async (given: string, flags: ReplayFlags) => {
      const { runReplay } = await import('../run/replay.ts');
      done(await runReplay(given, flags, terminal));
    });
};
