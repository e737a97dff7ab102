import { readdirSync, readFileSync } from 'node:fs';
import { configDefaults, defineConfig } from 'vitest/config';

// These need programs that npm does not install: Chromium, LibreOffice and script (vitest.rendered.config.ts).
const exclude = [...configDefaults.exclude, 'tests/{browser,office,terminal}/**'];

/** Files that put something of their own in the place of a module, or read workbooks with a library that keeps formats and code pages of its own. */
const apart = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .map((name) => `tests/${name.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.test.ts') && /vi\.mock\(|'@e965\/xlsx'/.test(readFileSync(path, 'utf8')));

export default defineConfig({
  test: {
    globalSetup: ['tests/setup/freshDist.ts', 'tests/setup/oneSeed.ts'],
    setupFiles: 'tests/setup/fastCheck.ts',
    testTimeout: 240_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // The default leaves a processor idle: of two it uses one.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'apart', include: apart, exclude } },
      // The others share the modules of their process: loading them anew took a second and a half a file.
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['tests/**/*.test.ts'],
          exclude: [...exclude, ...apart],
          isolate: false,
          restoreMocks: true,
        },
      },
    ],
  },
});
