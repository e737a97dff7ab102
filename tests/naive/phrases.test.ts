import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channelMeaning, statusMeaning } from '../../src/casefile/dossiers/meanings.ts';
import { isPhrase, type Known } from '../../src/text/words.ts';
import { loadVocabulary } from '../../src/vocabulary/vocabulary.ts';
import { type NaiveVocabulary, naiveMeanings, naiveStatus } from './phrases.ts';

const vocabulary = loadVocabulary();
const naive = (known: Known[], result?: { words: string[]; except: string[] }): NaiveVocabulary => ({
  known: known.filter(({ word }) => isPhrase(word)),
  negations: [...vocabulary.negation.words],
  between: [...vocabulary.negation.between],
  results: result?.words ?? [],
  exceptions: result?.except ?? [],
});

/** Texts of known phrases, negating words, words between, words that say nothing, and punctuation, in any order. */
function texts(known: Known[], more: string[]) {
  const phrases = known.filter(({ word }) => isPhrase(word)).map(({ word }) => word);
  const { words, between } = vocabulary.negation;
  const piece = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...phrases) },
    { weight: 2, arbitrary: fc.constantFrom(...words, ...more) },
    { weight: 1, arbitrary: fc.constantFrom(...between) },
    { weight: 1, arbitrary: fc.constantFrom('công dân', 'ngày 5', 'số 12', 'theo phiếu', 'lần hai') },
  );
  const gap = fc.oneof(
    { weight: 3, arbitrary: fc.constant(' ') },
    { weight: 1, arbitrary: fc.constantFrom(' - ', '; ', ', ', '/', ' (', ') ', ': ', '\n') },
  );
  return fc
    .array(fc.tuple(gap, piece), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.map(([before, text], at) => (at === 0 ? text : before + text)).join(''));
}

test('channels of several phrases mean what the plain reading of the specification says', () => {
  const meaning = channelMeaning(vocabulary);
  const plain = naive(vocabulary.channel, vocabulary.channelResult);
  fc.assert(
    fc.property(texts(vocabulary.channel, ['nhận kết quả', 'trả KQ', 'bộ phận tiếp nhận và trả kết quả']), (text) => {
      const expected = naiveMeanings(text, plain);
      const { value, meanings } = meaning(text);
      expect([text, value, meanings]).toEqual(
        expected.length > 1 ? [text, null, expected] : [text, expected[0] ?? null, []],
      );
    }),
    { numRuns: 400 },
  );
});

test('statuses of several phrases mean what the plain reading of the specification says', () => {
  const meaning = statusMeaning(vocabulary);
  const plain = naive(vocabulary.status);
  fc.assert(
    fc.property(texts(vocabulary.status, ['rút', 'trả', 'hồ sơ']), (text) => {
      const expected = naiveStatus(naiveMeanings(text, plain));
      const { value, paused, meanings } = meaning(text);
      const seen = paused ? 'paused' : (value ?? (meanings.length > 1 ? '?' : null));
      expect([text, seen]).toEqual([text, expected]);
    }),
    { numRuns: 400 },
  );
});
