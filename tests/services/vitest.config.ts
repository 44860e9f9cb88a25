import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { FILES } from './part.ts';

/** Where CI wants the counts, beside what a reader sees. */
const report = process.env['JIANWEI_TEST_REPORT'];

/** Against a real Neo4j and a real Redis: one of each for all files, one file after the other. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: FILES,
    globalSetup: ['tests/services/setup.ts'],
    fileParallelism: false,
    // The real corpus is loaded twice in one test, on a machine that may be busy.
    testTimeout: 600_000,
    hookTimeout: 300_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
