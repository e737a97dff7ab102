import { defineConfig } from 'vitest/config';

/** Tests that hand what the program writes to LibreOffice (`soffice`). */
export default defineConfig({
  test: { include: ['tests/office/**/*.test.ts'], testTimeout: 240_000, pool: 'forks' },
});
