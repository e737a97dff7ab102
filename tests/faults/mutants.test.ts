import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BookType, utils, write } from '@e965/xlsx';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Bytes, type Mutation, OF_ARCHIVES, OF_MARKUP, truncated } from './mutations.ts';
import { readAll } from './readAll.ts';
import { OF_RECORDS } from './records.ts';
import { tryAll } from './tryAll.ts';

vi.mock('node:child_process', async (original) => {
  const { forkHere } = await import('./inThisProcess.ts');
  return { ...(await original<object>()), fork: forkHere };
});

/** How many mutants of each format: a few in the ordinary tests, more by `npm run test:faults`. */
const MUTANTS = Number(process.env.FAULTS ?? 25);

const ROWS = [
  ['Mã hồ sơ', 'Đơn vị giải quyết', 'Lĩnh vực', 'Kênh thực hiện', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái'],
  ...Array.from({ length: 40 }, (_, at) => [
    `HS-${1000 + at}`,
    'Sở Y tế',
    at % 2 === 0 ? 'Dược phẩm' : 'Khám, chữa bệnh',
    'Trực tiếp',
    `${String((at % 27) + 1).padStart(2, '0')}/03/2022`,
    `${String((at % 27) + 1).padStart(2, '0')}/04/2022`,
    'Đã trả kết quả',
  ]),
];

function written(bookType: BookType, bookSST = false): Bytes {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), 'Hồ sơ');
  // The buffer of the library shares its memory with others.
  return Uint8Array.from(write(book, { type: 'buffer', bookType, bookSST }));
}

/** Each format, what may befall its files, and whether a change of its bytes can be told at all: a text has no checksum. */
const FORMATS: Record<string, { bytes: () => Bytes; mutations: Mutation[] }> = {
  xlsx: { bytes: () => written('xlsx'), mutations: OF_ARCHIVES },
  xlsb: { bytes: () => written('xlsb'), mutations: OF_ARCHIVES },
  ods: { bytes: () => written('ods'), mutations: OF_ARCHIVES },
  xls: { bytes: () => written('biff8'), mutations: OF_RECORDS },
  'xls with shared strings': { bytes: () => written('biff8', true), mutations: OF_RECORDS },
  html: { bytes: () => written('html'), mutations: OF_MARKUP },
  xml: { bytes: () => written('xlml'), mutations: OF_MARKUP },
  fods: { bytes: () => written('fods'), mutations: OF_MARKUP },
  csv: {
    bytes: () => strToU8(ROWS.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')),
    mutations: [truncated],
  },
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-mutants-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(Object.entries(FORMATS))(
  '%s: a damaged file is read as it was, or said to be damaged',
  async (format, { bytes: make, mutations }) => {
    const bytes = make();
    const path = join(folder, `a.${format.split(' ')[0]}`);
    writeFileSync(path, bytes);
    const whole = await readAll(path, folder);
    expect([whole.rows.length, whole.said]).toEqual([ROWS.length - 1, []]);
    await tryAll(format, bytes, { mutations, most: MUTANTS }, async (mutant) => {
      writeFileSync(path, mutant);
      const { rows, said } = await readAll(path, folder);
      if (said.some((one) => one === 'unforeseen' || one.startsWith('thrown'))) return said.join();
      // Without a row the run ends with 4: no dossier in the caseload.
      if (said.length > 0 || rows.length === 0) return 'named';
      return rows.join('\n') === whole.rows.join('\n')
        ? 'same'
        : `${rows.length} rows, none the wiser; last ${rows.at(-1)}`;
    });
  },
  3_600_000,
);
