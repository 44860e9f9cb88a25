import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** failed: at least one test noticed. broken: no test could run, so nothing is shown. `why` names the first test that failed, or the error. */
export interface TestRun {
  readonly outcome: 'passed' | 'failed' | 'broken';
  readonly why: string;
}

interface Report {
  readonly numTotalTests: number;
  readonly numFailedTests: number;
  readonly success: boolean;
  readonly testResults: readonly { readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[] }[];
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
  const told = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Report) : null;
  if (told !== null && told.numFailedTests > 0) {
    const failed = told.testResults.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === 'failed');
    return { outcome: 'failed', why: failed?.fullName ?? '' };
  }
  if (told?.success && told.numTotalTests > 0) return { outcome: 'passed', why: '' };
  return { outcome: 'broken', why: `${run.stdout}${run.stderr}`.trim().split('\n').slice(-20).join('\n') };
}
