import { expect, test } from 'vitest';
import { explainFailure } from '../../src/cli/failure.ts';
import { InputError, MappingError } from '../../src/intake/errors.ts';
import { messagesOf } from '../../src/messages/index.ts';
import { PlanError } from '../../src/plan/error.ts';

const system = (code: string, path = '/reports/a.xlsx') =>
  Object.assign(new Error(`${code}: words of the system, open '${path}'`), { code, path, syscall: 'open' });
const plan = (code: 'yaml' | 'unreadable' | 'bad-value', more: object) =>
  new PlanError({ code, file: 'p.yml', key: 'units', seen: null, expected: null, ...more });

/** What went wrong, what the sentence must hold, and what no sentence may. */
const CASES: [string, unknown, RegExp][] = [
  ['a full disk', system('ENOSPC'), /Ổ đĩa đã đầy.*--out/],
  [
    'a full disk, by the engine',
    new Error('IO Error: Could not write file "x": No space left on device'),
    /Ổ đĩa đã đầy/,
  ],
  ['too little memory', new Error('Out of Memory Error: failed to allocate data of size 1 KiB'), /bộ nhớ.*--memory/],
  ['a file held by another program', system('EBUSY'), /a\.xlsx.*Excel/],
  ['a folder where a file should be', system('EISDIR'), /thư mục/],
  ['a code that nobody knows', system('EWEIRD'), /lỗi hệ thống EWEIRD/],
  ['an input that may not be read', new InputError('unreadable', 'a.xlsx', 'EACCES'), /a\.xlsx.*không có quyền/],
  ['a pipe', new InputError('no-file', 'p'), /ống dẫn.*audit analyze -/],
  ['a damaged archive', new InputError('bad-archive', 'a.zip', 'the compressed bytes are damaged'), /phần nén bị hỏng/],
  [
    'a detail that has no words',
    new InputError('truncated', 'a.xlsx', 'bits fell out'),
    /a\.xlsx: bảng tính bị cắt cụt hoặc hỏng;/,
  ],
  ['a mapping that is not there', new MappingError('unreadable', 'm.yml', 'ENOENT'), /m\.yml.*không tìm thấy/],
  ['a tab in a plan', plan('yaml', { seen: 'TAB_AS_INDENT', line: 2, column: 1 }), /dấu tab ở đầu dòng.*dòng 2, cột 1/],
  ['a plan that is not there', plan('unreadable', { seen: 'ENOENT' }), /không tìm thấy/],
  ['a text where a list belongs', plan('bad-value', { seen: 'x', expected: 'array' }), /cần một danh sách/],
];

test.each(CASES)('%s is one sentence in words, exit 2 or 3', (_, error, says) => {
  const found = explainFailure(error, messagesOf('vi'));
  expect(found?.sentence).toMatch(says);
  expect(found?.sentence).not.toMatch(/\bE(?!WEIRD)[A-Z]{3,}\b|TAB_AS|words of the system|\n|undefined|\(\)/);
  expect([2, 3]).toContain(found?.exit);
  expect(explainFailure(error, messagesOf('en'))?.sentence).not.toMatch(/[ăâđêôơư]|undefined|\(\)/i);
});

test('an error nobody foresaw keeps its stack, whatever value it quotes', () => {
  expect(explainFailure(new TypeError('x is not a function'), messagesOf('vi'))).toBeNull();
  expect(
    explainFailure(
      new Error("Conversion Error: Could not convert string 'no space left, disk full'"),
      messagesOf('vi'),
    ),
  ).toBeNull();
});
