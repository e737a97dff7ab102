import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BookType, utils, write } from '@e965/xlsx';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInputs } from '../../src/cli/run/reading.ts';
import { faultOfInput } from '../../src/intake/sheets/asInputError.ts';
import { seedOf } from '../setup/seed.js';
import { type Bytes, type Mutation, OF_ARCHIVES, OF_MARKUP, random, truncated } from './mutations.ts';
import { note } from './table.ts';

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

function written(bookType: BookType): Bytes {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS), 'Hồ sơ');
  // The buffer of the library shares its memory with others.
  return Uint8Array.from(write(book, { type: 'buffer', bookType }));
}

/** Each format, what may befall its files, and whether a change of its bytes can be told at all: a text has no checksum. */
const FORMATS: Record<string, { bytes: () => Bytes; mutations: Mutation[]; share?: number }> = {
  xlsx: { bytes: () => written('xlsx'), mutations: OF_ARCHIVES },
  xlsb: { bytes: () => written('xlsb'), mutations: OF_ARCHIVES, share: 0.2 },
  ods: { bytes: () => written('ods'), mutations: OF_ARCHIVES },
  // A process of its own for each.
  xls: { bytes: () => written('biff8'), mutations: [truncated], share: 0.2 },
  // A page with broken tags is a page: browsers show something, and so do we.
  html: { bytes: () => written('html'), mutations: [truncated] },
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

/** What is read of a file: its rows, and what is said of it. */
async function read(path: string, shown: string): Promise<{ rows: string[]; said: string[] }> {
  const { opened, faults, skipped, close } = await openInputs([{ path, shown }], null, {
    scratch: join(folder, 'scratch'),
  });
  const said = [...faults.map(({ fault }) => fault as string), ...skipped.map(({ why }) => why as string)];
  const rows: string[] = [];
  try {
    for (const { tables } of opened)
      for (const table of tables)
        for await (const batch of table.rows(table.header)) {
          for (const { cells, flag } of batch) {
            if (flag !== null) said.push(flag);
            if (cells.some((cell) => cell !== '')) rows.push(cells.join('|'));
          }
        }
  } catch (error) {
    const fault = faultOfInput(error, shown);
    said.push('fault' in (fault as object) ? String((fault as { fault: string }).fault) : `thrown: ${String(error)}`);
  } finally {
    close();
  }
  return { rows, said };
}

test.each(Object.entries(FORMATS))(
  '%s: a damaged file is read as it was, or said to be damaged',
  async (format, { bytes: make, mutations, share = 1 }) => {
    const bytes = make();
    const path = join(folder, `a.${format}`);
    writeFileSync(path, bytes);
    const whole = await read(path, `a.${format}`);
    expect([whole.rows.length, whole.said]).toEqual([ROWS.length - 1, []]);
    const draw = random(seedOf(process.env));
    const counts = { tried: 0, same: 0, named: 0 };
    const failed: string[] = [];
    while (counts.tried < Math.max(10, MUTANTS * share)) {
      const mutation = mutations[Math.floor(draw() * mutations.length)] as Mutation;
      const mutant = mutation(bytes, draw);
      if (mutant === null) continue;
      writeFileSync(path, mutant);
      counts.tried++;
      const { rows, said } = await read(path, `a.${format}`);
      if (said.some((one) => one === 'unforeseen' || one.startsWith('thrown')))
        failed.push(`${counts.tried}: ${said.join()}`);
      // Without a row the run ends with 4: no dossier in the caseload.
      else if (said.length > 0 || rows.length === 0) counts.named++;
      else if (rows.join('\n') === whole.rows.join('\n')) counts.same++;
      else
        failed.push(
          `${counts.tried}: ${mutation.name} to ${mutant.length} bytes, ${rows.length} rows, none the wiser; last ${rows.at(-1)}`,
        );
    }
    note(format, counts, failed);
    expect(failed).toEqual([]);
  },
  3_600_000,
);
