import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCsv } from '../../scripts/bench/make-csv.js';
import { reportSchema } from '../../src/report/schema/schema.ts';
import { audit, ROOT } from './run.ts';

/** More dossiers than are written one format after the other. */
const ROWS = 6500;

let folder: string;
let csv: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-side-'));
  csv = join(folder, 'a.csv');
  await makeCsv(csv, ROWS);
  const run = audit(['analyze', csv, '--format', 'html,csv,json', '--out', join(folder, 'r'), '--quiet']);
  expect(run.exit, run.err).toBe(0);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function filesOf(out: string): Map<string, string> {
  const paths = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(case|manifest)/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(out.length), readFileSync(path, 'latin1')]));
}

test('formats that are written side by side have the bytes that each has alone', () => {
  const together = filesOf(join(folder, 'r'));
  for (const format of ['html', 'csv,json']) {
    const out = join(folder, 'alone');
    expect(audit(['analyze', csv, '--format', format, '--out', out, '--force', '--quiet']).exit).toBe(0);
    const alone = filesOf(out);
    expect(alone.size).toBeGreaterThan(0);
    for (const [name, bytes] of alone) expect(together.get(name) === bytes, name).toBe(true);
  }
});

test('a process that cannot write a format leaves nothing of it, and the others are written', async () => {
  const module = pathToFileURL(join(ROOT, 'dist', 'cli', 'run', 'sideBySide.js')).href;
  const { writeSideBySide }: typeof import('../../src/cli/run/sideBySide.ts') = await import(module);
  const out = join(folder, 'broken');
  const scratch = join(folder, 'scratch');
  mkdirSync(out);
  mkdirSync(join(scratch, 'format-html', 'report.html', 'in the way'), { recursive: true });
  const told: string[] = [];
  const task = {
    folder: out,
    path: join(folder, 'r', 'case.duckdb'),
    json: reportSchema.parse(JSON.parse(readFileSync(join(folder, 'r', 'report.json'), 'utf8'))),
    language: 'vi',
    memory: '512MB',
    scratch,
    documentPerUnit: false,
  } as const;
  const written = await writeSideBySide(task, new Set(['html', 'csv', 'json']), (format) => told.push(format));
  expect([...written].sort()).toEqual(['csv', 'json']);
  expect(told.sort()).toEqual(['csv', 'json']);
  expect(existsSync(join(out, 'report.html'))).toBe(false);
  const before = filesOf(join(folder, 'r'));
  for (const [name, bytes] of filesOf(out)) expect(before.get(name) === bytes, name).toBe(true);
});
