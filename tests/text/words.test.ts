import { describe, expect, it } from 'vitest';
import { createMatcher, isPhrase, type Known } from '../../src/text/words.ts';

const UNKNOWN = { value: null, by: null };

function known(value: string, ...words: string[]): Known[] {
  return words.map((word) => ({ word, value, phrase: isPhrase(word) }));
}

describe('createMatcher', () => {
  const match = createMatcher([
    ...known('done', 'Đã trả kết quả', 'Hoàn thành', '10'),
    ...known('open', 'Đang xử lý', 'Chưa hoàn thành'),
    ...known('wait', 'Chờ bổ sung'),
    ...known('gone', 'Hủy'),
  ]);

  it.each([
    ['ĐÃ TRẢ KẾT QUẢ.', { value: 'done', by: 'word' }],
    ['Hồ sơ đã trả kết quả cho dân', { value: 'done', by: 'phrase' }],
    ['10', { value: 'done', by: 'word' }],
    ['10 ngày', UNKNOWN],
    ['hủy', { value: 'gone', by: 'word' }],
    ['Chưa hoàn thành bước 2', { value: 'open', by: 'phrase' }],
    ['đang xử lí bước 2', { value: 'open', by: 'phrase' }],
    ['Hoàn thành tốt', { value: 'done', by: 'phrase' }],
    ['Hoàn thànhx', UNKNOWN],
    ['', UNKNOWN],
    ['-', UNKNOWN],
  ])('%j -> %j', (text, expected) => {
    expect(match(text)).toEqual(expected);
  });

  it('lets the longest phrase win, and nothing on a tie of different values', () => {
    const tied = createMatcher([...known('a', 'abcd ef'), ...known('b', 'ghij kl'), ...known('c', 'abcd ef gh')]);
    expect(tied('x abcd ef gh, ghij kl')).toEqual({ value: 'c', by: 'phrase' });
    expect(tied('abcd ef, ghij kl')).toEqual(UNKNOWN);
    expect(createMatcher([...known('a', 'abcd ef', 'ghij kl')])('abcd ef, ghij kl')).toEqual({
      value: 'a',
      by: 'phrase',
    });
  });

  it('lets a later word overrule an earlier one that folds equal', () => {
    const overruled = createMatcher([...known('a', 'Một cửa'), ...known('b', 'MỘT CỬA')]);
    expect(overruled('một cửa').value).toBe('b');
    expect(overruled('tại một cửa').value).toBe('b');
  });

  it('does not match words that fold to nothing', () => {
    expect(createMatcher(known('a', '-', '…'))('-')).toEqual(UNKNOWN);
  });
});

describe('isPhrase', () => {
  it.each([
    ['1', false],
    ['2021', false],
    ['10 20', false],
    ['Hủy', false],
    ['TT', false],
    ['BCCI', true],
    ['Mức độ 4', true],
    ['Đã trả', true],
  ])('%s: %s', (word, phrase) => {
    expect(isPhrase(word)).toBe(phrase);
  });
});
