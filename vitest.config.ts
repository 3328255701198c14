import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Astro's own actions, without the rest of Astro: their virtual module exists in a build only.
  resolve: { alias: { 'astro:actions': resolve('tests/support/astro-actions.ts') } },
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
    setupFiles: ['tests/support/close-databases.ts'],
    env: { LOG_LEVEL: 'silent' },
  },
});
