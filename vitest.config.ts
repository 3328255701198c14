import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'db/**/*.test.ts',
      'tests/contracts/**/*.test.ts',
      'tests/architecture/**/*.test.ts',
      'tests/content/**/*.test.ts',
      'tests/simulation/**/*.test.ts',
    ],
    // The tests share no state but what a module makes once; a worker that keeps its modules halves the time.
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { LOG_LEVEL: 'silent' },
  },
});
