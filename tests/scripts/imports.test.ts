import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const IMPORT = /import \{([^}]+)\} from '(?:\.\.\/)+dist\/([^']+)\.js'/g;

test('what a script takes from the program is there: nobody compiles the scripts against it', async () => {
  const scripts = readdirSync(join(ROOT, 'scripts'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.js$/.test(name),
  );
  let names = 0;
  for (const script of scripts) {
    for (const [, list = '', module = ''] of readFileSync(join(ROOT, 'scripts', script), 'utf8').matchAll(IMPORT)) {
      const exported = Object.keys(await import(join(ROOT, 'src', `${module}.ts`)));
      const wanted = list
        .split(',')
        .map((name) => name.trim().split(' as ')[0] ?? '')
        .filter((name) => name !== '');
      expect(exported, `${script}: ${module}`).toEqual(expect.arrayContaining(wanted));
      names += wanted.length;
    }
  }
  expect(names).toBeGreaterThan(10);
});
