import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{e2e,hostile}/**/*.test.ts'],
    // Each file starts a browser of its own, on ports and profiles of its own: one for each of two cores.
    maxWorkers: 2,
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
