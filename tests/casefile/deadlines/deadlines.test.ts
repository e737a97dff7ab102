import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countDeadlines,
  hasTerms,
  listDeadlines,
  sumDeadlines,
  unreadTerms,
} from '../../../src/casefile/deadlines/deadlines.ts';
import type { Database } from '../../../src/casefile/store/database.ts';
import { readCatalogue } from '../../../src/intake/catalogue.ts';
import { calendarDays, loadCalendar } from '../../../src/law/calendar.ts';
import { addDays } from '../../../src/law/days.ts';
import { csvLine } from '../../../src/write/csv.ts';
import { type CaseOverrides, PLAN_WINDOW, withCase, withFiles } from '../caseOf.ts';

interface Dossier {
  received: string;
  channel?: string;
  field?: string;
  unit?: string;
  receivingUnit?: string;
  slip?: string;
  originalDue?: string;
  supplementAt?: string;
  procedure?: string;
  name?: string;
}

interface LegalDue {
  legal: string | null;
  kind: string;
  difference: number | null;
  extra: number;
}

const WIDE = { ...PLAN_WINDOW, from: '2018-01-01', to: '2026-12-31', asOf: '2026-12-31' };
const CHANNELS: Record<string, string> = { direct: 'Trực tiếp', online: 'Trực tuyến', post: 'Bưu chính' };
const CATALOGUE = 'Mã TTHC,Tên TTHC,Thời hạn giải quyết,Đơn vị tính';

const codeOf = (at: number) => `1.${String(100_000 + at)}`;

/** The due dates by law of dossiers, in their order; the n-th is of procedure codeOf(n) unless it says another. */
async function legalDues<T = LegalDue[]>(
  dossiers: Dossier[],
  catalogue: string,
  use: (db: Database) => Promise<T> = readDues as (db: Database) => Promise<T>,
  over: CaseOverrides = {},
): Promise<T> {
  const header =
    'Mã hồ sơ,Đơn vị giải quyết,Đơn vị tiếp nhận,Lĩnh vực,Mã TTHC,Tên TTHC,Hình thức nộp,Ngày tiếp nhận,Ngày hẹn trả,'.concat(
      'Ngày hẹn trả ban đầu,Ngày yêu cầu bổ sung,Trạng thái',
    );
  const rows = dossiers.map((dossier, at) =>
    csvLine([
      `H41.31-220301-${String(at + 1).padStart(4, '0')}`,
      dossier.unit ?? 'UBND huyện Nghi Lộc',
      dossier.receivingUnit ?? '',
      dossier.field ?? 'Hộ tịch',
      dossier.procedure ?? codeOf(at),
      dossier.name ?? '',
      CHANNELS[dossier.channel ?? 'direct'] ?? '',
      dossier.received.replace('T', ' '),
      dossier.slip ?? '',
      dossier.originalDue ?? '',
      dossier.supplementAt ?? '',
      'Đang xử lý',
    ]),
  );
  return withFiles(
    { 'export.csv': `${[header, ...rows].join('\n')}\n`, 'catalogue.csv': catalogue },
    async ([exported = '', listed = '']) =>
      withCase([exported], use, {
        window: WIDE,
        catalogue: await readCatalogue({ path: listed, shown: 'catalogue.csv' }),
        ...over,
      }),
  );
}

function readDues(db: Database): Promise<LegalDue[]> {
  return db.rows<LegalDue>(`SELECT legal_due::VARCHAR AS legal, kind, difference, extra_days AS extra FROM legal_due
    ORDER BY row_id`);
}

function catalogueOf(terms: [term: string, unit: string][]): string {
  const rows = terms.map(([term, unit], at) => csvLine([codeOf(at), `Thủ tục ${at}`, term, unit]));
  return `${[CATALOGUE, ...rows].join('\n')}\n`;
}

interface LegalCase {
  received: string;
  channel: string;
  term: string;
  unit: string;
  field: string;
  mountainous: string;
  'expected due': string;
  'slip due': string;
  verdict: string;
  why: string;
}

const cases: LegalCase[] = parse(readFileSync(new URL('deadlines.csv', import.meta.url)), { columns: true, bom: true });

