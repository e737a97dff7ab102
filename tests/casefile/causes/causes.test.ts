import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CauseCounts, countCauses, proveCauses } from '../../../src/casefile/causes/causeCounts.ts';
import { createCodeClasser, createReasonClasser } from '../../../src/casefile/causes/causes.ts';
import { countFigures, sumCounts } from '../../../src/casefile/figures/count.ts';
import { BrokenSum } from '../../../src/casefile/figures/proof.ts';
import { loadCalendar, workingDays } from '../../../src/law/calendar.ts';
import { messagesOf } from '../../../src/messages/index.ts';
import { fold } from '../../../src/text/fold.ts';
import { causesSchema, loadCauses } from '../../../src/vocabulary/causes.ts';
import { loadVocabulary } from '../../../src/vocabulary/vocabulary.ts';
import { EXPORTED_ON, largeScenarios } from '../../naive/arbitrary.ts';
import { type CauseRow, countByCause } from '../../naive/causes.ts';
import { toCsv } from '../../naive/csv.ts';
import { PLAN_WINDOW, withCsv } from '../caseOf.ts';

const causes = loadCauses();
const { blank } = loadVocabulary();
const classOf = createReasonClasser(causes, blank);
const codeOf = createCodeClasser(causes);
const calendar = loadCalendar();

describe('reasons', () => {
  test.each([
    ['Hồ sơ nhiều, cán bộ quá tải', 'people', 'workload'],
    ['ho so nhieu, can bo qua tai', 'people', 'workload'],
    ['Cán bộ thụ lý là F0, phải cách ly y tế', 'people', 'absence'],
    ['Cách ly xã hội theo Chỉ thị 16', 'external', 'epidemic'],
    ['Quy định mới còn chồng chéo, chưa có hướng dẫn của Bộ', 'policy', 'awaitingGuidance'],
    ['Xin ý kiến Bộ', 'policy', 'awaitingGuidance'],
    ['Xin ý kiến Sở Xây dựng', 'coordination', 'awaitingOpinion'],
    ['Chưa bố trí được kinh phí thẩm định thực tế', 'finance', 'budget'],
    ['Công dân chưa thực hiện nghĩa vụ tài chính', 'finance', 'duties'],
    ['Không phù hợp với quy hoạch', 'external', 'ineligible'],
    ['Vướng mắc quy hoạch', 'policy', 'unclearRules'],
    ['Lỗi phần mềm một cửa', 'infrastructure', 'software'],
    ['Theo văn bản do UBND huyện gửi', 'other', null],
    ['Đang phối hợp', 'coordination', 'awaitingOpinion'],
    ['Hội nghị định kỳ', 'policy', 'newRules'], // the price of comparing without accents
    ['Nghị địnhx', 'other', null],
    ['Lý do khác', 'other', null],
    ['---', 'notStated', null],
    ['Không rõ lý do', 'notStated', null],
    ['null', 'notStated', null],
  ])('%j: %s, %s', (text, cause, sub) => {
    expect(classOf(text)).toEqual({ cause, sub });
  });

  test('every keyword is its own cause, in any case and without accents, also inside a sentence', () => {
    for (const { cause, sub, keywords } of causes.causes) {
      for (const keyword of keywords) {
        for (const text of [keyword, keyword.toUpperCase(), fold(keyword), `Ngày 3: ${keyword}; 4`])
          expect([text, classOf(text)]).toEqual([text, { cause, sub }]);
      }
    }
  });

  test('of keywords of equal length the priority decides, whichever stands first in the text', () => {
    const own = { ...causes, causes: causes.causes.filter(({ sub }) => sub === 'landPrice' || sub === 'shortage') };
    const [price, staff] = own.causes;
    if (price) price.keywords = ['giá đất xa'];
    if (staff) staff.keywords = ['thiếu quân'];
    const classed = (first: 'policy' | 'people') =>
      createReasonClasser({ ...own, priority: [first, ...causes.priority.filter((one) => one !== first)] }, blank);
    for (const text of ['giá đất xa, thiếu quân', 'thiếu quân, giá đất xa']) {
      expect(classed('policy')(text).cause).toBe('policy');
      expect(classed('people')(text).cause).toBe('people');
    }
  });

  test('every sub-cause has its name in both languages, and no name is without one', () => {
    const subs = [...new Set(causes.causes.map(({ sub }) => sub))].sort();
    for (const language of ['vi', 'en'] as const)
      expect(Object.keys(messagesOf(language).causes.subs).sort()).toEqual(subs);
  });

  test('a keyword of two causes, or a code of an unknown sub-cause, is refused', () => {
    const [first, second] = loadCauses().causes;
    const twice = { ...causes, causes: [first, { ...second, keywords: first?.keywords }] };
    expect(causesSchema.safeParse(twice).success).toBe(false);
    const code = { cause: 'people', sub: 'landPrice', meaning: 'x', verified: false };
    expect(causesSchema.safeParse({ ...causes, codes: { d: code } }).success).toBe(false);
    expect(causesSchema.safeParse(causes).success).toBe(true);
  });
});

