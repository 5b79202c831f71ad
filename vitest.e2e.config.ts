import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{e2e,hostile}/**/*.test.ts'],
    // Each file starts a browser: one at a time on two cores.
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
