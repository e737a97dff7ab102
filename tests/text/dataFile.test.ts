import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { parsedAtBuild, readYaml } from '../../src/text/dataFile.ts';

test('a file edited after the build is read as it stands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-data-'));
  try {
    const path = join(folder, 'edited.yml');
    writeFileSync(path, 'days: 7\n');
    const sha256 = createHash('sha256').update('days: 5\n').digest('hex');
    writeFileSync(`${path}.json`, JSON.stringify({ sha256, value: { days: 5 } }));
    expect(parsedAtBuild(pathToFileURL(path), 'days: 5\n')).toEqual({ days: 5 });
    expect(readYaml(pathToFileURL(path))).toEqual({ days: 7 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
