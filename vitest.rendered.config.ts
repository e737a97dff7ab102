import { defineConfig } from 'vitest/config';

/** Tests that look at what the program writes in the programs of its readers: Chromium, LibreOffice, a terminal. */
export default defineConfig({
  test: { include: ['tests/{browser,office,terminal}/**/*.test.ts'], testTimeout: 240_000, pool: 'forks' },
});
