import type { Mapping } from '../../intake/heading/mapping.ts';
import { createPhraseReader, type Said } from '../../text/phrases.ts';
import { foldSpelling } from '../../text/spelling.ts';
import { isPhrase, type Known } from '../../text/words.ts';
import type { Vocabulary } from '../../vocabulary/vocabulary.ts';
import { settleStatus } from './statuses.ts';

type Values = NonNullable<Mapping['values']>;

/** What a word of an export stands for; `value` null when it is unknown. */
export interface Meaning {
  value: string | null;
  /** Of a status: waiting for a supplement or a financial duty, or stopped. */
  paused: boolean;
  by: 'word' | 'phrase' | null;
  /** What the word may mean when its phrases say different things, sorted; else empty. */
  meanings: string[];
}

/** direct, online or post. Words of the mapping file overrule the vocabulary's. */
export function channelMeaning(vocabulary: Vocabulary, given?: Values['channel']): (word: string) => Meaning {
  const words = ofMapping(given);
  const { negation, channelResult } = vocabulary;
  const read = createPhraseReader<string>({
    known: [...vocabulary.channel, ...words],
    negation,
    until: channelResult,
  });
  const settled = new Set(words.map(({ word }) => foldSpelling(word)));
  const ambiguous = new Map(
    [...vocabulary.channelAmbiguous].map(([word, channels]) => [foldSpelling(word), channels] as const),
  );
  return (word) => {
    const folded = foldSpelling(word);
    const either = settled.has(folded) ? undefined : ambiguous.get(folded);
    return onlyMeaning(either ? { values: either, by: 'phrase' } : read(word));
  };
}

/** How the export itself judges timeliness. */
export function timelinessMeaning({ timeliness, negation }: Vocabulary): (word: string) => Meaning {
  const read = createPhraseReader<string>({ known: timeliness, negation });
  return (word) => onlyMeaning(read(word));
}

/**
 * An outcome of spec section 3, or `refusal` for "Từ chối" alone, which the received date decides. Words of the mapping file
 * overrule the vocabulary's and may name `paused`.
 */
export function statusMeaning(vocabulary: Vocabulary, given?: Values['outcome']): (word: string) => Meaning {
  const { status, negation } = vocabulary;
  const read = createPhraseReader<string>({ known: [...status, ...ofMapping(given)], negation });
  return (word) => {
    const { values, by } = read(word);
    const settled = settleStatus(values);
    return { ...settled, by: settled.value === null ? null : by };
  };
}

/** Phrases of one meaning have it; of several, none. */
function onlyMeaning({ values, by }: Said<string>): Meaning {
  const [value = null] = values;
  return values.length > 1
    ? { value: null, paused: false, by: null, meanings: values.toSorted() }
    : { value, paused: false, by, meanings: [] };
}

function ofMapping(values: Partial<Record<string, string[]>> | undefined): Known[] {
  return Object.entries(values ?? {}).flatMap(([value, words]) =>
    (words ?? []).map((word) => ({ word, value, phrase: isPhrase(word) })),
  );
}
