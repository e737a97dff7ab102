import { describe, expect, test } from 'vitest';
import { type FindOwn, mixedTable, sideBySide } from '../../../src/intake/heading/beside.ts';
import { findHeader, namesDossiers } from '../../../src/intake/heading/header.ts';
import type { RawTable } from '../../../src/intake/sheets/table.ts';
import { builtInHeadings } from '../../../src/vocabulary/columns.ts';

const HEAD = ['Mã hồ sơ', 'Đơn vị', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái'];
const row = (code: string) => [code, 'Sở Y tế', '01/03/2022', '15/03/2022', 'Đang xử lý'];

function table(rows: string[][]): RawTable {
  const numbered = rows.map((cells, at) => ({ row: at + 1, cells, flag: null }));
  return {
    format: 'xlsx',
    sheet: 'S',
    hiddenSheet: false,
    encoding: null,
    delimiter: null,
    head: numbered,
    hiddenRows: () => 0,
    hiddenColumns: [],
    spans: () => [
      { column: 1, first: 3, last: 4 },
      { column: 7, first: 3, last: 4 },
    ],
    async *rows(heading) {
      yield numbered.filter((one) => one.row > heading.row);
    },
  };
}

const builtIn: FindOwn = (rows, enough) => findHeader(rows, builtInHeadings(), enough);

async function codesOf(rows: string[][]): Promise<string[][]> {
  const found: string[][] = [];
  for (const part of sideBySide(table(rows), builtIn)) {
    const header = findHeader(part.head, builtInHeadings(), namesDossiers);
    const at = header?.columns.get('code') ?? 0;
    const codes: string[] = [];
    for await (const batch of part.rows(header ?? { row: 0, headings: [] }))
      codes.push(...batch.map(({ cells }) => cells[at] ?? ''));
    found.push(codes);
  }
  return found;
}

describe('tables beside each other', () => {
  test('with a column between them, of different lengths, each with its title and merged cells', async () => {
    const rows = [
      ['SỞ Y TẾ', '', '', '', '', '', 'SỞ XÂY DỰNG'],
      [...HEAD, '', ...HEAD],
      [...row('A-1'), '', ...row('B-1')],
      ['', '', '', '', '', '', ...row('B-2')],
    ];
    expect(await codesOf(rows)).toEqual([['A-1'], ['B-1', 'B-2']]);
    const parts = sideBySide(table(rows), builtIn);
    expect(parts.map(({ head }) => head[0]?.cells.join(''))).toEqual(['SỞ Y TẾ', 'SỞ XÂY DỰNG']);
    expect(parts.map((part) => part.spans().map(({ column }) => column))).toEqual([[1], [7]]);
  });

  test.each([
    [
      'without a column between them',
      [
        [...HEAD, ...HEAD],
        [...row('A-1'), ...row('B-1')],
      ],
      [['A-1'], ['B-1']],
    ],
    [
      'three of them',
      [
        [...HEAD, '', ...HEAD, '', '', ...HEAD],
        [...row('A-1'), '', ...row('B-1'), '', '', ...row('C-1')],
      ],
      [['A-1'], ['B-1'], ['C-1']],
    ],
    [
      'receipts beside results',
      [
        ['Mã hồ sơ', 'Ngày tiếp nhận', '', 'Mã hồ sơ', 'Ngày trả kết quả'],
        ['A-1', '01/03/2022', '', 'A-2', '02/03/2022'],
      ],
      [['A-1'], ['A-2']],
    ],
    [
      'one, with an empty column in it',
      [
        [...HEAD.slice(0, 2), '', ...HEAD.slice(2)],
        ['A-1', 'x', '', ...row('').slice(2)],
      ],
      [['A-1']],
    ],
    [
      'one, with a second code among its days',
      [
        ['Mã hồ sơ', 'Ngày tiếp nhận', 'Số hồ sơ', 'Ngày hẹn trả', 'Trạng thái'],
        ['A-1', '01/03/2022', '7', '15/03/2022', 'Đang xử lý'],
      ],
      [['A-1']],
    ],
  ])('%s', async (_what, rows, codes) => {
    expect(await codesOf(rows)).toEqual(codes);
  });
});

test('columns of two tables that cannot be told apart are named', () => {
  const mixed = HEAD.flatMap((heading) => [heading, heading]);
  const header = findHeader([{ row: 1, cells: mixed }], builtInHeadings(), namesDossiers);
  expect(header && mixedTable(header)).toBe('B:J');
  const plain = findHeader([{ row: 1, cells: [...HEAD, 'Số hồ sơ', 'Ngày nhận'] }], builtInHeadings(), namesDossiers);
  expect(plain && mixedTable(plain)).toBeNull();
});