test('the legal cases of deadlines.csv', async () => {
  expect(cases.length).toBeGreaterThanOrEqual(30);
  const dues = await legalDues(
    cases.map(({ received, channel, field, mountainous, 'slip due': slip }) => ({
      received,
      channel,
      field,
      slip,
      unit: mountainous === 'yes' ? 'UBND huyện Quỳ Hợp' : 'UBND huyện Nghi Lộc',
    })),
    catalogueOf(cases.map(({ term, unit }) => [term, unit])),
  );
  expect(
    dues.map(({ legal, kind }, at) => ({ legal, kind, why: cases[at]?.why, received: cases[at]?.received })),
  ).toEqual(
    cases.map(({ 'expected due': legal, verdict, why, received }) => ({
      legal: legal || null,
      kind: verdict,
      why,
      received,
    })),
  );
});

const calendar = loadCalendar();
const working = new Map(calendarDays(calendar).map((one) => [one.day, one.working]));

/** The due date found by walking day after day; null when a day is met that the calendar does not know. */
function walk(received: string, amount: number, unit: string, extra: number): string | null {
  const isKnown = (day: string) => working.has(day);
  let day = received;
  if (unit === 'Ngày làm việc' || unit === 'Giờ') {
    let left = (unit === 'Giờ' ? Math.ceil(amount / 8) : amount) + extra;
    if (!isKnown(day)) return null;
    while (left > 0) {
      day = addDays(day, 1);
      if (!isKnown(day)) return null;
      if (working.get(day)) left--;
    }
  } else if (unit === 'Ngày') {
    for (let n = 0; n < amount + extra; n++) day = addDays(day, 1);
  } else {
    const [year = 0, month = 0, date = 0] = received.split('-').map(Number);
    const last = new Date(Date.UTC(year, month - 1 + amount + 1, 0)).getUTCDate();
    day = new Date(Date.UTC(year, month - 1 + amount, Math.min(date, last))).toISOString().slice(0, 10);
    for (let n = 0; n < extra; n++) day = addDays(day, 1);
  }
  while (isKnown(day) && !working.get(day)) day = addDays(day, 1);
  return isKnown(day) ? day : null;
}

test('SQL finds the day that walking from day to day finds, inside the calendar and at its edges', async () => {
  const day = fc.integer({ min: -10, max: 365 * 7 + 12 }).map((n) => addDays('2019-01-01', n));
  const one = fc.record({
    received: day,
    amount: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(45, 60, 250, 700)),
    unit: fc.constantFrom('Ngày làm việc', 'Ngày', 'Giờ', 'Tháng'),
    mountain: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 100, maxLength: 200 }), async (all) => {
      const dues = await legalDues(
        all.map(({ received, mountain }) => ({
          received,
          field: 'Đất đai',
          unit: mountain ? 'UBND huyện Quỳ Hợp' : 'UBND huyện Nghi Lộc',
        })),
        catalogueOf(all.map(({ amount, unit }) => [String(amount), unit])),
      );
      const walked = all.map(({ received, amount, unit, mountain }) => walk(received, amount, unit, mountain ? 10 : 0));
      expect(dues.map(({ legal }) => legal)).toEqual(walked);
    }),
    { numRuns: 8 },
  );
});

describe('which term holds', () => {
  const HEADINGS = 'Mã TTHC,Lĩnh vực,Trực tiếp,Trực tuyến,Bưu chính,Hiệu lực từ,Hiệu lực đến,Quyết định';
  const dues = (dossiers: Dossier[], ...rows: string[]) =>
    legalDues(dossiers, `${[HEADINGS, ...rows].join('\n')}\n`).then((found) => found.map(({ legal }) => legal));
  const one = (more: Partial<Dossier> = {}): Dossier => ({ received: '2022-03-01', procedure: codeOf(0), ...more });

  test('the one of the channel; of any when the channel is not known, the latest due date', async () => {
    const channels = [one(), one({ channel: 'online' }), one({ channel: 'post' }), one({ channel: 'Kiosk' })];
    expect(await dues(channels, `${codeOf(0)},,3 Ngày làm việc,5 Ngày làm việc,,,,`)).toEqual([
      '2022-03-04',
      '2022-03-08',
      null,
      '2022-03-08',
    ]);
  });

  test('the one valid on the day of receipt, both ends in', async () => {
    const received = ['2021-12-31', '2022-01-04', '2022-06-30', '2022-07-01', '2022-07-04'];
    const rows = [
      `${codeOf(0)},,10 Ngày,,,01/01/2022,30/06/2022,QĐ 1`,
      `${codeOf(0)},,20 Ngày,,,01/07/2022,01/07/2022,QĐ 2`,
    ];
    expect(
      await dues(
        received.map((day) => one({ received: day })),
        ...rows,
      ),
    ).toEqual([null, '2022-01-14', '2022-07-11', '2022-07-21', null]);
  });

  test('the later decision before the earlier; of equal ones the latest due date', async () => {
    const rows = [
      `${codeOf(0)},,30 Ngày,,,01/01/2020,,QĐ 1`,
      `${codeOf(0)},,7 Ngày,,,01/01/2022,,QĐ 2`,
      `${codeOf(0)},,3 Ngày làm việc,,,01/01/2022,,QĐ 3`,
    ];
    expect(await dues([one()], ...rows)).toEqual(['2022-03-08']);
    expect(await dues([one()], ...rows.toReversed())).toEqual(['2022-03-08']);
  });

  test('none of a row whose day of validity cannot be read', async () => {
    expect(await dues([one()], `${codeOf(0)},,7 Ngày,,,từ khi ký,,QĐ 2`)).toEqual([null]);
  });

  test('that of the short or long form of the code', async () => {
    const forms = ['1.100000.000.00.00.H41', '1.100000.H41', '1.1'].map((procedure) => one({ procedure }));
    expect(await dues(forms, `${codeOf(0)}.H41,,7 Ngày,,,,,`)).toEqual(['2022-03-08', '2022-03-08', null]);
  });
});

