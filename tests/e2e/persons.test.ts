import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import excel from 'exceljs';
import { expect, test } from 'vitest';
import { partsOf } from '../write/zippedParts.ts';
import { leaks } from './leaks.ts';
import { ownOf, type Planted, personsFor } from './plantedPersons.ts';
import { audit, inFolder } from './run.ts';
import { tablesOf } from './tablesOf.ts';

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
const KEPT = ['huyện Anh Sơn', 'xã Bà Điểm', 'Cấp phép quảng cáo', '15/05/2022'];
/** Files named after persons: read, read in part, not at all, and a second time. */
const PATHS = {
  csv: { kind: 'path', written: 'ho so ông Zqwfile Văn Zqwpath.csv', tokens: ['zqwfile', 'zqwpath'] },
  book: { kind: 'path', written: 'CCCD 040199997731, zq.file@vi-du.example.xlsx', tokens: ['040199997731', 'zq.file'] },
  bad: { kind: 'path', written: 'bà Zqwbad.xlsx', tokens: ['zqwbad'] },
  copy: { kind: 'path', written: 'so hai, chị Zqwcopy.csv', tokens: ['zqwcopy'] },
} satisfies Record<string, Planted>;

/** Mappings whose sentences name the sheets, the headings and the files that are there. */
const MAPPINGS = {
  'sheet.yml': 'sheet: Không có\n',
  'column.yml': 'columns: { code: Không có, received: Ngày tiếp nhận }\n',
  'file.yml': 'files: [{ match: khong-co.csv, sheet: "1" }]\n',
};

/** A bare name under the last dossier. */
const SIGNER: Planted = { kind: 'signer', written: 'Zqwsigner Zqwbare', tokens: ['zqwsigner', 'zqwbare'] };
const code = (n: number) => `H41.19-220301-${String(n).padStart(4, '0')}`;

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

function plantAll() {
  const inCells = FREE.flatMap((column, at) => {
    const own = ownOf(at);
    return [...personsFor(at + 1), ...own.planted].map((person) => ({ column, person, ...own }));
  });
  const [title, sheet, heading, signature, broken, total] = [40, 41, 42, 43, 44, 45].map(personsFor) as [
    Planted[],
    Planted[],
    Planted[],
    Planted[],
    Planted[],
    Planted[],
  ];
  // Each sheet is a table of its own: one of every fourth kind.
  return { inCells, title, sheet: sheet.filter((_, at) => at % 4 === 0), heading, signature, broken, total };
}

/** What `analyze` and every command that asks say and write. */
async function outputsOf(folder: string, files: string[]) {
  const run = (args: string[]): [string, string] => {
    const { out, err } = audit(args, { cwd: folder });
    return [args.filter((arg) => !files.includes(arg)).join(' '), `${out}\n${err}`];
  };
  const inspected = [[], ['--json']].map((form) => run(['inspect', ...files, ...form]));
  const analyzed = run(['analyze', ...files, '--out', 'r']);
  const asked = [
    ['trace', 'caseload', '--format', 'csv'],
    ['trace', 'caseload', '--format', 'json'],
    ['trace', 'overdue', '--format', 'table'],
    ['explain', code(1), '--format', 'table'],
    ['explain', code(30), '--format', 'json'],
    ['explain', code(70), '--format', 'csv'],
  ].map((args) => run([...args, '--case', 'r']));
  const refused = Object.keys(MAPPINGS).map((name) => run(['analyze', ...files, '--mapping', name, '--out', 'none']));
  const texts = [analyzed, ...inspected, ...asked, ...refused];
  const written = readdirSync(join(folder, 'r'), { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of written.filter((one) => one.isFile())) {
    const path = join(parentPath, name);
    const text = /\.(xlsx|docx)$/.test(name)
      ? [...(await partsOf(path)).values()].join('\n')
      : readFileSync(path, 'utf8');
    texts.push([name, text]);
  }
  texts.push(['tables of the case', await tablesOf(join(folder, 'r', 'case.duckdb'))]);
  return texts;
}

test(
  'no planted person is in any output, and what is no person stays',
  () =>
    inFolder(async (folder) => {
      const { inCells, title, sheet, heading, signature, broken, total } = plantAll();
      const quoted = (cells: string[]) => cells.map((cell) => `"${cell}"`).join(',');
      const lines = [
        ...title.map(({ written }) => quoted([`Danh sách ${written}`])),
        quoted([...FIXED, ...FREE, ...heading.map(({ written }) => `Cột ${written}`)]),
        ...rowsOf(inCells).map(quoted),
        ...broken.map(({ written }, at) => `${code(900 + at)},"Sở Y tế",${written},x,x,x${',y'.repeat(60)}`),
        ...total.map(({ written }) => quoted(['', 'Tổng cộng', written])),
        ...signature.map(({ written }) => quoted(['', `Người lập biểu: ${written}`])),
        quoted(['', ...FIXED.slice(1).map(() => ''), SIGNER.written]),
      ];
      for (const { written } of [PATHS.csv, PATHS.copy]) writeFileSync(join(folder, written), `${lines.join('\n')}\n`);
      writeFileSync(join(folder, PATHS.bad.written), 'no workbook');
      for (const [name, text] of Object.entries(MAPPINGS)) writeFileSync(join(folder, name), text);
      const book = new excel.Workbook();
      for (const [at, { written }] of sheet.entries()) {
        const added = book.addWorksheet(written.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31));
        added.addRow([...FIXED, ...FREE]);
        added.addRow([code(2000 + at), ...(rowsOf(inCells.slice(0, 1))[0] ?? []).slice(1)]);
      }
      await book.xlsx.writeFile(join(folder, PATHS.book.written));

      const texts = await outputsOf(
        folder,
        Object.values(PATHS).map(({ written }) => written),
      );
      const shown = Object.fromEntries(texts);
      const report = JSON.parse(shown['report.json'] ?? '{}');
      const planted = [
        ...inCells.map(({ person }) => person),
        ...title,
        ...sheet,
        ...heading,
        ...signature,
        SIGNER,
        ...Object.values(PATHS),
        ...broken,
        ...total,
      ];
      // What finds leaks finds every one that is there.
      const all = planted.map(({ written }, at): [string, string] => [String(at), written]);
      expect(leaks(all, planted).length).toBeGreaterThanOrEqual(planted.flatMap(({ tokens }) => tokens).length);
      // Where the files are is what the manifest is for.
      expect(
        leaks(
          texts.filter(([name]) => name !== 'manifest.json'),
          planted,
        ),
      ).toEqual([]);
      expect(report.sources[0].path).toBe('ho so ông ….csv');
      for (const name of Object.keys(MAPPINGS))
        expect(shown[`analyze --mapping ${name} --out none`]?.trim()).not.toBe('');
      expect(report.persons.shown).toBe(false);
      expect(report.persons.masked).toBeGreaterThan(inCells.length * 0.6);
      for (const kept of KEPT) expect(texts.filter(([, text]) => text.includes(kept)).length, kept).toBeGreaterThan(1);
      expect(shown['trace caseload --format csv --case r']).toContain(code(1));
      expect(report.rows.dossiers).toBe(inCells.length + sheet.length);
    }),
  240_000,
);
