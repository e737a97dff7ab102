import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Explanation, explainDossier, findDossiers, nearestCodes } from '../../../src/casefile/explain/explain.ts';
import { messagesOf } from '../../../src/messages/index.ts';
import { printExplanation } from '../../../src/write/screen/explanation.ts';
import { type CaseOverrides, PLAN_WINDOW, withCsv } from '../caseOf.ts';

const HEADER =
  'Mã hồ sơ,Đơn vị giải quyết,Lĩnh vực,Mã TTHC,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Trạng thái,Người nộp';
const row = (code: string, received: string, due: string, finished: string, status = 'Đã trả kết quả') =>
  `${code},Sở Y tế,Dược phẩm,1.100000,${received},${due},${finished},${status},Trần Thị Vô Danh`;

function explained(rows: string[], asked: string, over: CaseOverrides = {}): Promise<Explanation> {
  return withCsv(
    `${[HEADER, ...rows].join('\n')}\n`,
    async (db) => {
      const [found] = await findDossiers(db, asked);
      if (found === undefined) throw new Error(`${asked} not found`);
      const window = over.window ?? PLAN_WINDOW;
      return explainDossier({ db, window, reveal: false }, found.rowId);
    },
    over,
  );
}

test('a dossier is found by every spelling of its code that an export can hold', async () => {
  const unit = fc.constantFrom(...`aZđĐ01.-–—−‐ \u00a0\u200b\ufeff\t/éẹ'’="”`, 'e\u0301', '.0');
  const spellings = fc.sample(fc.string({ unit, minLength: 1, maxLength: 12 }), 500);
  const rows = spellings.map((code) =>
    row(`"${code.replaceAll('"', '""')}"`, '01/03/2022', '10/03/2022', '08/03/2022'),
  );
  await withCsv(`${[HEADER, ...rows].join('\n')}\n`, async (db) => {
    const printed = await db.rows<{ shown: string; cleaned: string }>(
      'SELECT coalesce(code_written, code) AS shown, code AS cleaned FROM raw_row WHERE kind IS NULL AND code IS NOT NULL',
    );
    expect(printed.length).toBeGreaterThan(150);
    for (const { shown, cleaned } of printed.slice(0, 60)) {
      for (const asked of [shown, cleaned]) expect(await findDossiers(db, asked), asked).not.toEqual([]);
    }
  });
});

describe('a dossier is found', () => {
  const rows = [
    row('H41.15-220301-0001', '01/03/2022', '10/03/2022', '08/03/2022'),
    row('', '02/03/2022', '10/03/2022', '08/03/2022'),
    'Tổng cộng,,,,,,,,',
  ];
  test('by its code in any spelling, and by its source row', () =>
    withCsv(`${[HEADER, ...rows].join('\n')}\n`, async (db) => {
      const find = async (asked: string) => (await findDossiers(db, asked))[0] ?? null;
      expect(await find('H41.15-220301-0001')).toMatchObject({ rowId: 0, kind: null });
      expect(await find(' h41.15 – 220301–0001 ')).toMatchObject({ rowId: 0, kind: null });
      expect(await find('="H41.15-220301-0001"')).toMatchObject({ rowId: 0, kind: null });
      expect(await find("'H41.15-220301-0001")).toMatchObject({ rowId: 0, kind: null });
      expect(await find('export.csv › 2')).toMatchObject({ rowId: 0, kind: null });
      expect(await find('export.csv>3')).toMatchObject({ rowId: 1, kind: null });
      expect(await find('export.csv › 4')).toMatchObject({ kind: 'total' });
      expect(await find('export.csv › 99')).toBeNull();
      expect(await find('')).toBeNull();
    }));

  test('each of several that have one running number', () =>
    withCsv(`${[HEADER, row('7', '01/03/2022', '', ''), row('7', '02/03/2022', '', '')].join('\n')}\n`, async (db) => {
      expect((await findDossiers(db, '7')).map(({ place }) => place)).toEqual(['export.csv › 2', 'export.csv › 3']);
    }));

  test('or the nearest codes are named', () =>
    withCsv(`${[HEADER, ...rows].join('\n')}\n`, async (db) => {
      expect(await nearestCodes(db, 'H41.15-220301-0002', 3)).toEqual(['H41.15-220301-0001']);
      expect(await nearestCodes(db, 'xyz', 3)).toEqual([]);
    }));
});

