import type { FileState, VerifiedFile } from '../../casefile/store/verify.ts';
import { formatCount, type Messages } from '../../messages/index.ts';
import { jsonText } from '../../text/jsonText.ts';

/** `differs`: made again with other bytes; `unmade`: not made again; `extra`: made now and not then. */
export type ReplayState = FileState | 'differs' | 'unmade' | 'extra';

export interface ReplayedFile {
  kind: VerifiedFile['kind'];
  path: string;
  state: ReplayState;
  /** Of a case that differs: the views that do. */
  views?: readonly string[];
}

/** What a replay found. */
export interface Replay {
  files: ReplayedFile[];
  /** What is of another version now. */
  versions: { of: 'tool' | 'engine'; was: string; is: string }[];
  /** Was the command run? Not when an input is missing or has changed. */
  ran: boolean;
}

/** What `audit replay` prints: a line a file, and a closing one. */
export function printReplayed(given: string, { files, versions, ran }: Replay, messages: Messages): string {
  const { replay: words, language } = messages;
  const { kinds } = messages.commands.verify;
  const states: Readonly<Record<ReplayState, string>> = { ...messages.commands.verify.states, ...words.states };
  const number = (n: number) => formatCount(n, language);
  const broken = files.filter(({ state }) => state !== 'same').length;
  const lines = files.map(({ kind, path, state, views = [] }) => {
    const which = views.length === 0 ? '' : `: ${views.join(', ')}`;
    return `${states[state]}: ${path} (${kinds[kind]})${which}`;
  });
  const closing = broken === 0 ? words.whole(given, number(files.length)) : words.broken(given, number(broken));
  return [
    ...versions.map(({ of, was, is }) => words.versions[of](was, is)),
    ...lines,
    ran ? closing : words.notRun(given, number(broken)),
    '',
  ].join('\n');
}

/** The same for programs. */
export function replayedJson(replay: Replay): string {
  return `${jsonText({ schema: 'audit-replay/1', ...replay }, 2)}\n`;
}
