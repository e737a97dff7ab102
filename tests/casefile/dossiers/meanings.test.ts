import { describe, expect, it } from 'vitest';
import { channelMeaning, statusMeaning, timelinessMeaning } from '../../../src/casefile/dossiers/meanings.ts';
import { loadVocabulary } from '../../../src/vocabulary/vocabulary.ts';

const vocabulary = loadVocabulary();

describe('a channel of several phrases', () => {
  const meaning = channelMeaning(vocabulary);
  it.each([
    ['Trực tiếp/Trực tuyến', null, ['direct', 'online']],
    ['Trực tiếp (đã nộp trực tuyến)', null, ['direct', 'online']],
    ['TT', null, ['direct', 'online']],
    ['Trực tiếp, không qua bưu điện', 'direct', []],
    ['Không qua bưu điện', null, []],
    ['Trực tuyến (không nộp hồ sơ qua bưu chính công ích)', 'online', []],
    ['Không, nộp trực tiếp', 'direct', []],
    ['Trực tiếp, nhận kết quả qua bưu điện', 'direct', []],
    ['Trực tuyến; nhận/trả kết quả: Bưu điện, trực tiếp', 'online', []],
    ['Trả KQ qua bưu điện', null, []],
    ['Một cửa - nộp trực tiếp', 'direct', []],
    ['Bộ phận Tiếp nhận và Trả kết quả - trực tiếp', 'direct', []],
  ])('%j is %s', (text, value, meanings) => {
    expect(meaning(text)).toMatchObject({ value, meanings, by: value === null ? null : expect.any(String) });
  });

  it('takes what the mapping file says of an ambiguous word', () => {
    const mapped = channelMeaning(vocabulary, { online: ['TT', 'Trực tiếp/Trực tuyến'] });
    expect(mapped('tt')).toMatchObject({ value: 'online', meanings: [] });
    expect(mapped('Trực tiếp / trực tuyến')).toMatchObject({ value: 'online', by: 'word' });
  });
});

describe('a status of several phrases', () => {
  const meaning = statusMeaning(vocabulary);
  it.each([
    ['Hoàn thành (từ chối)', 'refusal', []],
    ['Đã trả kết quả - từ chối', 'refusal', []],
    ['Hoàn thành - Trả lại', 'refused', []],
    ['Đã trả lại', 'refused', []],
    ['Hoàn thành (rút hồ sơ)', 'withdrawn', []],
    ['Hoàn thành (hủy)', 'withdrawn', []],
    ['Lỗi huy động', null, []],
    ['Đã đóng: công dân xin rút', 'withdrawn', []],
    ['Không tiếp nhận, trả hồ sơ', 'notAccepted', []],
    ['Từ chối tiếp nhận - Kết thúc', 'notAccepted', []],
    ['Từ chối, trả lại hồ sơ', 'refusal', []],
    ['Từ chối tiếp nhận; từ chối giải quyết', null, ['notAccepted', 'refused']],
    ['Từ chối / Rút hồ sơ', null, ['refused', 'withdrawn']],
    ['Hoàn thành, đang xử lý', null, ['granted', 'pending']],
    ['Đang xử lý - công dân xin rút', null, ['pending', 'withdrawn']],
    ['Hết tạm dừng', null, []],
    ['Hết tạm dừng, đang xử lý', 'pending', []],
    ['Đã hủy yêu cầu rút', null, []],
    ['Đã hủy yêu cầu rút hồ sơ, đang giải quyết', 'pending', []],
    ['Không yêu cầu bổ sung; đã trả kết quả', 'granted', []],
    ['Đang xử lí', 'pending', []],
  ])('%j is %s', (text, value, meanings) => {
    expect(meaning(text)).toMatchObject({ value, meanings, by: value === null ? null : expect.any(String) });
  });

  it('is paused when one of its open phrases is', () => {
    expect(meaning('Đang xử lý (chờ bổ sung)')).toMatchObject({ value: 'pending', paused: true });
    expect(meaning('Đang xử lý, hết tạm dừng')).toMatchObject({ value: 'pending', paused: false });
  });

  it('knows the outcomes of a mapping file as parts like the others', () => {
    const mapped = statusMeaning(vocabulary, { granted: ['Archived'], paused: ['On hold'] });
    expect(mapped('Archived - withdrawn (xin rút)')).toMatchObject({ value: 'withdrawn' });
    expect(mapped('On hold, processing')).toMatchObject({ value: 'pending', paused: true });
  });
});

it('a verdict of two meanings is none', () => {
  const meaning = timelinessMeaning(vocabulary);
  expect(meaning('Đúng hạn/Trễ hạn')).toMatchObject({ value: null, meanings: ['late', 'onTime'] });
  expect(meaning('Không quá hạn')).toMatchObject({ value: 'inTime' });
});
