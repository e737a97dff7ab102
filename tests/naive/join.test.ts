// Rows joined by SQL against rows joined by plain loops, fact by fact, on random rows of random codes in three files.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Database } from '../../src/casefile/store/database.ts';
import { withCase, withFiles } from '../casefile/caseOf.ts';
import { STATUS_WORDS, toVietnameseDate } from './csv.ts';
import { type Channel, STATUSES } from './dossier.ts';
import { joinRows, type NaiveJoined, type NaiveRow } from './join.ts';

const UNITS = ['Sở Y tế', 'UBND huyện Nghi Lộc', 'UBND huyện Quỳ Hợp'];
const CHANNELS: Record<Channel | 'unknown', string> = {
  ...{ direct: 'Trực tiếp', online: 'Trực tuyến', post: 'Bưu chính công ích', unknown: 'Kênh lạ' },
};
const DAYS = ['2022-03-01', '2022-03-02', '2022-03-10'];
const HEADINGS = [
  ...['Số hồ sơ', 'Đơn vị giải quyết', 'Đơn vị tiếp nhận', 'Lĩnh vực', 'Tên thủ tục', 'Hình thức nộp', 'Trạng thái'],
  ...['Ngày nộp', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày hẹn trả ban đầu', 'Ngày có kết quả', 'Ngày trả kết quả'],
  ...['Lý do', 'Cán bộ'],
];

const moments = fc.constantFrom(...DAYS.flatMap((day) => [day, `${day}T08:30:00`, `${day}T16:00:00`]));
const orBlank = <T>(arbitrary: fc.Arbitrary<T>, freq = 1) => fc.option(arbitrary, { freq });
const rowFacts = fc.record({
  file: fc.constantFrom(0, 1, 2),
  unit: orBlank(fc.constantFrom(...UNITS)),
  receivingUnit: orBlank(fc.constantFrom(...UNITS)),
  field: orBlank(fc.constantFrom('Dược phẩm', 'Hộ tịch', 'Khác')),
  procedureName: orBlank(fc.constantFrom('Cấp giấy phép', 'Cấp bản sao')),
  channel: orBlank(fc.constantFrom<Channel | 'unknown'>('direct', 'online', 'post', 'unknown')),
  status: orBlank(fc.constantFrom(...STATUSES), 2),
  submitted: orBlank(moments),
  received: orBlank(moments),
  due: orBlank(moments),
  originalDue: orBlank(moments),
  finished: orBlank(moments),
  returned: orBlank(moments),
  reason: orBlank(fc.constantFrom('Thiếu giấy tờ', 'Khác', 'Chờ ý kiến')),
  officer: orBlank(fc.constantFrom('Lê A', 'Trần B')),
});
const kinds = [
  (n: number) => `H41.16-220301-${String(n).padStart(4, '0')}`,
  (n: number) => `${n}/2022/HS`,
  (n: number) => String(70_000 + n),
];
/** Some codes, each with one to five rows. */
const codes = fc.array(
  fc.record({ kind: fc.constantFrom(...kinds), rows: fc.array(rowFacts, { minLength: 1, maxLength: 5 }) }),
  { minLength: 60, maxLength: 60 },
);
/** Days of the exports of the three files; of some, or none, they are known. */
const exportDays = fc.constantFrom<(string | null)[]>(
  ...[
    ['2022-04-01', '2022-05-01', '2022-06-01'],
    ['2022-06-01', '2022-05-01', '2022-05-01'],
    ['2022-04-01', null, '2022-04-01'],
    [null, null, null],
  ],
);

test('rows are joined as plain loops join them, whatever they state', async () => {
  await fc.assert(
    fc.asyncProperty(codes, exportDays, async (drawn, days) => {
      const placed = drawn
        .flatMap(({ kind, rows }, n) => rows.map((row) => ({ ...row, code: kind(n) })))
        .map((row, drawnAt) => ({ ...row, drawnAt }))
        .sort((a, b) => a.file - b.file || a.drawnAt - b.drawnAt);
      const naive = placed.map(
        ({ file, drawnAt, ...facts }, at): NaiveRow => ({ at, exportedOn: days[file] ?? null, ...facts }),
      );
      const files = Object.fromEntries(
        [0, 1, 2].map((file) => [`${file}.csv`, csvOf(naive.filter((_, at) => placed[at]?.file === file))]),
      );
      const known = days.flatMap((day, file) => (day === null ? [] : [{ match: `${file}.csv`, exportedOn: day }]));
      await withFiles(files, (paths) =>
        withCase(paths, async (db) => expect(await joinedBySql(db)).toEqual(shown(joinRows(naive))), {
          mapping: { files: known },
        }),
      );
    }),
    { numRuns: 6 },
  );
});

function csvOf(rows: NaiveRow[]): string {
  const lines = rows.map((row) => [
    ...[row.code, row.unit, row.receivingUnit, row.field, row.procedureName],
    ...[row.channel && CHANNELS[row.channel], row.status && STATUS_WORDS[row.status]],
    ...[row.submitted, row.received, row.due, row.originalDue, row.finished, row.returned].map(toVietnameseDate),
    ...[row.reason, row.officer],
  ]);
  return [HEADINGS, ...lines].map((cells) => `${cells.map((cell) => cell ?? '').join(',')}\n`).join('');
}

interface Shown {
  rows: string;
  address: number;
  open: boolean;
  facts: Record<string, string | boolean | null>;
  conflicts: string;
}

function shown(joined: NaiveJoined[]): Shown[] {
  return joined
    .map(({ rows, address, open, facts, conflicts }) => {
      const { unit, receivingUnit, originalDue, finished, outcome, ...others } = facts;
      return {
        ...{ rows: rows.join(' '), address, open, conflicts: conflicts.join(' ') },
        facts: { ...others, unit: unit ?? receivingUnit ?? null, outcome: outcome ?? null },
      };
    })
    .sort(byRows);
}

function byRows(a: { rows: string }, b: { rows: string }): number {
  return Number.parseInt(a.rows, 10) - Number.parseInt(b.rows, 10);
}

async function joinedBySql(db: Database): Promise<Shown[]> {
  const moment = (column: string) =>
    `CASE WHEN has_hour(${column}) THEN strftime(${column}, '%Y-%m-%dT%H:%M:%S') ELSE strftime(${column}, '%Y-%m-%d') END`;
  const found = await db.rows<Record<string, string | boolean | number | null>>(`
    WITH part AS (
      SELECT coalesce(p.kept, r.rowid) AS address, string_agg(r.rowid::VARCHAR, ' ' ORDER BY r.rowid) AS rows,
        coalesce(list_sort(max(p.facts)), []) AS facts
      FROM raw_row r LEFT JOIN repeat p ON p.row_id = r.rowid WHERE r.kind IS NULL GROUP BY 1
    )
    SELECT part.rows, part.address::INTEGER AS address, array_to_string(part.facts, ' ') AS conflicts,
      EXISTS (FROM problem WHERE code = 'join-open' AND problem.row_id = part.address) AS open,
      u.name AS unit, f.name AS field, q.name AS "procedureName", d.channel::VARCHAR AS channel, d.outcome::VARCHAR AS outcome, d.paused,
      ${moment('d.submitted')} AS submitted, ${moment('d.received')} AS received, ${moment('d.due')} AS due,
      ${moment('d.first_due')} AS "firstDue", ${moment('d.finished')} AS ended, ${moment('d.returned')} AS returned,
      r.reason, r.officer
    FROM part JOIN dossier d ON d.row_id = part.address JOIN dossier_row r ON r.rowid = d.row_id
    LEFT JOIN unit u ON u.id = d.unit LEFT JOIN field f ON f.id = d.field LEFT JOIN procedure q ON q.id = d.procedure`);
  return found
    .map(({ rows, address, open, conflicts, ...facts }) => ({
      ...{ rows: String(rows), address: Number(address), open: open === true, conflicts: String(conflicts) },
      facts: facts as Shown['facts'],
    }))
    .sort(byRows);
}
