// Ways to write the same dossiers otherwise: none of them may change a figure.
import { cellsOf, csvLines, HEADINGS, toVietnameseDate } from './csv.ts';
import type { NaiveDossier } from './dossier.ts';

export type Rows = string[][];
export type Files = Record<string, string | Buffer>;
/** Picks one of `n`, always the same for the same place: a shuffle that a failed test repeats. */
export type Pick = (n: number) => number;

export function pickFrom(seed: number): Pick {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

export function shuffled<T>(items: readonly T[], pick: Pick): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(pick(left.length), 1));
}

/** The table of some dossiers, heading first. */
export function rowsOf(dossiers: readonly NaiveDossier[], write = toVietnameseDate): Rows {
  return [HEADINGS, ...dossiers.map((dossier) => cellsOf(dossier, write))];
}

/** The rows dealt to `count` tables, each under the heading. */
export function dealt(rows: Rows, count: number, pick: Pick): Rows[] {
  const [heading = [], ...data] = rows;
  const tables: Rows[] = Array.from({ length: count }, () => [heading]);
  for (const row of data) tables[pick(count)]?.push(row);
  return tables.filter((table) => table.length > 1);
}

/** A list of receipts and a list of results with the same codes; a result states who it is of by its code alone. */
export function receiptsAndResults(rows: Rows): { receipts: Rows; results: Rows } {
  const of = (headings: string[]) => rows.map((row) => headings.map((heading) => row[HEADINGS.indexOf(heading)] ?? ''));
  const results = ['Mã hồ sơ', 'Ngày có kết quả', 'Trạng thái', 'Lý do'];
  const receipts = HEADINGS.filter((heading) => heading === 'Mã hồ sơ' || !results.includes(heading));
  return {
    receipts: of(receipts),
    results: of(results).filter((row) => row.slice(1).some((cell) => cell !== '')),
  };
}

/** Each dossier in one to three rows in any order: every row states some of the facts, together they state all. */
export function fragments(rows: Rows, pick: Pick): Rows {
  const [heading = [], ...data] = rows;
  const parts = data.flatMap((row) => {
    const count = 1 + pick(3);
    const owner = row.map(() => pick(count));
    // The code is in every row, and a fact may stand in more rows than its own.
    return Array.from({ length: count }, (_, part) =>
      row.map((cell, at) => (at === 0 || owner[at] === part || pick(4) === 0 ? cell : '')),
    );
  });
  return [heading, ...shuffled(parts, pick)];
}

/** Columns that mean nothing to the program, between the others. */
export function withJunk(rows: Rows, pick: Pick): Rows {
  const junk: [string, (at: number) => string][] = [
    ['STT', (at) => String(at)],
    ['', () => ''],
    ['Tủ lưu', (at) => `Tủ ${at % 7}, ngăn "${at % 3}"`],
    ['Màu bìa', (at) => ['xanh', 'đỏ', ''][at % 3] ?? ''],
    ['Số trang', (at) => String((at * 37) % 90)],
  ];
  return junk.reduce((table, [heading, cell]) => {
    const place = pick((table[0]?.length ?? 0) + 1);
    return table.map((row, at) => row.toSpliced(place, 0, at === 0 ? heading : cell(at)));
  }, rows);
}

/** A title above, a numbered line under the heading, the heading again as on a new printed page, a total and signatures below. */
export function framed(rows: Rows, pick: Pick): Rows {
  const [heading = [], ...data] = rows;
  const wide = (cells: Record<number, string>) => heading.map((_, at) => cells[at] ?? '');
  const middle = pick(data.length + 1);
  return [
    wide({ 0: 'UBND TỈNH NGHỆ AN', 6: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' }),
    wide({ 6: 'Độc lập - Tự do - Hạnh phúc' }),
    wide({}),
    wide({ 0: 'DANH SÁCH HỒ SƠ TIẾP NHẬN VÀ TRẢ KẾT QUẢ' }),
    wide({ 0: 'Từ ngày 15/07/2021 đến ngày 30/11/2023' }),
    heading,
    heading.map((_, at) => `(${at + 1})`),
    ...data.slice(0, middle),
    heading,
    ...data.slice(middle),
    wide({ 0: `Tổng cộng: ${data.length} hồ sơ` }),
    wide({}),
    wide({ 9: 'Nghệ An, ngày 05 tháng 12 năm 2023' }),
    wide({ 1: 'Người lập biểu', 9: 'Thủ trưởng đơn vị' }),
    wide({ 1: '(Ký, ghi rõ họ tên)', 9: '(Ký tên, đóng dấu)' }),
  ];
}

export const csv = (rows: Rows): string => csvLines(rows);

/** The CSV with one line that only the careful lane can read: a quote inside a cell of a junk column that is not doubled. */
export function csvToRepair(rows: Rows): string {
  const lines = csvLines(rows.map((row, at) => [...row, at === 0 ? 'Tủ lưu' : at === 1 ? 'ngăn' : '']));
  return lines.replace(',ngăn\r\n', ',"ngăn "A" dưới"\r\n');
}
