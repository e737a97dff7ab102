import type { Messages } from '../../messages/index.ts';

/** A fact of a dossier in the reader's words. */
export function factName(fact: string, { facts, diff }: Messages): string {
  return { ...(facts as Record<string, string>), ...diff.facts }[fact] ?? fact;
}

/** The value of a fact in the reader's words; days and moments stay ISO text. */
export function factValue(fact: string, value: string | null, { report, diff }: Messages): string | null {
  const words: Record<string, Record<string, string>> = {
    outcome: report.outcomes,
    channel: report.channels,
    paused: diff.answers,
  };
  return value === null ? null : (words[fact]?.[value] ?? value);
}
