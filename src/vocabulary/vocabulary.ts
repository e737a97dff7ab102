import { z } from 'zod';
import { readData } from '../text/dataFile.ts';
import { fold, nfc } from '../text/fold.ts';
import type { Negation } from '../text/phrases.ts';
import { isPhrase, type Known } from '../text/words.ts';
import { type Portal, portalSchema } from './portal.ts';

export type Channel = 'direct' | 'online' | 'post';

export type Outcome = 'granted' | 'refused' | 'withdrawn' | 'pending' | 'notAccepted';

/** How the export's own verdict on a dossier's lateness is read; `inTime` is "Trong hạn", said of settled and open ones. */
export type Timeliness = 'early' | 'onTime' | 'late' | 'inTime' | 'open';

export type Flag = 'yes' | 'no';

export type Payment = 'online' | 'other' | 'none';

/** Where each class of status leaves a dossier; `paused` counts only while the dossier is open. */
export const STATUS_OUTCOME = {
  new: { outcome: 'pending', paused: false },
  received: { outcome: 'pending', paused: false },
  processing: { outcome: 'pending', paused: false },
  waiting_supplement: { outcome: 'pending', paused: true },
  waiting_finance: { outcome: 'pending', paused: true },
  stopped: { outcome: 'pending', paused: true },
  withdrawn: { outcome: 'withdrawn', paused: false },
  cancelled: { outcome: 'withdrawn', paused: false },
  returned_unresolved: { outcome: 'refused', paused: false },
  handed_back: { outcome: 'refused', paused: false },
  result_ready: { outcome: 'granted', paused: false },
  done: { outcome: 'granted', paused: false },
  interop: { outcome: 'pending', paused: false },
  refused_reception: { outcome: 'notAccepted', paused: false },
} as const satisfies Record<string, { outcome: Outcome; paused: boolean }>;

export type StatusClass = keyof typeof STATUS_OUTCOME;

/** `refusal_ambiguous` ("Từ chối" alone): refused_reception without a received date, else returned_unresolved. */
export type StatusWord = StatusClass | 'refusal_ambiguous';

export interface Vocabulary {
  channel: Known<Channel>[];
  /** Words that may mean two channels and therefore match none, with these. */
  channelAmbiguous: Map<string, Channel[]>;
  /** In a channel: what follows one of `words` is about the result. */
  channelResult: { words: string[]; except: string[] };
  negation: Negation;
  status: Known<StatusWord>[];
  timeliness: Known<Timeliness>[];
  /** Answers of columns that ask yes or no. */
  flag: Known<Flag>[];
  /** How a fee was paid; `none` when there was none to pay. */
  payment: Known<Payment>[];
  /** Cell texts that say nothing, in lower case: compare nfc(text).toLowerCase(). */
  blank: string[];
  portal: Portal;
  /** Cell texts that say less than any other ("Khác"), folded. */
  other: string[];
  /** Short forms in names of offices: short -> in full; `places` stand before the name of a place, `communes` so after "UBND". */
  names: Record<'places' | 'communes' | 'words', Record<string, string>>;
  /** ISO days that stand for "no date"; 0000-00-00, which no date reader takes, among them. */
  sentinelDates: string[];
  /** Fields (lĩnh vực) in the spelling to show, and other names of the same field. */
  fields: { name: string; aliases: string[] }[];
}

const STATUS_WORDS = [...(Object.keys(STATUS_OUTCOME) as StatusClass[]), 'refusal_ambiguous'] as const;
const words = z.array(z.string().transform(nfc));

const shortForms = z.record(z.string(), z.string());

const vocabularySchema = z.strictObject({
  channel: z.strictObject({
    direct: words,
    online: words,
    post: words,
    ambiguous: z.record(z.string(), z.array(z.enum(['direct', 'online', 'post'])).min(2)),
    result: z.strictObject({ words, except: words }),
  }),
  negation: z.strictObject({ words, between: words }),
  status: z.record(z.enum(STATUS_WORDS), words),
  timeliness: z.strictObject({ early: words, onTime: words, late: words, inTime: words, open: words }),
  yes: words,
  no: words,
  payment: z.strictObject({ online: words, other: words, none: words }),
  portal: portalSchema,
  names: z.strictObject({ places: shortForms, communes: shortForms, words: shortForms }),
  blank: words,
  other: words,
  sentinelDates: z.array(z.string().regex(/^\d{4}-\d\d-\d\d$/)),
  fields: z.array(z.strictObject({ name: z.string().transform(nfc), aliases: words })),
});

let loaded: Vocabulary | null = null;

/** The words of vocabulary.yml, read once; a bad file is our bug and throws a ZodError. */
export function loadVocabulary(): Vocabulary {
  loaded ??= readVocabulary();
  return loaded;
}

function readVocabulary(): Vocabulary {
  const { channel, status, timeliness, yes, no, payment, blank, other, ...rest } = vocabularySchema.parse(
    readData('vocabulary.yml'),
  );
  const { ambiguous, result, ...channels } = channel;
  return {
    channel: knownWords(channels),
    channelAmbiguous: new Map(Object.entries(ambiguous).map(([word, channels]) => [nfc(word), channels])),
    channelResult: result,
    status: knownWords(status),
    timeliness: knownWords(timeliness),
    flag: knownWords({ yes, no }),
    payment: knownWords(payment),
    blank: blank.map((word) => word.toLowerCase()),
    other: other.map(fold),
    ...rest,
  };
}

function knownWords<V extends string>(lists: Record<V, string[]>): Known<V>[] {
  return (Object.keys(lists) as V[]).flatMap((value) =>
    lists[value].map((word) => ({ word, value, phrase: isPhrase(word) })),
  );
}
