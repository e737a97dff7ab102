import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSandbox, VIEWS } from '../../../src/casefile/query/sandbox.ts';
import { openDatabase } from '../../../src/casefile/store/database.ts';
import { openCase } from '../../../src/casefile/store/open.ts';
import { CASE_SCHEMA } from '../../../src/casefile/store/run.ts';
import { knownCase } from '../../../src/cli/run/withCase.ts';
import type { Terminal } from '../../../src/cli/terminal.ts';
import { messagesOf } from '../../../src/messages/index.ts';
import { buildReportJson } from '../../../src/report/json.ts';
import { loadVocabulary } from '../../../src/vocabulary/vocabulary.ts';
import { ROOT } from '../../e2e/run.ts';

const KEPT = join(ROOT, 'fixtures', 'cases');
const versions = readdirSync(KEPT, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
const terminal = { messages: messagesOf('vi'), err: () => {} } as unknown as Terminal;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-kept-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function unpacked(version: string): string {
  const path = join(folder, `${version}.duckdb`);
  writeFileSync(path, gunzipSync(readFileSync(join(KEPT, version, 'case.duckdb.gz'))));
  return path;
}

test.each(versions)('a case of version %s opens, with its figures and all views', async (version) => {
  const path = unpacked(version);
  const { window } = await knownCase(path, terminal);
  const opened = await openCase(path);
  const told = JSON.parse(readFileSync(join(KEPT, version, 'report.json'), 'utf8'));
  const json = await buildReportJson(opened.db, { ...opened, vocabulary: loadVocabulary() });
  opened.db.close();
  expect(opened).toMatchObject({ tool: version, schema: CASE_SCHEMA });
  for (const part of ['placement', 'totals', 'units', 'findings'] as const)
    expect(json[part], part).toEqual(told[part]);
  const sandbox = await openSandbox({ path, window, spill: folder, memory: '256MB' });
  for (const view of VIEWS) await sandbox.connection.runAndReadAll(`FROM ${view}`);
  sandbox.close();
});

test('a case of another form, older or newer, is one sentence', async () => {
  const path = unpacked(versions[0] ?? '');
  for (const sql of [
    "INSERT INTO run VALUES ('schema', '2')",
    "DELETE FROM run WHERE name IN ('schema', 'profiles')",
  ]) {
    const db = await openDatabase({ path });
    await db.run(sql);
    db.close();
    await expect(knownCase(path, terminal)).rejects.toMatchObject({
      exit: 2,
      message: expect.stringContaining('phiên bản 0.2.0'),
    });
  }
});
