import { Option } from 'commander';
import { examples, type Subcommand } from '../command.ts';
import { EXIT, UsageError } from '../failure.ts';
import { jsonOption } from '../options/common.ts';
import type { Terminal } from '../terminal.ts';

interface VerifyFlags {
  inputs?: string;
  json?: boolean;
}

/** `audit verify`: are the files of a report, and its inputs, still those of the manifest? */
export const verify: Subcommand = (command, terminal, done) => {
  const { messages } = terminal;
  const words = messages.commands.verify;
  command
    .description(words.summary)
    .argument('<folder>', words.folder)
    .addOption(new Option('--inputs <dir>', words.inputs))
    .addOption(jsonOption(messages))
    .addHelpText('after', examples(terminal, 'audit verify audit-report', 'audit verify audit-report --inputs D:/xuat'))
    .action(async (folder: string, flags: VerifyFlags) => done(await run(folder, flags, terminal)));
};

async function run(folder: string, flags: VerifyFlags, terminal: Terminal): Promise<number> {
  const { verifyFolder } = await import('../../casefile/store/verify.ts');
  const { printVerified, verifiedJson } = await import('../../write/screen/verified.ts');
  const files = await verifyFolder(folder, flags.inputs ?? null).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new UsageError(terminal.messages.faults.usage.noManifest(folder));
    throw error;
  });
  await terminal.out(flags.json ? verifiedJson(files) : printVerified(folder, files, terminal.messages));
  return files.every(({ state }) => state === 'same' || state === 'unreachable') ? EXIT.complete : EXIT.findings;
}
