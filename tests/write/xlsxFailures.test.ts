import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Section } from '../../src/report/ground/report.ts';
import { writeWorkbook } from '../../src/write/xlsx.ts';
import { evidence, evidenceRow, sample } from './sample.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-xlsx-'));
});
afterAll(() => rm(folder, { recursive: true }));

const reportOf = (section: Section) => ({ ...sample, sheets: [{ name: 'A', heading: [], sections: [section] }] });

describe('what cannot be written', () => {
  it('rejects when the folder is missing', async () => {
    await expect(writeWorkbook(sample, join(folder, 'none', 'report.xlsx'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it.skipIf(!existsSync('/dev/full'))('rejects when the disk is full, and stops reading', async () => {
    let read = 0;
    const text = () => String.fromCodePoint(33 + (read++ % 90)).repeat(200);
    const report = reportOf(evidence(60_000, text));
    await expect(writeWorkbook(report, '/dev/full')).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(read).toBeLessThan(60_000);
  });

  it('rejects when evidence cannot be read', async () => {
    const rows = async function* () {
      yield [evidenceRow(1)];
      throw new Error('database closed');
    };
    const report = reportOf({ ...evidence(1), rows });
    await expect(writeWorkbook(report, join(folder, 'half.xlsx'))).rejects.toThrow('database closed');
  });
});
