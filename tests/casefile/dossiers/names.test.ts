import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupNames } from '../../../src/casefile/dossiers/names.ts';
import { foldSpelling } from '../../../src/text/spelling.ts';
import { plainKey, syllablesOf } from '../../../src/text/syllables.ts';
import { createMatcher } from '../../../src/text/words.ts';

const UNKNOWN = () => null;
const groups = (words: Record<string, number>, known: (word: string) => string | null = UNKNOWN) => {
  const names = groupNames(
    Object.entries(words).map(([word, count]) => ({ word, count })),
    known,
    (word) => word === '-',
  );
  return Object.fromEntries(names);
};

describe('spellings of one name', () => {
  it.each([
    ['case and spaces', ['Đất đai', 'ĐẤT ĐAI', ' đất  đai ', 'Đất đai\u200B']],
    ['look-alikes of Đ', ['Đất đai', 'Ðất đai', 'Ɖất ɖai', 'ĐẤT ÐAI']],
    ['the place of tones', ['UBND thị xã Thái Hòa', 'UBND thị xã Thái Hoà', 'UBND thị xã Thái Hoà'.normalize('NFD')]],
    ['tones on the wrong vowel', ['Quỳ Hợp', 'Qùy Hợp']],
    ['i and y', ['Quỳ Hợp', 'Quì Hợp', 'Qùi Hợp']],
    ['i and y again', ['Quản lý đất', 'Quản lí đất']],
    ['& and và', ['Sở TN&MT', 'Sở TN và MT']],
    ['no marks at all', ['Sở Xây dựng', 'So Xay dung', 'SO XAY DUNG']],
    ['some marks missing', ['UBND xã Nghi Văn', 'UBND xa Nghi Văn', 'UBND xã Nghi Van']],
  ])('%s', (_what, spellings) => {
    const names = groups(Object.fromEntries(spellings.map((word, at) => [word, at === 0 ? 5 : 1])));
    expect(new Set(Object.values(names))).toEqual(new Set([spellings[0]]));
  });

  it.each([
    [['Nghi Văn', 'Nghi Vạn']],
    [['Diễn Châu', 'Diễn Chấu']],
    [['Tuy Hòa', 'Tui Hòa']],
    [['Tân Hải', 'Tân Hay']],
    [['Đất', 'Dất']],
  ])('%j are two', (spellings) => {
    expect(new Set(Object.values(groups(Object.fromEntries(spellings.map((word) => [word, 1])))))).toEqual(
      new Set(spellings),
    );
  });

  it('leaves a name without marks alone where it fits two', () => {
    const names = groups({ 'Nghi Văn': 4, 'Nghi Vạn': 3, 'Nghi Van': 9 });
    expect(new Set(Object.values(names)).size).toBe(3);
  });

  it('gives a name without marks to the known one that it fits', () => {
    const match = createMatcher([{ word: 'Nghi Văn', value: 'Nghi Văn', phrase: false }]);
    const names = groups({ 'Nghi Vạn': 3, 'Nghi Van': 9 }, (word) => match(word).value);
    expect(names).toEqual({ 'Nghi Vạn': 'Nghi Vạn', 'Nghi Van': 'Nghi Văn' });
  });

  it('shows the most frequent spelling, ties by code point, whatever the order', () => {
    expect(groups({ 'ĐẤT ĐAI': 2, 'Đất đai': 2, 'đất đai': 1 })['đất đai']).toBe('ĐẤT ĐAI');
    expect(groups({ 'Dat dai': 9, 'Đất đai': 1 })).toEqual({ 'Dat dai': 'Dat dai', 'Đất đai': 'Dat dai' });
    expect(groups({ '-': 3, '…': 1 })).toEqual({});
  });

  it('does not depend on the order of the words', () => {
    const name = fc.constantFrom(
      'Nghi Văn',
      'nghi van',
      'Nghi Van',
      'Nghi Vạn',
      'NGHI VĂN',
      'Nghi Hoà',
      'Nghi Hòa',
      'Nghi Hoa',
    );
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.infiniteStream(fc.nat()), (words, random) => {
        const shuffled = words.map((word) => ({ word, at: random.next().value })).toSorted((a, b) => a.at - b.at);
        const count = (word: string) => word.length + ((word.codePointAt(5) ?? 0) % 3);
        const one = groups(Object.fromEntries(words.map((word) => [word, count(word)])));
        const other = groups(Object.fromEntries(shuffled.map(({ word }) => [word, count(word)])));
        expect(other).toEqual(one);
      }),
    );
  });
});

describe('syllables', () => {
  it('are, without marks, the words of the folded text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aàáảãạăằâđĐÐƉeêoôơuưứyỳquQUHOÀ 0159.,-/&\u200B\u0301') });
    fc.assert(fc.property(text, (one) => plainKey(syllablesOf(one)) === foldSpelling(one)));
  });
});
