import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { NearestFirst } from './nearest-first.ts';

/** The tests that mutants are held against: those of rules and stories. Long properties, which find what nobody thought of, are left out. */
export default defineConfig({
  resolve: { alias: { 'astro:actions': resolve('tests/support/astro-actions.ts') } },
  test: {
    include: [
      'src/domain/**/*.test.ts',
      'src/workflows/**/*.test.ts',
      'src/queries/**/*.test.ts',
      'src/access*.test.ts',
    ],
    exclude: [
      'src/domain/licensing/standing.test.ts',
      'src/domain/licensing/conflict.test.ts',
      'src/domain/registration/find-part.test.ts',
      'src/workflows/outbox/**',
    ],
    pool: 'threads',
    isolate: false,
    maxWorkers: 1,
    sequence: { sequencer: NearestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { LOG_LEVEL: 'silent' },
  },
});
