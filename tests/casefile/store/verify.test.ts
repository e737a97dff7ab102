import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashFile, writeManifest } from '../../../src/casefile/store/manifest.ts';
import { verifyFolder } from '../../../src/casefile/store/verify.ts';

let place = '';
let report = '';
const FILES = ['manifest.json', 'report.json', 'csv/overdue.csv', 'empty.txt'];

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'audit-verify-'));
  report = join(place, 'report');
  mkdirSync(join(report, 'csv'), { recursive: true });
  mkdirSync(join(place, 'xuat', 'so-y-te'), { recursive: true });
  writeFileSync(join(report, 'report.json'), '{ "schema": "audit-report/1" }\n');
  writeFileSync(join(report, 'csv', 'overdue.csv'), 'Mã hồ sơ,Đơn vị\nH41.19-220301-0001,Sở Y tế\n');
  writeFileSync(join(report, 'empty.txt'), '');
  writeFileSync(join(place, 'xuat', 'so-y-te', 'a.csv'), 'a');
  await writeManifest(report, {
    ...{
      tool: '0',
      engine: 'v1',
      node: 'v20',
      finishedAt: '',
      stages: { opened: 1 },
      folder: place,
      commandLine: ['analyze', 'xuat'],
      asked: { command: 'analyze', language: 'vi', options: {} },
      ...{ named: [], absent: [], settings: [] },
    },
    inputs: [await hashFile(place, join(place, 'xuat', 'so-y-te', 'a.csv'))],
  });
});

afterAll(() => rmSync(place, { recursive: true }));

const states = async (inputs: string | null = null) =>
  Object.fromEntries((await verifyFolder(report, inputs)).map(({ path, state }) => [path, state]));

const UNTOUCHED = { ...Object.fromEntries(FILES.map((file) => [file, 'same'])), 'xuat/so-y-te/a.csv': 'same' };

test('a report as it was written', async () => {
  expect(await states()).toEqual(UNTOUCHED);
});

test('any one byte of any output, the manifest too, is named, and nothing else is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FILES),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (file, at, change) => {
        const path = join(report, file);
        const bytes = readFileSync(path);
        const other = Buffer.from(bytes);
        if (bytes.length > 0) other[at % bytes.length] = (bytes[at % bytes.length] as number) ^ change;
        writeFileSync(path, bytes.length > 0 ? other : Buffer.from([change]));
        try {
          const seen = await states();
          expect(seen[file]).toBe('changed');
          if (file !== 'manifest.json') expect(seen).toEqual({ ...UNTOUCHED, [file]: 'changed' });
        } finally {
          writeFileSync(path, bytes);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test.each(['"path"', '"sha256"', '"folder"', '"inputs"', '"outputs"'])(
  'a manifest whose key %s has become another is a changed one',
  async (key) => {
    const path = join(report, 'manifest.json');
    const text = readFileSync(path, 'utf8');
    // The last one: of the inputs, where outputs have it too.
    const at = text.lastIndexOf(key, text.lastIndexOf(']'));
    writeFileSync(path, `${text.slice(0, at)}"x${key.slice(2)}${text.slice(at + key.length)}`);
    try {
      expect((await states())['manifest.json']).toBe('changed');
    } finally {
      writeFileSync(path, text);
    }
  },
);

test('a file taken away, one put in, and one cut short', async () => {
  const csv = join(report, 'csv', 'overdue.csv');
  const bytes = readFileSync(csv);
  rmSync(csv);
  writeFileSync(join(report, 'csv', 'mới.csv'), 'x');
  expect(await states()).toEqual({ ...UNTOUCHED, 'csv/overdue.csv': 'missing', 'csv/mới.csv': 'added' });
  rmSync(join(report, 'csv', 'mới.csv'));
  writeFileSync(csv, bytes.subarray(0, -1));
  expect(await states()).toEqual({ ...UNTOUCHED, 'csv/overdue.csv': 'changed' });
  writeFileSync(csv, bytes);
});

test('inputs that were moved are found under a folder, and what is not there is missing', async () => {
  const moved = join(place, 'D', 'đã nhận');
  mkdirSync(join(place, 'D'), { recursive: true });
  renameSync(join(place, 'xuat'), moved);
  expect((await states())['xuat/so-y-te/a.csv']).toBe('unreachable');
  expect((await states(moved))['xuat/so-y-te/a.csv']).toBe('same');
  expect((await states(report))['xuat/so-y-te/a.csv']).toBe('missing');
  writeFileSync(join(moved, 'so-y-te', 'a.csv'), 'b');
  expect((await states(moved))['xuat/so-y-te/a.csv']).toBe('changed');
  writeFileSync(join(moved, 'so-y-te', 'a.csv'), 'a');
  renameSync(moved, join(place, 'xuat'));
  expect(await states()).toEqual(UNTOUCHED);
});
