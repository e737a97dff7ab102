import type { Messages } from '../../messages/index.ts';

/** What an ambiguous word may mean, in words: "Trực tiếp, Trực tuyến". Null of any other word. */
export function meaningsText(meanings: readonly string[] | undefined, { report }: Messages): string | null {
  const names: Readonly<Record<string, string>> = { ...report.channels, ...report.outcomes };
  return meanings ? meanings.map((one) => names[one] ?? one).join(', ') : null;
}

/** An unknown word with its count, and with what it may mean when it is ambiguous. */
export function unknownWordText(
  { word, meanings }: { word: string; meanings?: string[] | undefined },
  count: string,
  messages: Messages,
): string {
  const meant = meaningsText(meanings, messages);
  return meant === null ? `${word} (${count})` : messages.report.ambiguousWord(word, count, meant);
}
