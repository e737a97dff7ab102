import { describe, expect, test } from 'vitest';
import { createReasonClasser } from '../../../src/casefile/causes/causes.ts';
import { likelyNames } from '../../../src/casefile/dossiers/likelyNames.ts';
import { outliner } from '../../../src/casefile/dossiers/outlines.ts';
import { nearest } from '../../../src/text/fold.ts';
import { createPhraseReader } from '../../../src/text/phrases.ts';
import { loadCauses } from '../../../src/vocabulary/causes.ts';
import { loadVocabulary } from '../../../src/vocabulary/vocabulary.ts';

const SENTENCE =
  'Hồ sơ chưa hoàn thành do không được bổ sung đủ giấy tờ, đã hủy yêu cầu rút và trả kết quả trực tuyến. ';
const LONG = SENTENCE.repeat(6000).slice(0, 600_000);

/** Milliseconds of the better of two tries; the machine may do other things. */
function took(act: () => unknown): number {
  return Math.min(
    ...[0, 1].map(() => {
      const start = performance.now();
      act();
      return performance.now() - start;
    }),
  );
}

const { names, blank, ...vocabulary } = loadVocabulary();
const outline = outliner({ names, province: 'Nghệ An' });
const reader = createPhraseReader({ known: vocabulary.status, negation: vocabulary.negation });
const classer = createReasonClasser(loadCauses(), blank);
const named = (name: string) => ({ name, count: 1, fixed: false, outline: outline(name) });

/** Each is asked of a cell of half a megabyte; where the cost grew with its square it was a minute and more, or all memory. */
describe('the cost of a cell is that of its length', () => {
  test.each<[string, () => unknown]>([
    ['phrases of a word', () => reader(LONG)],
    ['the cause of a reason', () => classer(LONG)],
    ['likely names', () => likelyNames([named(LONG), named(`${LONG}x`), named('Sở Y tế')], true)],
    ['the nearest word', () => nearest(LONG, ['Đã trả kết quả', 'Đang xử lý'])],
  ])('%s', (_, act) => {
    act();
    expect(took(act)).toBeLessThan(5000);
  });
});

test('of names as long as any procedure’s one letter off is still proposed', () => {
  const name = Array.from({ length: 120 }, () => 'Đăng').join(' ');
  const found = likelyNames([named(`${name} biến`), named(`${name} biếng`)], true);
  expect(found).toHaveLength(1);
});
