/**
 * `npm run mutants [-- WORD...]`: makes one defect after another in a copy of the checkout, runs the nearest tests and says which
 * defects they noticed. With words, only the defects whose name or file contains one of them. Exit code 1 where a defect survives,
 * cannot be made any more, or could not be tried because its tests fail anyway.
 */
import { join } from 'node:path';
import { SHARED } from '../support/shared.ts';
import { CheckoutCopy, timesFound } from './checkout.ts';
import type { Defect } from './defect.ts';
import { DEFECTS } from './defects/index.ts';
import { runTests, type TestRun } from './tests-against.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const words = process.argv.slice(2);
const chosen = DEFECTS.filter(({ name, file }) => words.length === 0 || words.some((word) => name.includes(word) || file.includes(word)));

process.exitCode = await main(chosen);

async function main(defects: readonly Defect[]): Promise<number> {
  const gone = defects.map((defect) => ({ defect, times: timesFound(ROOT, defect) })).filter(({ times }) => times !== 1);
  for (const { defect, times } of gone) console.log(`${defect.name}: its text stands ${times} times in ${defect.file}, not once`);
  if (gone.length > 0) return 1;
  const copy = new CheckoutCopy(ROOT);
  const onInterrupt = (): void => {
    copy.remove();
    process.exit(130);
  };
  process.once('SIGINT', onInterrupt);
  try {
    return report(defects, copy);
  } finally {
    process.removeListener('SIGINT', onInterrupt);
    copy.remove();
  }
}

/** One test file after the other, to the first that notices: most defects are noticed by the first. */
function firstNotPassed(root: string, tests: readonly string[]): TestRun {
  for (const file of tests) {
    const run = runTests(root, [file], SHARED);
    if (run.outcome !== 'passed') return run;
  }
  return { outcome: 'passed', why: '' };
}

function report(defects: readonly Defect[], copy: CheckoutCopy): number {
  const sound = new Map<string, TestRun>();
  /** A test that fails anyway would seem to notice everything: the nearest tests are run once without any defect. */
  const withoutDefect = (tests: readonly string[]): TestRun => {
    const key = tests.join(' ');
    const known = sound.get(key) ?? runTests(copy.root, tests, SHARED);
    sound.set(key, known);
    return known;
  };
  let killed = 0;
  for (const [i, defect] of defects.entries()) {
    const tell = (verdict: string, about: string): void =>
      console.log(
        `${String(i + 1).padStart(3)}  ${verdict.padEnd(8)}  ${defect.name}  (${defect.file})${about === '' ? '' : `\n     ${about}`}`,
      );
    const before = withoutDefect(defect.tests);
    if (before.outcome !== 'passed') {
      tell('NOT RUN', `its tests are ${before.outcome} without it: ${before.why}`);
      continue;
    }
    const run = copy.withDefect(defect, () => firstNotPassed(copy.root, defect.tests));
    if (run.outcome === 'failed') killed++;
    if (run.outcome === 'failed') tell('killed', `by: ${run.why}`);
    else if (run.outcome === 'passed') tell('SURVIVED', defect.means);
    else tell('BROKEN', run.why);
  }
  console.log(`\n${killed} of ${defects.length} killed`);
  return killed === defects.length ? 0 : 1;
}
