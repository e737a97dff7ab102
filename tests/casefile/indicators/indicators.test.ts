import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FlagFact, flagMeaning } from '../../../src/casefile/indicators/flags.ts';
import { countIndicators } from '../../../src/casefile/indicators/indicatorCounts.ts';
import type { IndicatorCounts } from '../../../src/casefile/indicators/indicators.ts';
import type { Database } from '../../../src/casefile/store/database.ts';
import { loadCalendar, workingDays } from '../../../src/law/calendar.ts';
import { loadPlan } from '../../../src/plan/load.ts';
import { loadVocabulary } from '../../../src/vocabulary/vocabulary.ts';
import { EXPORTED_ON, largeScenarios } from '../../naive/arbitrary.ts';
import { toCsv } from '../../naive/csv.ts';
import { type Answer, countIndicators as countNaively } from '../../naive/indicators.ts';
import { PLAN_WINDOW, withCsv } from '../caseOf.ts';

const vocabulary = loadVocabulary();
const plan = await loadPlan('2960-kh-ttcp');
const calendar = loadCalendar();
const lateDays = (from: string, to: string) => workingDays(calendar, from, to);

describe('words of yes/no columns', () => {
  test.each([
    ['digitised', 'Có', 'yes'],
    ['digitised', 'X', 'yes'],
    ['digitised', '✓', 'yes'],
    ['digitised', '1', 'yes'],
    ['digitised', 'TRUE', 'yes'],
    ['digitised', 'Đã số hóa', 'yes'],
    ['digitised', 'đã số hoá đầy đủ', 'yes'],
    ['digitised', 'Không', 'no'],
    ['digitised', 'Chưa số hóa', 'no'],
    ['digitised', '0', 'no'],
    ['digitised', 'Trực tuyến', null],
    ['digitised', '3/5', null],
    ['digitalResult', 'kq_0012.pdf', 'yes'],
    ['digitised', 'kq_0012.pdf', null],
    ['paidOnline', 'Thanh toán trực tuyến', 'online'],
    ['paidOnline', 'Tiền mặt', 'other'],
    ['paidOnline', 'Miễn phí', 'none'],
    ['paidOnline', 'Không', 'no'],
    ['paidOnline', 'Chuyển khoản', null],
  ] as [FlagFact, string, string | null][])('%s: %j is %s', (fact, word, value) => {
    expect(flagMeaning(vocabulary, fact)(word)).toBe(value);
  });
});

const WORDS: Record<'flag' | 'paid', Record<Answer, string>> = {
  flag: { yes: 'Có', no: 'Không', free: '?', blank: '', unknown: '3/5' },
  paid: { yes: 'x', no: 'Tiền mặt', free: 'Miễn phí', blank: '-', unknown: 'Chuyển khoản' },
};
/** Columns of all answers, and such that only mark the "yes". */
const ANSWERS: Answer[][] = [
  ['yes', 'no', 'blank', 'unknown'],
  ['yes', 'blank'],
  ['blank', 'unknown'],
  ['yes', 'no', 'free', 'blank'],
];

test('SQL counts what a plain loop counts: in total, by unit and by field, whatever the columns say', async () => {
  const arbitrary = largeScenarios
    .filter(({ dossiers }) => dossiers.length > 0)
    .chain((scenario) => {
      const length = { minLength: scenario.dossiers.length, maxLength: scenario.dossiers.length };
      const column = fc.constantFrom(...ANSWERS).chain((answers) => fc.array(fc.constantFrom(...answers), length));
      const plain = column.map((answers) => answers.map((one): Answer => (one === 'free' ? 'unknown' : one)));
      return fc.record({ scenario: fc.constant(scenario), digitised: plain, result: plain, paid: column });
    });
  await fc.assert(
    fc.asyncProperty(arbitrary, async ({ scenario: { window, dossiers }, ...answers }) => {
      const more = [
        { heading: 'Số hóa', cells: answers.digitised.map((answer) => WORDS.flag[answer]) },
        { heading: 'Kết quả điện tử', cells: answers.result.map((answer) => WORDS.flag[answer]) },
        { heading: 'Thanh toán trực tuyến', cells: answers.paid.map((answer) => WORDS.paid[answer]) },
      ];
      await withCsv(
        toCsv(dossiers, more),
        async (db) => {
          const groups = await countIndicators(db, window, plan);
          for (const { level, unit, field, counts } of groups) {
            const naive = countNaively(
              dossiers,
              answers,
              (dossier) =>
                level === 'total' || (dossier.unit === unit && (level === 'unit' || dossier.field === field)),
              window,
              lateDays,
            );
            expect(counts, `${level} ${unit} ${field}`).toEqual(naive);
          }
          const pairs = new Set(dossiers.map((dossier) => JSON.stringify([dossier.unit, dossier.field])));
          const units = new Set(dossiers.map(({ unit }) => unit));
          expect(groups).toHaveLength(1 + units.size + pairs.size);
        },
        { window, exportedOn: EXPORTED_ON },
      );
    }),
    { numRuns: 10 },
  );
}, 120_000);

