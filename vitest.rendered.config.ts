import { defineConfig } from 'vitest/config';

/** Tests that look at what the program writes in the programs of its readers: Chromium and LibreOffice. */
export default defineConfig({
  test: { include: ['tests/browser/**/*.test.ts', 'tests/office/**/*.test.ts'], testTimeout: 240_000, pool: 'forks' },
});