test('the deadline day by day: receipt, rest, holiday, due, end', async () => {
  const { days, figures, placement, rows, conflict } = await explained(
    [row('A1', '28/04/2023 09:00:00', '04/05/2023 17:00:00', '08/05/2023 10:00:00')],
    'A1',
  );
  const told = days.map((line) => ('from' in line ? [] : [line.day.slice(5), line.nth ?? line.skipped, ...line.marks]));
  expect(told).toEqual([
    ['04-28', 'receipt', 'received'],
    ['04-29', 'holiday'],
    ['04-30', 'holiday'],
    ['05-01', 'holiday'],
    ['05-02', 'holiday'],
    ['05-03', 'holiday'],
    ['05-04', 1, 'due'],
    ['05-05', 2],
    ['05-06', 'rest'],
    ['05-07', 'rest'],
    ['05-08', 3, 'finished'],
  ]);
  expect(placement).toBe('caseload');
  expect(figures).toContain('settled.late');
  expect(rows.map(({ place, counted }) => [place, counted])).toEqual([['export.csv › 2', true]]);
  expect(JSON.stringify(rows)).not.toContain('Vô Danh');
  expect(conflict).toEqual([]);
});

test('both readings: late by the hour, on time by day', async () => {
  const { instant, day } = await explained(
    [row('A1', '01/03/2022', '10/03/2022 16:00:00', '10/03/2022 17:30:00')],
    'A1',
  );
  expect(instant).toEqual({ timeliness: 'late', workingDaysLate: 0, seconds: 5400 });
  expect(day).toEqual({ timeliness: 'onTime', workingDaysLate: null, seconds: 5400 });
});

test('rows of one dossier that state facts differently: from which row each is taken, and in what they differ', async () => {
  const { rows, conflict, due } = await explained(
    [row('A1', '01/03/2022', '10/03/2022', '08/03/2022'), row('A1', '01/03/2022', '11/03/2022', '09/03/2022')],
    'A1',
  );
  expect(rows.map(({ counted }) => counted)).toEqual([true, false]);
  expect(due).toBe('2022-03-11');
  const takenFrom = (fact: string) => rows.map(({ facts }) => facts.find((one) => one.fact === fact)?.taken);
  expect([takenFrom('received'), takenFrom('due')]).toEqual([
    [false, true],
    [false, true],
  ]);
  expect(conflict).toEqual(['due', 'finished']);
});

test('an open dossier runs to the last day; a long list is cut and says so', async () => {
  const { days } = await explained([row('A1', '15/11/2021', '30/11/2021', '', 'Đang xử lý')], 'A1');
  const shown = days.filter((line) => !('from' in line));
  expect(shown.length).toBe(120);
  const gaps = days.flatMap((line) => ('from' in line ? [line] : []));
  expect(gaps).toHaveLength(1);
  expect(shown.length + (gaps[0]?.days ?? 0)).toBe(746);
  expect(days.at(-1)).toMatchObject({ day: '2023-11-30', marks: ['asOf'] });
});

test('days that no calendar knows, and a dossier without a received day', async () => {
  const far = await explained([row('A1', '30/12/2026', '02/01/2027', '02/01/2027')], 'A1');
  expect(far.placement).toBe('after');
  expect(far.figures).toEqual([]);
  expect(far.days.map((line) => ('from' in line ? null : line.skipped))).toEqual([
    'receipt',
    null,
    'outside',
    'outside',
  ]);
  const none = await explained([row('A1', '', '02/01/2022', '')], 'A1');
  expect(none.days).toEqual([]);
});

test('the due date by law, when the run had a catalogue', async () => {
  const catalogue = {
    shown: 'c.csv',
    file: { path: 'c.csv', sha256: '', bytes: 0 },
    rows: [
      {
        row: 2,
        code: '1.100000',
        name: '',
        field: '',
        decision: 'QĐ 1',
        validFrom: null,
        validTo: null,
        doubt: null,
        terms: [{ channel: null, text: '3 ngày làm việc', readings: ['3 ngày làm việc'] }],
      },
    ],
  };
  const rows = [row('A1', '01/03/2022 08:00:00', '10/03/2022 17:00:00', '08/03/2022 09:00:00')];
  const explanation = await explained(rows, 'A1', { catalogue });
  expect(explanation.legal).toMatchObject({ kind: 'stretched', legalDue: '2022-03-04', difference: 4 });
  for (const language of ['vi', 'en'] as const) {
    const text = printExplanation(explanation, Number.POSITIVE_INFINITY, messagesOf(language));
    expect(text).toContain(language === 'vi' ? 'HẠN THEO QUY ĐỊNH' : 'DUE BY LAW');
    expect(text).toContain(language === 'vi' ? 'chênh 4 ngày làm việc' : '4 working days apart');
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  }
  expect((await explained(rows, 'A1')).legal).toBeNull();
});
