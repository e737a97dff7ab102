import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import excel from 'exceljs';
import { expect, test } from 'vitest';
import { identifier, openDatabase } from '../../src/casefile/store/database.ts';
import { partsOf } from '../write/zippedParts.ts';
import { ownOf, type Planted, personsFor } from './plantedPersons.ts';
import { audit, inFolder } from './run.ts';

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

async function outputsOf(folder: string, files: string[]) {
  const texts: [string, string][] = [];
  const keep = (name: string, args: string[]) => {
    const { out, err } = audit(args, { cwd: folder });
    texts.push([name, `${out}\n${err}`]);
  };
  keep('analyze', ['analyze', ...files, '--out', 'r']);
  for (const form of [[], ['--json']]) keep(`inspect ${form}`, ['inspect', ...files, ...form]);
  for (const [figure, format] of [
    ['caseload', 'csv'],
    ['caseload', 'json'],
    ['overdue', 'table'],
    ['refused', 'csv'],
  ] as const) {
    keep(`trace ${figure} ${format}`, ['trace', figure, '--case', 'r', '--format', format]);
  }
  for (const [n, format] of [
    [1, 'table'],
    [30, 'json'],
    [70, 'csv'],
  ] as const) {
    keep(`explain ${n} ${format}`, ['explain', code(n), '--case', 'r', '--format', format]);
  }
  for (const { parentPath, name } of readdirSync(join(folder, 'r'), { recursive: true, withFileTypes: true }).filter(
    (one) => one.isFile(),
  )) {
    const path = join(parentPath, name);
    const text = /\.(xlsx|docx)$/.test(name)
      ? [...(await partsOf(path)).values()].join('\n')
      : readFileSync(path, 'utf8');
    texts.push([name, text]);
  }
  texts.push(['tables of the case', await tablesOf(join(folder, 'r', 'case.duckdb'))]);
  return texts;
}

/** All that a case holds: the engine packs texts in the file, so that its bytes do not show them. */
async function tablesOf(path: string): Promise<string> {
  const db = await openDatabase({ path, readOnly: true });
  try {
    const tables = await db.rows<{ name: string }>('SELECT table_name AS name FROM duckdb_tables()');
    const texts: string[] = [];
    for (const { name } of tables) {
      const rows = await db.rows<{ text: string }>(`SELECT to_json(t)::VARCHAR AS text FROM ${identifier(name)} t`);
      texts.push(...rows.map(({ text }) => text));
    }
    return texts.join('\n');
  } finally {
    db.close();
  }
}

function leaks(texts: [string, string][], planted: Planted[]) {
  const folded = texts.map(([name, text]) => [name, text.normalize('NFC').toLowerCase()] as const);
  return planted.flatMap(({ kind, tokens }) =>
    tokens.flatMap((token) => {
      const wanted = token.normalize('NFC').toLowerCase();
      return folded.filter(([, text]) => text.includes(wanted)).map(([name]) => `${kind}: ${token} in ${name}`);
    }),
  );
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
      ];
      writeFileSync(join(folder, 'a.csv'), `${lines.join('\n')}\n`);
      const book = new excel.Workbook();
      for (const [at, { written }] of sheet.entries()) {
        const added = book.addWorksheet(written.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31));
        added.addRow([...FIXED, ...FREE]);
        added.addRow([code(2000 + at), ...(rowsOf(inCells.slice(0, 1))[0] ?? []).slice(1)]);
      }
      await book.xlsx.writeFile(join(folder, 'b.xlsx'));

      const texts = await outputsOf(folder, ['a.csv', 'b.xlsx']);
      const shown = Object.fromEntries(texts);
      const report = JSON.parse(shown['report.json'] ?? '{}');
      expect(
        leaks(texts, [
          ...inCells.map(({ person }) => person),
          ...title,
          ...sheet,
          ...heading,
          ...signature,
          ...broken,
          ...total,
        ]),
      ).toEqual([]);
      expect(report.persons.shown).toBe(false);
      expect(report.persons.masked).toBeGreaterThan(inCells.length * 0.6);
      for (const kept of KEPT) expect(texts.filter(([, text]) => text.includes(kept)).length, kept).toBeGreaterThan(1);
      expect(shown['trace caseload csv']).toContain(code(1));
      expect(report.rows.dossiers).toBe(inCells.length + sheet.length);
    }),
  240_000,
);
