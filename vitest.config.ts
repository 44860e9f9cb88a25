import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

/** Where CI wants the counts, beside what a reader sees. */
const report = process.env['JIANWEI_TEST_REPORT'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/services/**', 'node_modules/**'],
    globalSetup: ['tests/support/announce-shared.ts'],
    pool: 'threads',
    // vitest would leave one core to itself, which is half of a machine with two.
    maxWorkers: '100%',
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
