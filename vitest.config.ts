import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { git } from './scripts/lib/git.mjs';

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Property tests try the same cases each time a commit is tested; `PROPERTY_SEED=<number>` tries others.
process.env.PROPERTY_SEED ??= String(Number.parseInt(git('rev-parse', 'HEAD')?.slice(0, 7) ?? '0', 16));

/** One project a level of test; each level has its own subject and its own speed. */
export default defineConfig({
  resolve: {
    alias: {
      '@': fromRoot('.'),
      // Next's marker throws outside its server build; in a test the marked module may be loaded.
      'server-only': fromRoot('tests/support/empty.ts'),
    },
  },
  test: {
    // One more than by default on two cores: a test of the database waits for it half of its time.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          environment: 'node',
          globalSetup: ['tests/support/postgres.ts'],
          setupFiles: ['tests/support/own-database.ts'],
          env: { LOG_LEVEL: 'silent' },
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture/**/*.test.ts'],
          environment: 'node',
        },
      },
    ],
  },
});
