import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TracedDossier } from '../../../src/casefile/figures/trace.ts';
import { messagesOf } from '../../../src/messages/index.ts';
import { printTrace } from '../../../src/write/screen/traceTable.ts';

const text = fc.oneof(
  fc.constant('H41.19-220301-0001'),
  fc.constant('UBND huyện Nghi Lộc'),
  fc.stringMatching(/^[A-Za-zĐđ .-]{1,60}$/),
  fc.stringMatching(/^[A-Z0-9]{30,90}$/),
);
const day = fc.constantFrom(null, '2022-03-01', '2022-03-01T08:05:00');

const dossiers: fc.Arbitrary<TracedDossier[]> = fc.array(
  fc.record({
    code: fc.option(text),
    unit: fc.option(text),
    field: fc.option(text),
    procedureCode: fc.constant(null),
    procedureName: fc.constant(null),
    channel: fc.constant(null),
    submitted: day,
    received: day,
    due: day,
    finished: day,
    outcome: fc.constant('granted'),
    timeliness: fc.constantFrom(null, 'late', 'onTime'),
    workingDaysLate: fc.option(fc.nat(2000)),
    reason: fc.constant(null),
    officer: fc.constant(null),
    applicant: fc.constant(null),
    source: fc.constant('xuất dữ liệu một cửa năm 2022.xlsx › Hồ sơ đã giải quyết'),
    row: fc.nat(100_000),
    otherRows: fc.constant(null),
  }),
  { minLength: 1, maxLength: 5 },
);

async function printed(list: TracedDossier[], columns: number, most: number): Promise<string> {
  async function* batches() {
    yield list;
  }
  const options = {
    format: 'table' as const,
    reveal: false,
    most,
    about: ['Giải quyết quá hạn (settled.late)'],
    columns,
  };
  let all = '';
  for await (const part of printTrace(batches(), { ...options, messages: messagesOf('vi') })) all += part;
  return all;
}

test.each([80, 100, 131, 132, 160])(
  'a list fits a screen of %d columns, and no word of it is cut away',
  async (columns) => {
    await fc.assert(
      fc.asyncProperty(dossiers, async (list) => {
        const out = await printed(list, columns, Number.POSITIVE_INFINITY);
        expect(Math.max(...out.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(columns);
        const letters = out.replace(/[^\p{L}\p{N}]/gu, '');
        for (const { row } of list) expect(letters).toContain(String(row));
        const shown = [...letters].sort().join('');
        for (const { code, unit } of list)
          for (const letter of new Set((code ?? '') + (unit ?? '')))
            if (/[\p{L}\p{N}]/u.test(letter)) expect(shown).toContain(letter);
        expect(out).toContain(`${list.length} hồ sơ`);
      }),
      { numRuns: 40 },
    );
  },
);

test('a long list shows the first and says how to get all', async () => {
  const [one] = fc.sample(dossiers, 1) as [TracedDossier[]];
  const list = Array.from({ length: 7 }, () => one[0] as TracedDossier);
  expect(await printed(list, 80, 3)).toContain('Hiện 3 trên 7 hồ sơ');
});

test.each([80, 160])(
  'a cell of thousands of letters is as quick as its lines are many, on %d columns',
  async (columns) => {
    const [[one] = []] = fc.sample(dossiers, 1) as [TracedDossier[]];
    const unit = 'Ữ'.repeat(6_000);
    const before = process.cpuUsage().user;
    expect((await printed([{ ...(one as TracedDossier), unit }], columns, 1)).match(/Ữ/g)).toHaveLength(6_000);
    expect(process.cpuUsage().user - before).toBeLessThan(10_000_000);
  },
);
