import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // These need programs that npm does not install: Chromium, LibreOffice and script (vitest.rendered.config.ts).
    exclude: [...configDefaults.exclude, 'tests/{browser,office,terminal}/**'],
    globalSetup: ['tests/setup/freshDist.ts', 'tests/setup/oneSeed.ts'],
    setupFiles: 'tests/setup/fastCheck.ts',
    testTimeout: 240_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // The default leaves a processor idle: of two it uses one.
    maxWorkers: '100%',
  },
});
