import type { Mapping } from '../../intake/heading/mapping.ts';
import { createMatcher, isPhrase, type Known } from '../../text/words.ts';
import { STATUS_OUTCOME, type StatusClass, type Vocabulary } from '../../vocabulary/vocabulary.ts';

/** What a word of an export stands for; `value` null when it is unknown. */
export interface Meaning {
  value: string | null;
  /** Of a status: waiting for a supplement or a financial duty, or stopped. */
  paused: boolean;
  by: 'word' | 'phrase' | null;
}

/** direct, online or post. Words of the mapping file overrule the vocabulary's. */
export function channelMeaning(vocabulary: Vocabulary, mapping: Mapping | null): (word: string) => Meaning {
  return meaning(createMatcher<string>([...vocabulary.channel, ...ofMapping(mapping?.values?.channel)]));
}

/** How the export itself judges timeliness. */
export function timelinessMeaning(vocabulary: Vocabulary): (word: string) => Meaning {
  return meaning(createMatcher<string>(vocabulary.timeliness));
}

/**
 * An outcome of spec section 3, or `refusal` for "Từ chối" alone, which the received date decides. Words of the mapping file
 * overrule the vocabulary's and may name `paused`.
 */
export function statusMeaning(vocabulary: Vocabulary, mapping: Mapping | null): (word: string) => Meaning {
  const match = createMatcher<string>([...vocabulary.status, ...ofMapping(mapping?.values?.outcome)]);
  return (word) => {
    const { value, by } = match(word);
    return value === null ? { value, paused: false, by } : { ...outcomeOf(value), by };
  };
}

function outcomeOf(value: string): { value: string; paused: boolean } {
  if (value === 'paused') return { value: 'pending', paused: true };
  if (value === 'refusal_ambiguous') return { value: 'refusal', paused: false };
  if (!(value in STATUS_OUTCOME)) return { value, paused: false };
  const { outcome, paused } = STATUS_OUTCOME[value as StatusClass];
  return { value: outcome, paused };
}

function meaning(match: ReturnType<typeof createMatcher>): (word: string) => Meaning {
  return (word) => ({ ...match(word), paused: false });
}

function ofMapping(values: Partial<Record<string, string[]>> | undefined): Known[] {
  return Object.entries(values ?? {}).flatMap(([value, words]) =>
    (words ?? []).map((word) => ({ word, value, phrase: isPhrase(word) })),
  );
}
