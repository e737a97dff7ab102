import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REMARK_CODES } from '../../../src/casefile/store/remarkCodes.ts';
import { ROOT } from '../../e2e/run.ts';

const CASEFILE = join(ROOT, 'src/casefile');

test('a code that a query writes into problem is of the list, so that it has its sentence', () => {
  const written = readdirSync(CASEFILE, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|sql)$/.test(file))
    .flatMap((file) => [
      ...readFileSync(join(CASEFILE, file), 'utf8').matchAll(/INTO problem\s+(?:SELECT|VALUES \()\s*'([^']*)'/g),
    ])
    .map(([, code]) => code);
  expect(written.length).toBeGreaterThan(5);
  expect(written.filter((code) => !(REMARK_CODES as readonly (string | undefined)[]).includes(code))).toEqual([]);
  expect(new Set(REMARK_CODES).size).toBe(REMARK_CODES.length);
});
