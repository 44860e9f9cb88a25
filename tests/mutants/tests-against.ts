import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** failed: at least one test noticed. broken: no test could run, so nothing is shown. */
export type TestRun = { readonly outcome: 'passed' | 'failed' } | { readonly outcome: 'broken'; readonly why: string };

interface Report {
  readonly numTotalTests: number;
  readonly numFailedTests: number;
  readonly success: boolean;
}

/** Runs test files of a checkout with vitest, to the first failure. `shared`: the folder with real documents, or null. */
export function runTests(root: string, files: readonly string[], shared: string | null): TestRun {
  const report = join(root, 'mutants-report.json');
  rmSync(report, { force: true });
  const run = spawnSync(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--bail', '1', ...files], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, JIANWEI_TEST_REPORT: report, ...(shared === null ? {} : { JIANWEI_SHARED: shared }) },
  });
  const { numTotalTests, numFailedTests, success } = existsSync(report)
    ? (JSON.parse(readFileSync(report, 'utf8')) as Report)
    : { numTotalTests: 0, numFailedTests: 0, success: false };
  if (numFailedTests > 0) return { outcome: 'failed' };
  if (success && numTotalTests > 0) return { outcome: 'passed' };
  return { outcome: 'broken', why: `${run.stdout}${run.stderr}`.trim().split('\n').slice(-20).join('\n') };
}
