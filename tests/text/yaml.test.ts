import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { MappingError } from '../../src/intake/errors.ts';
import { loadMapping } from '../../src/intake/heading/readMapping.ts';
import { PlanError } from '../../src/plan/error.ts';
import { loadPlan } from '../../src/plan/load.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-yaml-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['a key that is a mapping', '{a: b}: c\n'],
  ['a key that is a list', '? [a, b]\n: c\n'],
  ['a key that is a list, deeper', 'columns: { [code, unit]: A }\n'],
  ['an unknown tag', 'sheet: !thing A\n'],
  ['a version to come', '%YAML 9.9\n---\n[]\n'],
  ['a directive', '%FOO bar\n---\n[]\n'],
  ['a merge of no mapping', '<<: A\n'],
])('%s: the parser itself says nothing, and the file is refused in our words', async (_what, text) => {
  const said = [vi.spyOn(process, 'emitWarning'), vi.spyOn(console, 'warn'), vi.spyOn(process.stderr, 'write')];
  const file = join(folder, 'a.yml');
  writeFileSync(file, text);
  await expect(loadMapping(file)).rejects.toThrow(MappingError);
  await expect(loadPlan(file)).rejects.toThrow(PlanError);
  expect(said.flatMap((spy) => spy.mock.calls)).toEqual([]);
  for (const spy of said) spy.mockRestore();
});
