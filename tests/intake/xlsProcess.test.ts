import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { expect, test, vi } from 'vitest';
import { readXls, xlsLimits } from '../../src/intake/xls/read.ts';
import { openXls } from '../../src/intake/xls/xlsTables.ts';
import { withFiles } from '../casefile/caseOf.ts';

const ROWS = 5000;

const forks = vi.hoisted(() => ({ count: 0 }));
vi.mock('node:child_process', async (original) => {
  const real = await original<typeof import('node:child_process')>();
  const fork = (...args: Parameters<typeof real.fork>) => {
    forks.count++;
    return real.fork(...args);
  };
  return { ...real, fork };
});

/** A workbook that the library needs more than a few megabytes for. */
function workbook(path: string): string {
  const book = utils.book_new();
  const rows = Array.from({ length: ROWS }, (_, at) => Array.from({ length: 12 }, (_, column) => `ô ${at} ${column}`));
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'S');
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'biff8' }));
  return path;
}

test('a workbook that needs more memory than its process may have, or more time, ends that process and not the program', () =>
  withFiles({}, async (_, folder) => {
    const path = workbook(join(folder, 'a.xls'));
    const [sheet] = await readXls(path);
    expect([...(sheet?.rows.rows() ?? [])].flat().length).toBe(ROWS);
    await expect(readXls(path, { ...xlsLimits, heapMb: 24 })).rejects.toThrow(/too-large: over 24 MB of memory/);
    await expect(readXls(path, { ...xlsLimits, ms: 20 })).rejects.toThrow(/too-large: over 0.02 seconds/);
  }));

test('a workbook is parsed once, however many sheets it has and however often they are read', () =>
  withFiles({}, async (_, folder) => {
    const book = utils.book_new();
    const sheet = (at: number) => [
      ['Mã hồ sơ', 'Ngày tiếp nhận'],
      ...Array.from({ length: 2500 }, (__, row) => [`HS-${at}-${row}`, '01/03/2022']),
    ];
    for (const at of [0, 1, 2]) utils.book_append_sheet(book, utils.aoa_to_sheet(sheet(at)), `S${at}`);
    const path = join(folder, 'a.xls');
    writeFileSync(path, write(book, { type: 'buffer', bookType: 'biff8' }));
    forks.count = 0;
    const { tables, close } = await openXls({ path, shown: 'a.xls' });
    for (const at of [0, 1, 2, 0]) {
      const read: string[][] = [];
      for await (const batch of tables[at]?.rows({ row: 0 } as never) ?? [])
        read.push(...batch.map(({ cells }) => cells));
      expect(read).toEqual(sheet(at));
    }
    close();
    expect(forks.count).toBe(1);
  }));