describe('a dossier whose export has no procedure code', () => {
  const named = (name: string): Dossier => ({ received: '2022-03-01', procedure: '', name });

  test('goes by the name when only one procedure of the catalogue has it', async () => {
    const catalogue = [
      CATALOGUE,
      `${codeOf(0)},Cấp giấy phép,7,Ngày`,
      `${codeOf(1)},Cấp lại giấy phép,8,Ngày`,
      `${codeOf(2)},Cấp lại giấy phép,9,Ngày`,
      ',Thủ tục không mã,6,Ngày',
    ];
    const names = ['CẤP  GIẤY PHÉP', 'Cấp lại giấy phép', 'Thủ tục không mã', 'Thủ tục khác'];
    const found = await legalDues(names.map(named), `${catalogue.join('\n')}\n`);
    expect(found.map(({ legal }) => legal)).toEqual(['2022-03-08', null, '2022-03-07', null]);
  });
});

describe('what gives no verdict or another', () => {
  test('a supplement of unknown end, unless the first due date is known', async () => {
    const asked = { received: '2022-03-01', supplementAt: '2022-03-03', slip: '2022-03-31' };
    const found = await legalDues(
      [asked, { ...asked, originalDue: '2022-03-08' }],
      catalogueOf([
        ['5 Ngày làm việc', ''],
        ['5 Ngày làm việc', ''],
      ]),
    );
    expect(found.map(({ kind }) => kind)).toEqual(['paused', 'equal']);
  });

  test('a branch in the mountains whose dossiers belong to a provincial unit has the days of the mountains', async () => {
    const branch = 'Chi nhánh Văn phòng Đăng ký đất đai huyện Quỳ Hợp';
    const land = { received: '2022-03-01', field: 'Đất đai' };
    const found = await legalDues(
      [
        { ...land, unit: branch },
        { ...land, unit: 'Sở Tài nguyên và Môi trường', receivingUnit: 'BP TN&TKQ huyện Quỳ Hợp' },
        { ...land, unit: 'Sở Tài nguyên và Môi trường' },
      ],
      catalogueOf([
        ['15 ngày', ''],
        ['15 ngày', ''],
        ['15 ngày', ''],
      ]),
    );
    expect(found.map(({ extra }) => extra)).toEqual([10, 10, 0]);
  });
});

test('the caseload is the sum of the kinds, and lists are as long as their counts', () =>
  legalDues(
    cases.map(({ received, 'slip due': slip }) => ({ received, slip })),
    catalogueOf(cases.map(({ term, unit }) => [term, unit])),
    async (db) => {
      const counts = sumDeadlines((await countDeadlines(db, WIDE, cases.length)).values());
      expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(cases.length);
      await expect(countDeadlines(db, WIDE, cases.length + 1)).rejects.toThrow('deadlines');
      for (const kind of ['stretched', 'offByOne'] as const) {
        let lines = 0;
        for await (const batch of listDeadlines(db, WIDE, kind)) lines += batch.length;
        expect(lines, kind).toBe(counts[kind]);
      }
      expect((await unreadTerms(db)).map(({ text }) => text)).toEqual(['5 đến 10']);
    },
  ));

test('without a catalogue there are no terms', () =>
  legalDues([{ received: '2022-03-01' }], '', async (db) => expect(await hasTerms(db)).toBe(false), {
    catalogue: null,
  }));
