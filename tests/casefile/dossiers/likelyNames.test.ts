import { describe, expect, it } from 'vitest';
import { findLikely } from '../../../src/casefile/dossiers/remarkLikely.ts';
import { loadVocabulary } from '../../../src/vocabulary/vocabulary.ts';
import { withCsv } from '../caseOf.ts';

const vocabulary = loadVocabulary();
const likely = (names: Record<string, number>, { fixed = [] as string[], slips = true } = {}) =>
  Object.fromEntries(
    findLikely(
      Object.entries(names).map(([name, count]) => ({ name, count, fixed: fixed.includes(name) })),
      { vocabulary, province: 'Nghệ An', slips },
    ).map(({ name, as }) => [name, as]),
  );

describe('names of units that are likely one', () => {
  it.each([
    ['abbreviations', ['Sở Công Thương', 'Sở CT', 'SCT']],
    ['"và" left out', ['Sở Giáo dục và Đào tạo', 'Sở Giáo dục Đào tạo', 'Sở GDĐT', 'Sở GD&ĐT', 'SGDĐT']],
    ['the kind of place', ['UBND huyện Con Cuông', 'UBND H. Con Cuông', 'Huyện Con Cuông', 'H. Con Cuông']],
    ['towns', ['UBND thị trấn Cầu Giát', 'UBND TT Cầu Giát', 'UBND TT. Cầu Giát', 'Thị trấn Cầu Giát']],
    ['centres', ['Trung tâm Y tế huyện Yên Thành', 'TT Y tế huyện Yên Thành', 'TTYT huyện Yên Thành']],
    ['the own province', ['Sở Nội vụ', 'Sở Nội vụ tỉnh Nghệ An', 'Sở Nội vụ Nghệ An']],
    ['a slip', ['Sở Nội vụ', 'Sở Nội vu', 'Sở Nộii vụ']],
  ])('%s', (_what, names) => {
    const [head = '', ...others] = names;
    const found = likely(Object.fromEntries(names.map((name) => [name, name === head ? 9 : 1])));
    expect(found).toEqual(Object.fromEntries(others.map((name) => [name, head])));
  });

  it.each([
    [{ 'Sở Y tế': 5, 'Sở Y tế Hà Tĩnh': 2, 'Sở Y tế tỉnh Hà Tĩnh': 1 }],
    [{ 'UBND xã Nghi Văn': 5, 'UBND xã Nghi Vạn': 4 }],
    [{ 'UBND xã Châu Kim': 5, 'UBND xã Châu Tim': 4 }],
    [{ 'Chi cục Thuế khu vực I': 3, 'Chi cục Thuế khu vực II': 1, 'UBND phường 1': 1, 'UBND phường 2': 1 }],
    // An abbreviation of two names may be either.
    [{ 'Sở Công Thương': 5, 'Sở Công Tác': 5, 'Sở CT': 1 }],
    [{ 'Phòng Tư pháp': 1, 'Phường Tư Phúc': 1, 'P. Tân Phú': 1 }],
  ])('none in %j', (names) => {
    expect(likely(names)).toEqual({});
  });

  it('lets two units of the plan be two, and a third likely one of them', () => {
    const names = { 'UBND huyện X An': 1, 'UBND xã X An': 1, 'H. X An': 9 };
    expect(likely(names, { fixed: ['UBND huyện X An', 'UBND xã X An'] })).toEqual({ 'H. X An': 'UBND huyện X An' });
  });

  it('does not depend on the order of the names', () => {
    const names = {
      'Sở CT': 2,
      'Sở Công Thương': 2,
      SCT: 2,
      'Sở Công thưng': 2,
      'UBND H. Con Cuông': 1,
      'Huyện Con Cuông': 1,
    };
    expect(likely(Object.fromEntries(Object.entries(names).toReversed()))).toEqual(likely(names));
  });
});

it('one letter makes another procedure, an abbreviation does not', () => {
  const names = { 'Cấp mới giấy phép': 1, 'Cấp đổi giấy phép': 9, 'Cấp GCN': 1, 'Cấp giấy chứng nhận': 3 };
  expect(likely(names, { slips: false })).toEqual({ 'Cấp GCN': 'Cấp giấy chứng nhận' });
});

it('remarks on likely units with the rows of both, on the first row of each, and merges none', async () => {
  const units = ['Sở Công Thương', 'Sở CT', 'Sở Công Thương', 'UBND huyện Nghi Lộc', 'SCT', 'Sở CT'];
  const lines = units.map((unit, at) => `H41.14-220301-000${at},${unit},01/03/2022,Đang xử lý`);
  const csv = ['Số hồ sơ,Đơn vị giải quyết,Ngày tiếp nhận,Trạng thái', ...lines].join('\n');
  await withCsv(csv, async (db) => {
    expect(await db.rows("SELECT value, place FROM placed_problem WHERE code = 'likely-unit' ORDER BY place")).toEqual([
      { value: 'Sở CT (2) → Sở Công Thương (2)', place: 'export.csv › B3' },
      { value: 'SCT (1) → Sở Công Thương (2)', place: 'export.csv › B6' },
    ]);
    expect(await db.rows('SELECT count(DISTINCT unit)::INTEGER AS n FROM dossier')).toEqual([{ n: 4 }]);
  });
});