async function totalOf(db: Database): Promise<IndicatorCounts> {
  const found = (await countIndicators(db, PLAN_WINDOW, plan)).find(({ level }) => level === 'total');
  if (!found) throw new Error('no total');
  return found.counts;
}

test('a missing column gives null, never 0 of something', () =>
  withCsv('Mã hồ sơ,Ngày tiếp nhận,Trạng thái\nH-1,01/02/2023,Đã trả kết quả\n', async (db) => {
    expect(Object.values(await totalOf(db)).every((value) => value === null)).toBe(true);
  }));

const HEADER =
  'Mã hồ sơ,Mã TTHC,Đơn vị giải quyết,Hình thức nộp,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái';

test('with a catalogue: procedures not in it on the day of receipt, online among those offered online, time against the term', () =>
  withCsv(
    `${HEADER}
H-1,1.000001,Sở Y tế,Trực tuyến,06/03/2023,20/03/2023,10/03/2023,Đã trả kết quả
H-2,1.000001,Sở Y tế,Trực tiếp,06/03/2023,20/03/2023,20/03/2023,Đã trả kết quả
H-3,1.000002,Sở Y tế,Trực tiếp,06/03/2023,20/03/2023,08/03/2023,Đã trả kết quả
H-4,1.000003,Sở Y tế,Trực tuyến,01/12/2022,09/12/2022,05/12/2022,Đã trả kết quả
H-5,1.000009,Sở Y tế,Trực tuyến,06/03/2023,20/03/2023,07/03/2023,Đã trả kết quả
`,
    async (db) => {
      expect(await totalOf(db)).toMatchObject({ notInCatalogue: null, onlineOffered: null, handlingAgainstTerm: null });
      // 1.000002 is not offered online, 1.000003 is in the catalogue from 2023 only, 1.000009 never.
      await db.run(`CREATE TABLE catalogue AS SELECT * FROM (VALUES ('1.000001', NULL::DATE, NULL::DATE), ('1.000002', NULL, NULL),
          ('1.000003', DATE '2023-01-01', NULL)) t(code, valid_from, valid_to);
        CREATE TABLE term AS SELECT code, 'online' AS channel, valid_from, valid_to FROM catalogue WHERE code <> '1.000002';
        CREATE TABLE unread_term (code VARCHAR, channel VARCHAR);
        CREATE TABLE term_procedure AS SELECT p.id AS procedure, p.code FROM procedure p JOIN catalogue USING (code);
        CREATE TABLE legal_due AS SELECT row_id, DATE '2023-03-20' AS legal_due FROM dossier
          WHERE received::DATE = DATE '2023-03-06'`);
      expect(await totalOf(db)).toMatchObject({
        notInCatalogue: { part: 2, whole: 4 },
        onlineOffered: { part: 1, whole: 2 },
        // 4, 10, 2 and 1 working days of 10 each
        handlingAgainstTerm: { part: 17, whole: 40 },
        // and H-4: 2
        handlingDays: { part: 19, whole: 5 },
      });
    },
  ));

test('digitisation is asked of units outside the plan by the level that their names say, with a remark', () =>
  withCsv(
    `Mã hồ sơ,Đơn vị giải quyết,Ngày tiếp nhận,Trạng thái,Số hóa
H-1,Sở Xây dựng,01/03/2023,Đã trả kết quả,Không
H-2,Sở Y tế,01/03/2023,Đã trả kết quả,Có
H-3,UBND xã Nghi Văn,01/03/2023,Đã trả kết quả,Không
H-4,UBND thành phố Vinh,01/03/2023,Đã trả kết quả,Có
H-5,Ban Quản lý Đông Nam,01/03/2023,Đã trả kết quả,Không
`,
    async (db) => {
      expect((await totalOf(db)).digitisedOnReceipt).toEqual({ part: 2, whole: 3 });
      const remarks = await db.rows("SELECT code, value FROM problem WHERE code LIKE 'level-%' ORDER BY ALL");
      expect(remarks).toEqual([
        { code: 'level-by-name', value: 'huyện: UBND thành phố Vinh' },
        { code: 'level-by-name', value: 'tỉnh: Sở Xây dựng' },
        { code: 'level-by-name', value: 'xã: UBND xã Nghi Văn' },
        { code: 'level-unknown', value: 'Ban Quản lý Đông Nam' },
      ]);
    },
  ));
