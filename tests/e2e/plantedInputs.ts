import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import excel from 'exceljs';
import { ownOf, type Planted, personsFor } from './plantedPersons.ts';

const FREE = [
  'Lý do',
  'Lý do từ chối',
  'Lý do yêu cầu bổ sung',
  'Phiếu xin lỗi',
  'Số lần gia hạn',
  'Tiến độ',
  'Trạng thái',
  'Hình thức nộp',
  'Ghi chú',
  'Ngày hẹn trả',
  'Thời hạn quy định',
];
const FIXED = [
  'Mã hồ sơ',
  'Đơn vị giải quyết',
  'Lĩnh vực',
  'Tên thủ tục',
  'Ngày tiếp nhận',
  'Ngày có kết quả',
  'Chủ hồ sơ',
  'Địa chỉ',
];
/** Files named after persons: read, read in part, not at all, and a second time. */
export const PATHS = {
  csv: { kind: 'path', written: 'ho so ông Zqwfile Văn Zqwpath.csv', tokens: ['zqwfile', 'zqwpath'] },
  book: { kind: 'path', written: 'CCCD 040199997731, zq.file@vi-du.example.xlsx', tokens: ['040199997731', 'zq.file'] },
  bad: { kind: 'path', written: 'bà Zqwbad.xlsx', tokens: ['zqwbad'] },
  copy: { kind: 'path', written: 'so hai, chị Zqwcopy.csv', tokens: ['zqwcopy'] },
} satisfies Record<string, Planted>;

/** A bare name under the last dossier. */
const SIGNER: Planted = { kind: 'signer', written: 'Zqwsigner Zqwbare', tokens: ['zqwsigner', 'zqwbare'] };
export const code = (n: number) => `H41.19-220301-${String(n).padStart(4, '0')}`;

/** One row a person and place, the others of its cells harmless. */
function rowsOf(planted: { column: string; person: Planted; applicant: string; address: string }[]) {
  return planted.map(({ column, person, applicant, address }, at) => {
    const free = FREE.map((name) => {
      if (name === column) return person.written;
      if (name === 'Trạng thái') return at % 3 === 0 ? 'Từ chối' : 'Đã trả kết quả';
      if (name === 'Hình thức nộp') return 'Trực tiếp';
      if (name === 'Lý do' && at % 5 === 0) return 'Chuyển huyện Anh Sơn, xã Bà Điểm trước 15/05/2022';
      return name === 'Ngày hẹn trả' ? '10/03/2022' : '';
    });
    return [
      code(at + 1),
      'Sở Y tế',
      'Dược phẩm',
      'Cấp phép quảng cáo',
      '01/03/2022',
      '29/03/2022',
      applicant,
      address,
      ...free,
    ];
  });
}

/** Persons in every column of free text, as many times over as asked, and in every other place; no two places share a token. */
function plantAll(rounds: number) {
  const inCells = Array.from({ length: rounds }, (_, round) => round).flatMap((round) =>
    FREE.flatMap((column, index) => {
      const at = round * FREE.length + index;
      const own = ownOf(at);
      return [...personsFor(at + 1), ...own.planted].map((person) => ({ column, person, ...own }));
    }),
  );
  const places = ['title', 'sheet', 'heading', 'signature', 'broken', 'total', 'merged', 'comment'] as const;
  const elsewhere = Object.fromEntries(places.map((place, at) => [place, personsFor(60 + at)])) as Record<
    (typeof places)[number],
    Planted[]
  >;
  // Each sheet is a table of its own: one of every fourth kind.
  return { inCells, ...elsewhere, sheet: elsewhere.sheet.filter((_, at) => at % 4 === 0) };
}

/** A workbook with persons in the names of its sheets, merged titles and headings, and comments. */
async function writeBook(path: string, { inCells, sheet, merged, comment }: ReturnType<typeof plantAll>) {
  const book = new excel.Workbook();
  const row = (at: number) => [code(7000 + at), ...(rowsOf(inCells.slice(0, 1))[0] ?? []).slice(1)];
  for (const [at, { written }] of sheet.entries()) {
    const added = book.addWorksheet(written.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31));
    added.addRow([...FIXED, ...FREE]);
    added.addRow(row(at));
  }
  const added = book.addWorksheet('Gộp ô');
  const headings = [...FIXED, ...FREE];
  const half = merged.length / 2;
  for (const { written } of merged.slice(0, half)) {
    const { number } = added.addRow([`Danh sách ${written}`]);
    added.mergeCells(number, 1, number, headings.length);
  }
  const named = merged.slice(half).map(({ written }) => `Cột ${written}`);
  const { number } = added.addRow([...headings, ...named]);
  added.addRow([]);
  for (let column = 1; column <= headings.length + named.length; column++)
    added.mergeCells(number, column, number + 1, column);
  const last = added.addRow(row(sheet.length));
  for (const [at, { written }] of comment.entries()) last.getCell(at + 1).note = written;
  await book.xlsx.writeFile(path);
}

/**
 * Writes exports full of persons into a folder: everywhere a person may stand. Returns all that were planted, how many stand in cells of
 * free text, and how many dossiers there are.
 */
export async function plantInputs(folder: string, rounds: number) {
  const all = plantAll(rounds);
  const { inCells, title, heading, signature, broken, total } = all;
  const quoted = (cells: string[]) => cells.map((cell) => `"${cell}"`).join(',');
  const lines = [
    ...title.map(({ written }) => quoted([`Danh sách ${written}`])),
    quoted([...FIXED, ...FREE, ...heading.map(({ written }) => `Cột ${written}`)]),
    ...rowsOf(inCells).map(quoted),
    ...broken.map(({ written }, at) => `${code(5000 + at)},"Sở Y tế",${written},x,x,x${',y'.repeat(60)}`),
    ...total.map(({ written }) => quoted(['', 'Tổng cộng', written])),
    ...signature.map(({ written }) => quoted(['', `Người lập biểu: ${written}`])),
    quoted(['', ...FIXED.slice(1).map(() => ''), SIGNER.written]),
  ];
  for (const { written } of [PATHS.csv, PATHS.copy]) writeFileSync(join(folder, written), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, PATHS.bad.written), 'no workbook');
  await writeBook(join(folder, PATHS.book.written), all);
  const elsewhere = [title, all.sheet, heading, signature, broken, total, all.merged, all.comment].flat();
  const planted = [...inCells.map(({ person }) => person), ...elsewhere, SIGNER, ...Object.values(PATHS)];
  return { planted, inCells: inCells.length, dossiers: inCells.length + all.sheet.length + 1 };
}
