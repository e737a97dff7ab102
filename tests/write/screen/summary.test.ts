import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { FIGURES, PLACEMENTS } from '../../../src/casefile/figures/figures.ts';
import { sharesOf } from '../../../src/casefile/figures/shares.ts';
import { formatCount, messagesOf } from '../../../src/messages/index.ts';
import type { ReportJson } from '../../../src/report/schema/schema.ts';
import { printSummary } from '../../../src/write/screen/summary.ts';
import { wrapped } from '../../../src/write/screen/wrapped.ts';

type Figures = ReportJson['totals'];
/** Figures that are all unlike, so that each can be found again. */
const figures = (base: number) => Object.fromEntries(FIGURES.map(({ id }, at) => [id, base + at])) as Figures;
const unit = (name: string, inPlan: boolean, base: number): ReportJson['units'][number] => ({
  unit: name,
  inPlan,
  figures: figures(base),
  shares: sharesOf(figures(base)),
  fields: [{ field: 'Đất đai', figures: figures(base), procedures: [] }],
});

const report = {
  plan: {
    id: 'p',
    from: '2021-07-15',
    to: '2023-11-30',
    asOf: '2023-11-30',
    carriedBefore: '2021-11-15',
    deadline: 'instant',
  },
  persons: { shown: false, masked: 12 },
  rows: { read: 1_234_567, dossiers: 1_234_560, repeats: 3, layout: 2, rejected: 2 },
  placement: Object.fromEntries(PLACEMENTS.map((id) => [id, 10])),
  totals: figures(1_234_000),
  shares: sharesOf(figures(1_234_000)),
  windowAt: {},
  carriedOverAt: { '2021-06-15': 1, '2021-07-15': 2, '2021-11-15': 3 },
  units: [
    unit('Ban Quản lý Khu kinh tế Đông Nam và các khu công nghiệp của tỉnh', false, 100_000),
    unit('Sở Tài nguyên và Môi trường', true, 200_000),
  ],
  findings: [],
  problems: [
    {
      code: 'bad-date',
      count: 3,
      first: 'mot-ten-tep-rat-dai-cua-so-tai-nguyen-va-moi-truong-xuat-ngay-2023-11-30.xlsx › HoSo › G17',
    },
  ],
  unknownWords: { channel: [], status: [], digitised: [], digitalResult: [], paidOnline: [] },
} as unknown as ReportJson;

const printed = (columns: number, language: 'vi' | 'en', color = false) =>
  printSummary(
    report,
    { folder: 'bao-cao', files: ['report.xlsx', 'csv/'] },
    { columns, color, messages: messagesOf(language) },
  );

test.each([
  [80, 'vi'],
  [80, 'en'],
  [100, 'vi'],
  [160, 'vi'],
] as const)(
  'on %d columns in %s no line is longer, no number cut, the units of the plan first',
  (columns, language) => {
    const lines = stripVTControlCharacters(printed(columns, language, true)).split('\n');
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
    const text = lines.join('\n');
    for (const id of [
      'caseload',
      'received',
      'received.online',
      'carriedIn',
      'settled',
      'settled.late',
      'refused',
    ] as const) {
      expect(text).toContain(formatCount(report.totals[id], language));
      for (const { figures: own } of report.units) expect(text).toContain(formatCount(own[id], language));
    }
    expect(text).not.toContain('…');
    expect(text.indexOf('Sở Tài')).toBeLessThan(text.indexOf('Ban Quản'));
    expect(text.replace(/\s+/g, ' ')).toContain('bao-cao (report.xlsx, csv/)');
  },
);

test('colours change nothing but the look, and are absent where none is wanted', () => {
  expect(stripVTControlCharacters(printed(80, 'vi', true)).replace(/ +$/gm, '')).toBe(printed(80, 'vi'));
  expect(printed(80, 'vi', true)).not.toBe(printed(80, 'vi'));
});

test('a long line goes on further in; a short one stays as it is', () => {
  expect(wrapped('  một hai ba bốn', 12)).toBe('  một hai\n    ba bốn');
  expect(wrapped('  một hai  ', 80)).toBe('  một hai  ');
});
