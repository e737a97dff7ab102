import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readXls, xlsLimits } from '../../src/intake/xls/read.ts';
import { withFiles } from '../casefile/caseOf.ts';

const ROWS = 5000;

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
    const [sheet] = await readXls(path, 0);
    expect(sheet?.rows.length).toBe(ROWS);
    await expect(readXls(path, 0, { ...xlsLimits, heapMb: 24 })).rejects.toThrow(/too-large: over 24 MB of memory/);
    await expect(readXls(path, 0, { ...xlsLimits, ms: 20 })).rejects.toThrow(/too-large: over 0.02 seconds/);
  }));
