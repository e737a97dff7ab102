import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BrokenSum } from '../../src/casefile/figures/proof.ts';
import { writeEach } from '../../src/cli/run/writeEach.ts';
import type { Contents, Write } from '../../src/write/writer.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-write-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const good: Write = (_, path) => writeFile(path, 'whole');
const writer = (format: 'xlsx' | 'html' | 'docx', write: Write) => ({
  format,
  file: `report.${format}`,
  load: async () => ({ write }),
});
const contents = {} as Contents;
const ignore = () => {};

test('a writer that fails costs no other format, leaves nothing, and is named without the words of its error', async () => {
  const half: Write = async (_, path) => {
    await writeFile(path, 'half');
    await mkdir(join(folder, 'docx'));
    await writeFile(join(folder, 'docx', '1.docx'), 'half');
    throw new TypeError('Nguyễn Văn A is not iterable');
  };
  await writeFile(join(folder, 'case.duckdb'), 'case');
  const told: string[] = [];
  const faults = await writeEach(
    folder,
    [writer('xlsx', good), writer('docx', half), writer('html', good)],
    contents,
    (format) => told.push(format),
  );
  expect(told).toEqual(['xlsx', 'html']);
  expect((await readdir(folder)).sort()).toEqual(['case.duckdb', 'report.html', 'report.xlsx']);
  expect(faults).toEqual([
    { format: 'docx', file: 'report.docx', detail: expect.stringMatching(/^TypeError, \S+:\d+$/) },
  ]);
});

test('a writer that cannot be loaded is one that fails', async () => {
  const broken = {
    format: 'xlsx',
    file: 'report.xlsx',
    load: () => Promise.reject(new Error('no such package')),
  } as const;
  const faults = await writeEach(folder, [broken, writer('html', good)], contents, ignore);
  expect([await readdir(folder), faults.length]).toEqual([['report.html'], 1]);
});

test.each([
  ['a broken sum', new BrokenSum('total', 'received', 3, 2)],
  ['a full disk', Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })],
  ['a full disk, as the engine says it', new Error('IO Error: Could not write file "x": No space left on device')],
  ['memory that the engine has not', new Error('Out of Memory Error: failed to pin block of size 256.0 KiB')],
])('%s ends all writing', async (_, error) => {
  await expect(
    writeEach(folder, [writer('xlsx', () => Promise.reject(error)), writer('html', good)], contents, ignore),
  ).rejects.toBe(error);
});
