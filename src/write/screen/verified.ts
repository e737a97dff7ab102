import type { VerifiedFile } from '../../casefile/store/verify.ts';
import { formatCount, type Messages } from '../../messages/index.ts';
import { jsonText } from '../../text/jsonText.ts';

/** What `audit verify` prints: a line for each file that is not as the manifest has it, and a closing one. */
export function printVerified(folder: string, files: VerifiedFile[], { commands, language }: Messages): string {
  const words = commands.verify;
  const count = (state: VerifiedFile['state']) => files.filter((file) => file.state === state).length;
  const changed = files.filter(({ state }) => state !== 'same' && state !== 'unreachable');
  const number = (n: number) => formatCount(n, language);
  const closing =
    changed.length === 0
      ? words.whole(folder, number(count('same')))
      : words.broken(folder, number(changed.length), number(count('same')));
  const away = count('unreachable');
  return [
    ...changed.map(({ kind, path, state }) => `${words.states[state]}: ${path} (${words.kinds[kind]})`),
    closing,
    ...(away > 0 ? [words.unreachable(number(away))] : []),
    '',
  ].join('\n');
}

/** The same for programs. */
export function verifiedJson(files: VerifiedFile[]): string {
  return `${jsonText({ schema: 'audit-verify/1', files }, 2)}\n`;
}