describe('codes', () => {
  test.each([
    ['a', 'external'],
    ['B1', 'policy'],
    [' b1 ', 'policy'],
    ['b9', 'policy'], // not in the codebook: its letter
    ['a x 2; b1 x 3', 'policy'],
    ['a x 200; b1 x 3', 'external'],
    ['a: 1.200; b2: 999', 'external'],
    ['a, b1', 'external'],
    ['b1 - quy định chưa rõ', 'policy'],
    ['c', null], // "other": the text decides
    ['z', null],
    ['bận', null],
    ['a dua', null],
    ['', null],
  ])('%j: %s', (text, cause) => {
    expect(codeOf(text)?.cause ?? null).toBe(cause);
  });
});

const REASONS = [
  '',
  '-',
  'Hồ sơ nhiều',
  'Chờ cơ quan thuế',
  'Lỗi hệ thống, quá tải',
  'Lạ lùng',
  'Không rõ',
  'Giãn cách',
];
const CODES = ['', 'a', 'b1', 'a x 1; b1 x 3', 'c', '?'];

test('the matrix is what a plain loop counts, and its sums are the figures, whatever the dossiers', async () => {
  const lateDays = (from: string, to: string) => workingDays(calendar, from, to);
  const arbitrary = largeScenarios
    .filter(({ dossiers }) => dossiers.length > 0)
    .chain((scenario) => {
      const cells = (words: string[]) =>
        fc.array(fc.constantFrom(...words), {
          minLength: scenario.dossiers.length,
          maxLength: scenario.dossiers.length,
        });
      return fc.record({
        scenario: fc.constant(scenario),
        reasons: cells(REASONS),
        refusals: cells(REASONS),
        codes: fc.option(cells(CODES)),
      });
    });
  await fc.assert(
    fc.asyncProperty(arbitrary, async ({ scenario: { window, dossiers: drawn }, reasons, refusals, codes }) => {
      const dossiers = drawn.map((dossier, index) => ({ ...dossier, reason: reasons[index] ?? null }));
      const more = [
        { heading: 'Lý do từ chối', cells: refusals },
        ...(codes ? [{ heading: 'Mã nguyên nhân', cells: codes }] : []),
      ];
      await withCsv(
        toCsv(dossiers, more),
        async (db) => {
          const counted = await countCauses(db);
          proveCauses('total', counted, sumCounts(await countFigures(db, window)).figures);
          const naive = countByCause(dossiers, refusals, codes ?? [], window, lateDays);
          expect(counted.map(rowOf).sort(inOrder)).toEqual(naive.sort(inOrder));
        },
        { window, exportedOn: EXPORTED_ON },
      );
    }),
    { numRuns: 10 },
  );
}, 120_000);

function rowOf({ unit, field, procedure, cause, dossiers, overdue, refused, notAccepted }: CauseCounts): CauseRow {
  const name = procedure === null ? null : (procedure.code ?? procedure.name);
  return { unit, field, procedure: name, cause, dossiers, overdue, refused, notAccepted };
}

const inOrder = (a: CauseRow, b: CauseRow) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

test('causes that do not sum to the figures are a broken sum', () =>
  withCsv(
    'Mã hồ sơ,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái,Lý do\nH-1,01/02/2022,02/02/2022,Đang xử lý,Quá tải\n',
    async (db) => {
      const { figures } = sumCounts(await countFigures(db, PLAN_WINDOW));
      const counts = await countCauses(db);
      expect(counts).toMatchObject([{ cause: 'people', sub: 'workload', dossiers: 1, overdue: 1 }]);
      expect(() => proveCauses('total', counts, figures)).not.toThrow();
      expect(() => proveCauses('total', [], figures)).toThrow(BrokenSum);
      expect(() => proveCauses('total', counts, { ...figures, refused: 1 })).toThrow(BrokenSum);
    },
  ));
