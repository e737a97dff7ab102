import { defineConfig } from 'vitest/config';

/** What needs no database, no other process and no large file: to be run after every change of a list, a word or a reader. */
export default defineConfig({
  test: {
    include: [
      'tests/{text,vocabulary,plan,law,messages,architecture}/**/*.test.ts',
      'tests/{architecture,documented}.test.ts',
      'tests/intake/{days,heading,xml}/**/*.test.ts',
      'tests/naive/{count,phrases}.test.ts',
      'tests/report/mask.test.ts',
    ],
    globalSetup: 'tests/setup/oneSeed.ts',
    setupFiles: 'tests/setup/fastCheck.ts',
    testTimeout: 60_000,
    // Threads share the time zone, which some tests set. Nothing here leaves state behind, so the files of a process share its modules.
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
  },
});
