import { describe, expect, it } from 'vitest';
import { fold, nfc } from '../../src/text/fold.ts';
import { createPhraseReader, type PhraseOptions } from '../../src/text/phrases.ts';
import type { Known } from '../../src/text/words.ts';
import { loadVocabulary, STATUS_OUTCOME } from '../../src/vocabulary/vocabulary.ts';

const vocabulary = loadVocabulary();
const { negation } = vocabulary;

/** The one value that a text says; null when none, or several. */
function reader<V extends string>(options: Omit<PhraseOptions<V>, 'negation'>) {
  const read = createPhraseReader({ ...options, negation });
  return (text: string) => {
    const { values, by } = read(text);
    return values.length === 1 && by ? { value: values[0] as string, by } : { value: null, by: null };
  };
}
const channel = reader({ known: vocabulary.channel, until: vocabulary.channelResult });
const status = reader({ known: vocabulary.status });
const timeliness = reader({ known: vocabulary.timeliness });

const lists: [string, Known[]][] = [
  ['channel', vocabulary.channel],
  ['status', vocabulary.status],
  ['timeliness', vocabulary.timeliness],
];

describe.each(lists)('words of %s', (_name, known) => {
  it('match their own class, so that none stands in two', () => {
    const match = reader({ known });
    for (const { word, value } of known) expect([word, match(word)]).toEqual([word, { value, by: 'word' }]);
  });
});

describe('channel', () => {
  it.each([
    ['TT', null],
    ['Trực tiếp', 'direct'],
    ['Nộp trực tiếp tại quầy', 'direct'],
    ['Nộp trực tuyến toàn trình qua Cổng', 'online'],
    ['DVC mức độ 4', 'online'],
    ['Không trực tuyến', null],
    ['Dịch vụ bưu chính công ích (BCCI)', 'post'],
    ['1', null],
    ['true', 'online'],
    ['false', null],
    ['', null],
  ])('%j is %s', (text, value) => {
    expect(channel(text).value).toBe(value);
  });

  it('matches no ambiguous word', () => {
    for (const word of vocabulary.channelAmbiguous.keys()) expect(channel(word).value).toBeNull();
  });
});

describe('status', () => {
  it.each([
    ['Đã trả kết quả', 'done'],
    ['Đã trả kết quả cho công dân', 'done'],
    ['Chưa trả kết quả', 'result_ready'],
    ['Chưa hoàn thành', 'processing'],
    ['Chưa giải quyết xong, chờ thuế', 'processing'],
    ['Đang xử lí', 'processing'],
    ['Chưa có kết quả', 'processing'],
    ['Đã hoàn thành nghĩa vụ tài chính', 'processing'],
    ['Chưa hoàn thành nghĩa vụ tài chính', 'waiting_finance'],
    ['Từ chối', 'refusal_ambiguous'],
    ['Đã từ chối', 'refusal_ambiguous'],
    ['Từ chối tiếp nhận', 'refused_reception'],
    ['Từ chối tiếp nhận hồ sơ', 'refused_reception'],
    ['Từ chối giải quyết', 'returned_unresolved'],
    ['Không được tiếp nhận', 'refused_reception'],
    ['Được tiếp nhận', 'received'],
    ['Chưa được trả lại', null],
    ['Hồ sơ chưa được hoàn thành', null],
    ['Not done', null],
    ['Hủy', 'cancelled'],
    ['Lỗi huy động', null],
    ['7', null],
    ['unresolved', 'returned_unresolved'],
  ])('%j is %s', (text, value) => {
    expect(status(text).value).toBe(value);
  });

  it('never takes a negated final word for final, unless it is listed so', () => {
    const listed = new Set(vocabulary.status.map(({ word }) => fold(word)));
    for (const { word, value } of vocabulary.status) {
      if (value !== 'done' && value !== 'result_ready') continue;
      for (const negated of [`Chưa ${word}`, `Không ${word}`].filter((text) => !listed.has(fold(text)))) {
        expect([negated, status(`Hồ sơ ${negated}`).value]).not.toEqual([negated, value]);
      }
    }
  });

  it('leaves every class but the ambiguous one with an outcome', () => {
    const classes = new Set(vocabulary.status.map(({ value }) => value));
    classes.delete('refusal_ambiguous');
    expect(classes).toEqual(new Set(Object.keys(STATUS_OUTCOME)));
  });
});

describe('timeliness', () => {
  it.each([
    ['Trước hạn 3 ngày', 'early'],
    ['Đúng hạn', 'onTime'],
    ['Trễ hạn 2 ngày', 'late'],
    ['Chưa quá hạn', 'inTime'],
    ['Sắp đến hạn', 'open'],
    ['Sắp quá hạn', 'open'],
    ['Không đúng hạn', null],
  ])('%j is %s', (text, value) => {
    expect(timeliness(text).value).toBe(value);
  });
});

describe('the other lists', () => {
  it('holds blank words in the form they are compared in', () => {
    for (const word of vocabulary.blank) expect(word).toBe(nfc(word).toLowerCase());
    expect(vocabulary.blank).toEqual(expect.arrayContaining(['-', 'null', 'n/a', '\\n']));
    expect(vocabulary.blank).not.toContain('không có');
  });

  it('holds sentinel dates as ISO days', () => {
    expect(vocabulary.sentinelDates).toEqual(
      expect.arrayContaining(['0000-00-00', '0001-01-01', '1900-01-01', '9999-12-31']),
    );
  });

  it('names no field twice', () => {
    const names = vocabulary.fields.flatMap(({ name, aliases }) => [name, ...aliases].map(fold));
    expect(new Set(names).size).toBe(names.length);
  });
});
